import {
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { FieldError } from '../errors.ts';
import { duplicateIds, selectErrors } from './components.ts';
import { required, under } from './form.ts';

const mostParts = 5;

/** What the published schema leaves out about a modal. */
export function modalErrors(modal: APIModalInteractionResponseCallbackData): FieldError[] {
  const parts = modal.components as readonly ModalPart[];
  const errors = [...duplicateIds(parts), ...parts.flatMap((part, index) => partErrors(part, ['components', index]))];
  if (parts.length > mostParts) {
    const message = `Must be between 1 and ${mostParts} in length.`;
    errors.push({ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message });
  }
  return errors;
}

type ModalPart =
  | { type: ComponentType.ActionRow; components: APITextInputComponent[] }
  | { type: ComponentType.Label; component: APITextInputComponent | APIStringSelectComponent }
  | { type: ComponentType.TextDisplay };

function partErrors(part: ModalPart, path: readonly PropertyKey[]): FieldError[] {
  if (part.type === ComponentType.ActionRow) {
    const inputs = part.components.flatMap((input, index) => {
      const inner = [...path, 'components', index];
      const missing: FieldError[] = input.label ? [] : [{ path: [...inner, 'label'], ...required }];
      return [...missing, ...inputErrors(input, inner)];
    });
    return part.components.length > 1 ? [...inputs, { path, ...tooWide }] : inputs;
  }
  if (part.type !== ComponentType.Label) return [];
  const inner = [...path, 'component'];
  if (part.component.type === ComponentType.TextInput) return inputErrors(part.component, inner);
  if (part.component.type !== ComponentType.StringSelect) return [];
  return under(inner, selectErrors(part.component));
}

const tooWide = {
  code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  message: 'The specified component exceeds the maximum width',
};

function inputErrors(input: APITextInputComponent, path: readonly PropertyKey[]): FieldError[] {
  const { min_length: min = 0, max_length: max = 4000, value } = input;
  const errors: FieldError[] = [];
  const message = `Must be between ${min} and ${max} in length.`;
  if (min > max) errors.push({ path: [...path, 'min_length'], code: 'BASE_TYPE_BAD_LENGTH', message });
  if (value && (value.length < min || value.length > max)) {
    errors.push({ path: [...path, 'value'], code: 'BASE_TYPE_BAD_LENGTH', message });
  }
  return errors;
}

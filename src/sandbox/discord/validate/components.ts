import {
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { type AnyComponent, walkComponents } from '../components.ts';
import type { FieldError } from '../errors.ts';
import { choices, required, under } from './form.ts';

const mostRows = 5;
const mostComponents = 40;
const mostText = 4000;

/** What the published schema leaves out about a message's components; paths start at `components`. */
export function componentErrors(components: readonly APIMessageTopLevelComponent[], isV2: boolean): FieldError[] {
  const errors = [
    ...duplicateIds(components),
    ...components.flatMap((component, index) => innerErrors(component, index)),
  ];
  return [...errors, ...(isV2 ? newLayoutErrors(components) : rowLayoutErrors(components))];
}

function rowLayoutErrors(components: readonly APIMessageTopLevelComponent[]): FieldError[] {
  const errors: FieldError[] = components.flatMap((component, index) =>
    component.type === ComponentType.ActionRow
      ? []
      : [{ path: ['components', index, 'type'], ...choices([ComponentType.ActionRow]) }],
  );
  if (components.length > mostRows) {
    const message = `Must be between 1 and ${mostRows} in length.`;
    errors.push({ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message });
  }
  return errors;
}

function newLayoutErrors(components: readonly APIMessageTopLevelComponent[]): FieldError[] {
  const all = [...walkComponents(components as readonly AnyComponent[])];
  const text = all.reduce((sum, component) => sum + ('content' in component ? String(component.content).length : 0), 0);
  const errors: FieldError[] = [];
  if (all.length > mostComponents) {
    const message = `The total number of components cannot exceed ${mostComponents}`;
    errors.push({ path: ['components'], code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  if (text > mostText) {
    const message = `The total text of the components cannot exceed ${mostText}`;
    errors.push({ path: ['components'], code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return errors;
}

/** In a message or a modal, wherever they are nested. */
export function duplicateIds(components: readonly object[]): FieldError[] {
  const seen = new Set<string>();
  const errors: FieldError[] = [];
  const visit = (component: AnyComponent, path: readonly PropertyKey[]) => {
    if (component.custom_id && seen.has(component.custom_id)) {
      const message = 'Component custom id cannot be duplicated';
      errors.push({ path: [...path, 'custom_id'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message });
    }
    if (component.custom_id) seen.add(component.custom_id);
    component.components?.forEach((child, index) => {
      visit(child, [...path, 'components', index]);
    });
    if (component.component) visit(component.component, [...path, 'component']);
    if (component.accessory) visit(component.accessory, [...path, 'accessory']);
  };
  (components as readonly AnyComponent[]).forEach((component, index) => {
    visit(component, ['components', index]);
  });
  return errors;
}

function innerErrors(top: APIMessageTopLevelComponent, index: number): FieldError[] {
  if (top.type !== ComponentType.ActionRow) return [];
  const path = ['components', index];
  const hasSelect = top.components.some((component) => component.type !== ComponentType.Button);
  const tooWide: FieldError[] =
    hasSelect && top.components.length > 1
      ? [
          {
            path,
            code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
            message: 'The specified component exceeds the maximum width',
          },
        ]
      : [];
  const inner = top.components.flatMap((component, position) => {
    const errors =
      component.type === ComponentType.Button
        ? buttonErrors(component)
        : component.type === ComponentType.StringSelect
          ? selectErrors(component)
          : [];
    return under([...path, 'components', position], errors);
  });
  return [...tooWide, ...inner];
}

function buttonErrors(button: APIButtonComponent): FieldError[] {
  const errors: FieldError[] = [];
  const hasId = 'custom_id' in button && Boolean(button.custom_id);
  const hasUrl = 'url' in button && Boolean(button.url);
  if (button.style === ButtonStyle.Link) {
    if (!hasUrl) errors.push({ path: ['url'], ...required });
    if (hasId) errors.push({ path: ['custom_id'], ...exclusive });
  } else if (button.style !== ButtonStyle.Premium) {
    if (!hasId) errors.push({ path: ['custom_id'], ...required });
    if (hasUrl) errors.push({ path: ['url'], ...exclusive });
    if (!button.label && !button.emoji) errors.push({ path: [], ...unlabelled });
  }
  return errors;
}

const exclusive = {
  code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
  message: 'A custom id and url cannot both be specified',
};
const unlabelled = { code: 'BUTTON_COMPONENT_INVALID_LABEL', message: 'A button must have a label or an emoji' };

/** Also in a modal. */
export function selectErrors(select: APIStringSelectComponent): FieldError[] {
  const { options, min_values = 1, max_values = 1 } = select;
  const values = options.map((option) => option.value);
  const errors: FieldError[] = values.flatMap((value, index) =>
    values.indexOf(value) === index ? [] : [{ path: ['options', index], ...usedValue }],
  );
  const range = {
    code: 'BASE_TYPE_BAD_LENGTH',
    message: `Must be between ${min_values} and ${options.length} in length.`,
  };
  if (max_values > options.length || max_values < min_values) errors.push({ path: ['max_values'], ...range });
  if (options.filter((option) => option.default).length > max_values) errors.push({ path: ['options'], ...range });
  return errors;
}

const usedValue = {
  code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  message: 'The specified option value is already used',
};

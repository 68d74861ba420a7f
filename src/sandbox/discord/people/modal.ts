import {
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  type APISelectMenuOption,
  type APITextInputComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { type AnyComponent, numberComponents } from '../components.ts';
import type { Limits } from '../limits.ts';

interface ModalField {
  customId: string;
  label: string;
  description: string | null;
  placeholder: string | null;
  isLong: boolean;
  required: boolean;
  /** What it holds before anybody types. */
  value: string;
  minLength: number;
  maxLength: number;
  /** Of a select; null for a text. */
  options: readonly APISelectMenuOption[] | null;
}

/** A window with fields, as the person sees it. */
export interface Modal {
  /** The interaction that it answers. */
  interactionId: string;
  customId: string;
  title: string;
  fields: ModalField[];
}

interface Labelled {
  type: ComponentType;
  label?: string;
  description?: string;
  components?: FieldComponent[];
  component?: FieldComponent;
}

type FieldComponent = APITextInputComponent & { options?: APISelectMenuOption[]; required?: boolean };

export function toModal(interactionId: string, modal: APIModalInteractionResponseCallbackData): Modal {
  const parts = modal.components as readonly Labelled[];
  const fields = parts.flatMap((part) => {
    const components = [...(part.components ?? []), ...(part.component ? [part.component] : [])];
    return components.map((component) => toField(component, part));
  });
  return { interactionId, customId: modal.custom_id, title: modal.title, fields };
}

function toField(component: FieldComponent, around: Labelled): ModalField {
  return {
    customId: component.custom_id,
    label: around.label ?? component.label ?? '',
    description: around.description ?? null,
    placeholder: component.placeholder ?? null,
    isLong: component.style === 2,
    required: component.required ?? true,
    value: component.value ?? '',
    minLength: component.min_length ?? 0,
    maxLength: component.max_length ?? 4000,
    options: component.options ?? null,
  };
}

/**
 * What is sent when the modal is submitted with these texts, by custom id or label.
 * @throws Error for what Discord's own window would not let through.
 */
export function fillModal(
  modal: Modal,
  shown: APIModalInteractionResponseCallbackData,
  texts: Readonly<Record<string, string>>,
  { checksTyped }: Pick<Limits, 'checksTyped'>,
): APIModalSubmission {
  for (const name of Object.keys(texts)) {
    if (!modal.fields.some((field) => field.customId === name || field.label === name)) {
      const known = modal.fields.map((field) => field.label).join(', ');
      throw new Error(`the modal "${modal.title}" has no field "${name}"; it has: ${known}`);
    }
  }
  const values = new Map(modal.fields.map((field) => [field.customId, checkText(field, texts, checksTyped)]));
  const fill = (component: AnyComponent): object => ({
    type: component.type,
    id: component.id,
    ...(component.custom_id ? { custom_id: component.custom_id, ...toValue(component, values) } : {}),
    ...(component.components ? { components: component.components.map(fill) } : {}),
    ...(component.component ? { component: fill(component.component) } : {}),
  });
  const components = numberComponents(shown.components as readonly AnyComponent[]).map(fill);
  return { custom_id: modal.customId, components } as unknown as APIModalSubmission;
}

function toValue(component: AnyComponent, values: ReadonlyMap<string, string>): object {
  const value = values.get(component.custom_id ?? '') ?? '';
  return component.type === ComponentType.TextInput ? { value } : { values: value === '' ? [] : [value] };
}

function checkText(field: ModalField, texts: Readonly<Record<string, string>>, checksTyped: boolean): string {
  const text = texts[field.customId] ?? texts[field.label] ?? field.value;
  if (!checksTyped) return text;
  if (text === '' && !field.required) return text;
  if (text === '') throw new Error(`the field "${field.label}" is required`);
  if (text.length < field.minLength || text.length > field.maxLength) {
    throw new Error(`the field "${field.label}" takes ${field.minLength} to ${field.maxLength} characters`);
  }
  if (!field.options) return text;
  const option = field.options.find(({ value, label }) => value === text || label === text);
  if (!option) throw new Error(`the field "${field.label}" has no option "${text}"`);
  return option.value;
}

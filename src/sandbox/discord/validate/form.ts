import { type $ZodIssue, type $ZodType, safeParse } from 'zod/v4/core';
import { type FieldError, refuseForm } from '../errors.ts';

export const required = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };

/**
 * The body as the schema understands it, without members that it does not know; else 50035 with every field that is wrong.
 * `Body` is what the schema describes: the published schemas come without types.
 */
export function readForm<Body>(schema: $ZodType, body: unknown): Body {
  const result = safeParse(schema, body ?? {}, { reportInput: true });
  if (!result.success) throw refuseForm(result.error.issues.flatMap((issue) => toFieldErrors(issue, [])));
  return result.data as Body;
}

/** Refuses with all errors, when there are any. */
export function refuseFields(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw refuseForm(errors);
}

export function under(path: readonly PropertyKey[], errors: readonly FieldError[]): FieldError[] {
  return errors.map((error) => ({ ...error, path: [...path, ...error.path] }));
}

function toFieldErrors(issue: $ZodIssue, above: readonly PropertyKey[]): FieldError[] {
  const path = [...above, ...issue.path];
  switch (issue.code) {
    case 'invalid_type':
      return [{ path, ...(issue.input === undefined ? required : wrongType(issue.expected, issue.input)) }];
    case 'too_big':
      return [{ path, ...tooBig(issue.origin, Number(issue.maximum)) }];
    case 'too_small':
      return [{ path, ...tooSmall(issue.origin, Number(issue.minimum), issue.input) }];
    case 'invalid_value':
      return [{ path, ...choices(issue.values) }];
    case 'invalid_format':
      return [{ path, ...wrongFormat(issue.format) }];
    case 'invalid_union':
      return (
        likeliestBranch(issue.errors)?.flatMap((inner) => toFieldErrors(inner, path)) ?? [{ path, ...unknownType }]
      );
    default:
      return [{ path, code: 'BASE_TYPE_INVALID', message: issue.message }];
  }
}

const unknownType = { code: 'UNION_TYPE_CHOICES', message: 'Value of field "type" must be one of the known types.' };

/** The branch that was meant: that of the right `type`, with the fewest mistakes; none when the type is unknown. */
function likeliestBranch(branches: readonly (readonly $ZodIssue[])[]): readonly $ZodIssue[] | undefined {
  const weigh = (issues: readonly $ZodIssue[]) =>
    issues.length + (issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type') ? 1000 : 0);
  return branches
    .filter((issues) => !issues.some((issue) => issue.path.length === 1 && issue.path[0] === 'type'))
    .sort((a, b) => weigh(a) - weigh(b))[0];
}

function wrongType(expected: string, input: unknown): { code: string; message: string } {
  switch (expected) {
    case 'string':
      return { code: 'STRING_TYPE_CONVERT', message: `Could not interpret "${JSON.stringify(input)}" as string.` };
    case 'number':
    case 'int':
      return { code: 'NUMBER_TYPE_COERCE', message: `Value "${String(input)}" is not int.` };
    case 'boolean':
      return { code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' };
    case 'array':
      return { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' };
    default:
      return { code: 'MODEL_TYPE_CONVERT', message: 'Only dictionaries may be used in a ModelType' };
  }
}

export function tooBig(origin: string, maximum: number): { code: string; message: string } {
  return origin === 'string' || origin === 'array'
    ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${maximum} or fewer in length.` }
    : { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${maximum}.` };
}

function tooSmall(origin: string, minimum: number, input: unknown): { code: string; message: string } {
  if (input === '') return required;
  return origin === 'string' || origin === 'array'
    ? { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${minimum} or more in length.` }
    : { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${minimum}.` };
}

export function choices(values: readonly unknown[]): { code: string; message: string } {
  return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${values.map(String).join(', ')}}.` };
}

function wrongFormat(format: string): { code: string; message: string } {
  return format === 'url'
    ? { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }
    : { code: 'BASE_TYPE_INVALID_FORMAT', message: `Not a well formed ${format}.` };
}

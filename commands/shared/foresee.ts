import type { Caller, Form, Options } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import { actionsOfKind } from '../../src/operations/action.ts';
import type { Terms } from '../../src/operations/approval.ts';
import type { OperationKind } from '../../src/operations/operation.ts';
import { reasonNeededForm } from '../../src/views/approval-messages.ts';
import { encodeCustomId } from '../../src/views/custom-id.ts';
import { isBlank } from '../../src/visible.ts';
import type { Scalet } from '../../src/vscale/scalets.ts';
import { peekServer } from './find-server.ts';

/** What the policy will want, as far as it can be told at once, before a form is shown. */
interface Foreseen {
  /** Some rule that may hold wants to know why. */
  wantsReason: boolean;
  /** It has to be approved, whichever rule holds. */
  waits: boolean;
}

/** Of an operation on a server that is there. */
export function foresee(kind: OperationKind, ref: string, services: Services): Foreseen & { server: Scalet | null } {
  const server = peekServer(ref, services);
  // A name says by itself which globs it fits; of an id that nobody has looked up lately anything may be true.
  const isId = /^\d+$/.test(ref);
  const about = server ? { server, subject: server.name } : isId ? null : { server: null, subject: ref };
  return { server, ...summarize(services.requests.foresee(actionsOfKind(kind), about)) };
}

/** Of a server that is to be made. @param isFromBackup whether that is known already */
export function foreseeNew(isFromBackup: boolean, name: string, { requests }: Services): Foreseen {
  const possible = isFromBackup ? ['create.from-backup'] : actionsOfKind('server.create');
  return summarize(requests.foresee(possible, { server: null, subject: name }));
}

function summarize(possible: readonly (Terms | null)[]): Foreseen {
  return {
    wantsReason: possible.some((terms) => terms?.reason === 'required'),
    waits: possible.every((terms) => terms !== null),
  };
}

/** The reason, as it was typed into a form or as an option. */
export function readReason(options: Options): string | null {
  return options.getField('reason') ?? options.getString('reason');
}

/**
 * Asks for the reason where the policy may want one and none was typed.
 * @param carried what else was typed, for `read` to find again
 */
export function askReason(
  kind: OperationKind,
  { server: ref, reason }: { server: string; reason: string | null },
  { locale }: Pick<Caller, 'locale'>,
  services: Services,
  carried: Form['carry'] = {},
): Form | null {
  if (!isBlank(reason)) return null;
  const { server, wantsReason } = foresee(kind, ref, services);
  if (!wantsReason) return null;
  return { ...reasonNeededForm(locale), carry: { server: server?.id ?? ref, ...carried } };
}

/** Whether some rule that may hold for an operation on no server wants to know why. */
export function mayWantReason(kind: OperationKind, { requests }: Pick<Services, 'requests'>): boolean {
  return summarize(requests.foresee(actionsOfKind(kind), null)).wantsReason;
}

/**
 * As `askReason`, of an operation on no server.
 * @param path of the command
 * @param carried what was typed; where it does not fit a form none is shown, and the refusal says what to do
 */
export function askReasonFor(
  kind: OperationKind,
  path: string,
  carried: Record<string, string | number | boolean | null>,
  reason: string | null,
  { locale }: Pick<Caller, 'locale'>,
  services: Pick<Services, 'requests'>,
): Form | null {
  if (!isBlank(reason) || !mayWantReason(kind, services)) return null;
  const carry: Form['carry'] = {};
  for (const [name, value] of Object.entries(carried)) if (value !== null) carry[name] = value;
  return encodeCustomId('modal', path, carry) === null ? null : { ...reasonNeededForm(locale), carry };
}

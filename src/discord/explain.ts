import { type Logger, newReference } from '../log.ts';
import { Refusal } from '../refusal.ts';
import { StorageError } from '../storage/storage-error.ts';
import { databaseMessage, errorMessage } from '../views/errors.ts';
import type { Locale, Message } from '../views/message.ts';
import { VscaleError } from '../vscale/errors.ts';

/** What a person is told of an error. */
export type Explain = (error: unknown, locale: Locale) => Message;

/** Of an error that nobody foresaw a person sees a short reference, under which the log has the error itself. */
export function createExplain(log: Logger): Explain {
  return (error, locale) => {
    const reference = newReference();
    if (error instanceof VscaleError) log.warn({ err: error }, 'Vscale refused or failed');
    else if (!(error instanceof Refusal)) log.error({ err: error, reference }, 'unforeseen error');
    if (error instanceof StorageError)
      return databaseMessage(error.kind === 'unreachable' ? 'unreachable' : 'unwritable', locale);
    return errorMessage(error, locale, reference);
  };
}

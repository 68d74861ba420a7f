/** `unwritable`: the disk is full or fails. */
export type StorageErrorKind = 'in_use' | 'linked' | 'read_only' | 'unwritable' | 'corrupt' | 'newer' | 'unreachable';

/** Why the database cannot be used. The message is for whoever starts the bot: one line, with the fix. */
export class StorageError extends Error {
  readonly kind: StorageErrorKind;

  constructor(kind: StorageErrorKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StorageError';
    this.kind = kind;
  }
}

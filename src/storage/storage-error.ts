export type StorageErrorKind = 'in_use' | 'read_only' | 'corrupt' | 'newer' | 'unreachable';

/** Why the database cannot be used. The message is for whoever starts the bot: one line, with the fix. */
export class StorageError extends Error {
  readonly kind: StorageErrorKind;

  constructor(kind: StorageErrorKind, message: string) {
    super(message);
    this.name = 'StorageError';
    this.kind = kind;
  }
}

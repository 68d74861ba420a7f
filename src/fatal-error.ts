/** Why the bot cannot start or go on, for whoever runs it: one line, with the fix. */
export class FatalError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FatalError';
  }
}

/** Why the bot cannot start, for whoever starts it: one line, with the fix. */
export class StartupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartupError';
  }
}

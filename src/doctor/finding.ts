export interface Finding {
  level: 'ok' | 'warn' | 'fail';
  /** What was looked at, and how it is; with the fix where it is not well. */
  text: string;
}

export const ok = (text: string): Finding => ({ level: 'ok', text });
export const warn = (text: string): Finding => ({ level: 'warn', text });
export const fail = (text: string): Finding => ({ level: 'fail', text });

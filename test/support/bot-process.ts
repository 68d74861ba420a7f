import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';

export interface BotProcess {
  readonly child: ChildProcess;
  /** What it has written so far. */
  stdout(): string;
  stderr(): string;
  /** Resolves when standard output has this text; rejects when the process ends without it. */
  waitFor(text: string): Promise<void>;
  /** The exit code, or the signal that killed it, after all output has come. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Runs the bot or its doctor as a process of its own, with this environment and no other. */
export function spawnProcess(entry: 'main' | 'doctor', env: Record<string, string>): BotProcess {
  const bundle = inject('bundle');
  const child = spawn(process.execPath, [join(bundle, `${entry}.mjs`)], {
    env: { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: join(bundle, 'cache'), ...env },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
    child.emit('output');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  return {
    child,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    ended,
    waitFor(text) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const look = () => {
        if (output.stdout.includes(text)) resolve();
      };
      child.on('output', look);
      ended.then(() => reject(new Error(`ended without "${text}": ${output.stderr}${output.stdout}`)));
      look();
      return promise.finally(() => child.off('output', look));
    },
  };
}

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../clock.ts';
import type { Environment } from '../config.ts';

/** `failed`: it ended by itself, and nobody had asked for it. */
export type BotState = 'starting' | 'ready' | 'stopped' | 'failed';

/** The real bot as a process of its own, which may be killed at any moment as a machine or an operator would. */
export interface BotProcess {
  readonly state: BotState;
  readonly pid: number | null;
  /** What it said last on standard error: why it failed. */
  readonly lastWords: string | null;
  /** Does nothing while it runs. */
  start(): void;
  /** SIGKILL; resolves once it is gone. */
  kill(): Promise<void>;
  /** SIGTERM, and SIGKILL for one that does not obey. */
  stop(): Promise<void>;
  /** Calls back at every change of state, until the returned function is called. */
  onChange(listener: () => void): () => void;
  /** Resolves at the next time that it is ready. Rejects when it fails before. */
  ready(): Promise<void>;
}

interface BotProcessOptions {
  /** All that it inherits: nothing of this process's own environment but the path. */
  env: Environment;
  /** Where its log lines go. */
  logFile: string;
}

const entry = fileURLToPath(new URL('../main.ts', import.meta.url));
const guard = new URL('./end-with-parent.ts', import.meta.url).href;
/** Longer than the bot itself takes at most to stop. */
const stopTimeoutMs = 8000;

export function createBotProcess({ env, logFile }: BotProcessOptions): BotProcess {
  const listeners = new Set<() => void>();
  const log = createWriteStream(logFile, { flags: 'a' });
  let state: BotState = 'stopped';
  let lastWords: string | null = null;
  let child: ChildProcess | null = null;
  let isWanted = false;

  function become(next: BotState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function start(): void {
    if (child) return;
    isWanted = true;
    lastWords = null;
    const started = fork(entry, {
      execPath: process.execPath,
      execArgv: ['--import', guard],
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child = started;
    readLines(started.stdout, (line) => {
      log.write(`${line}\n`);
      if (isReadyLine(line)) become('ready');
    });
    readLines(started.stderr, (line) => {
      log.write(`${line}\n`);
      // Node's own report of a crash goes on for many lines after the one that says what it was.
      if (lastWords === null || !isError(lastWords)) lastWords = line;
    });
    started.once('close', () => {
      child = null;
      become(isWanted ? 'failed' : 'stopped');
    });
    become('starting');
  }

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    isWanted = false;
    if (!child) return;
    const closed = once(child, 'close');
    child.kill(signal);
    await closed;
  }

  return {
    get state() {
      return state;
    },
    get pid() {
      return child?.pid ?? null;
    },
    get lastWords() {
      return lastWords;
    },
    start,
    kill: () => end('SIGKILL'),
    async stop() {
      const patience = new AbortController();
      const killing = systemClock.sleep(stopTimeoutMs, patience.signal).then(
        () => end('SIGKILL'),
        () => {},
      );
      await end('SIGTERM');
      patience.abort();
      await killing;
      log.end();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ready() {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const look = () => {
        if (state === 'ready') resolve();
        if (state === 'failed') reject(new Error(lastWords ?? 'the bot ended'));
      };
      listeners.add(look);
      look();
      return promise.finally(() => listeners.delete(look));
    },
  };
}

function readLines(stream: Readable | null, onLine: (line: string) => void): void {
  if (stream) createInterface({ input: stream }).on('line', onLine);
}

function isError(line: string): boolean {
  return /^\w*Error\b/.test(line);
}

function isReadyLine(line: string): boolean {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === 'object' && parsed !== null && 'msg' in parsed && parsed.msg === 'ready';
  } catch {
    return false;
  }
}

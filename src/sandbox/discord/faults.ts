type FaultName =
  | 'error-500'
  | 'error-502'
  /** 500, though the request had its effect. */
  | 'error-500-after'
  /** 200, with a body that is no JSON. */
  | 'malformed-json'
  | 'rate-limit'
  | 'drop-before'
  | 'drop-after'
  /** The connection is closed without an answer, as a proxy does with one that was idle; before or after the effect. */
  | 'close-before'
  | 'close-after'
  | 'hang-before'
  | 'hang-after';

interface FaultRule {
  /** `path` is a part of the path without `/api/v10`, or a pattern; without `when`, any request. */
  when?: { method?: string; path?: string | RegExp };
  fault: FaultName;
  /** How many requests it hits; 1 by default. */
  times?: number;
  /** Of `rate-limit`; 1 by default. */
  retryAfterSeconds?: number;
}

interface FaultHandle {
  /** How many requests it has hit. */
  readonly hits: number;
  /** Lets the hanging requests go on and hits no further ones. */
  release(): void;
}

/** A fault that hit a request. */
export interface Hit {
  fault: FaultName;
  retryAfterSeconds: number;
  released: Promise<void>;
}

export interface Faults {
  queue(rule: FaultRule): FaultHandle;
}

export interface FaultQueue extends Faults {
  /** The fault for this request, if one is queued: the oldest first. */
  take(method: string, path: string): Hit | undefined;
}

interface Queued {
  rule: FaultRule;
  left: number;
  released: Promise<void>;
}

export function createFaultQueue(): FaultQueue {
  const queued = new Set<Queued>();

  return {
    queue(rule) {
      const { promise: released, resolve } = Promise.withResolvers<void>();
      const times = rule.times ?? 1;
      const entry: Queued = { rule, left: times, released };
      queued.add(entry);
      return {
        get hits() {
          return times - entry.left;
        },
        release() {
          queued.delete(entry);
          resolve();
        },
      };
    },

    take(method, path) {
      for (const entry of queued) {
        if (!matches(entry.rule, method, path)) continue;
        entry.left -= 1;
        if (entry.left === 0) queued.delete(entry);
        const { fault, retryAfterSeconds = 1 } = entry.rule;
        return { fault, retryAfterSeconds, released: entry.released };
      }
      return undefined;
    },
  };
}

function matches({ when = {} }: FaultRule, method: string, path: string): boolean {
  if (when.method !== undefined && when.method !== method) return false;
  if (when.path === undefined) return true;
  return typeof when.path === 'string' ? path.includes(when.path) : when.path.test(path);
}

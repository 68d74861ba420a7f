import type { Limits, RateLimit } from './limits.ts';
import type { FoundRoute } from './rest/router.ts';

interface Window {
  used: number;
  endsAt: number;
}

/** Headers for every answer, and how long to wait when the request came too early. */
export interface Permit {
  headers: Record<string, string>;
  retryAfterMs: number | null;
  isGlobal: boolean;
}

export interface RateLimiter {
  take(found: FoundRoute): Permit;
}

/** Discord's buckets, in real time. */
export function createRateLimiter(limits: Limits): RateLimiter {
  const windows = new Map<string, Window>();

  function use(key: string, { count, windowMs }: RateLimit): { remaining: number; resetMs: number; isOver: boolean } {
    const now = Date.now();
    let window = windows.get(key);
    if (!window || window.endsAt <= now) {
      window = { used: 0, endsAt: now + windowMs };
      windows.set(key, window);
    }
    const isOver = window.used >= count;
    if (!isOver) window.used += 1;
    return { remaining: count - window.used, resetMs: window.endsAt - now, isOver };
  }

  return {
    take(found) {
      if (!found.route.open) {
        const { isOver, resetMs } = use('global', limits.global);
        if (isOver) return { ...tooMany(resetMs, true), isGlobal: true };
      }
      const bucket = bucketOf(found, limits);
      if (!bucket) return { headers: {}, retryAfterMs: null, isGlobal: false };
      const { remaining, resetMs, isOver } = use(bucket.key, bucket.limit);
      const headers = {
        'X-RateLimit-Limit': String(bucket.limit.count),
        'X-RateLimit-Remaining': String(remaining),
        'X-RateLimit-Reset': ((Date.now() + resetMs) / 1000).toFixed(3),
        'X-RateLimit-Reset-After': (resetMs / 1000).toFixed(3),
        'X-RateLimit-Bucket': bucket.name,
      };
      if (!isOver) return { headers, retryAfterMs: null, isGlobal: false };
      const refused = tooMany(resetMs, false);
      return { ...refused, headers: { ...headers, ...refused.headers }, isGlobal: false };
    },
  };
}

/** What a 429 needs: whole seconds in the header, exact ones in the body. */
export function tooMany(waitMs: number, isGlobal: boolean): Pick<Permit, 'headers' | 'retryAfterMs'> {
  return {
    headers: {
      'Retry-After': String(Math.ceil(waitMs / 1000)),
      'X-RateLimit-Scope': isGlobal ? 'global' : 'user',
      ...(isGlobal ? { 'X-RateLimit-Global': 'true' } : {}),
    },
    retryAfterMs: waitMs,
  };
}

function bucketOf(
  { route, params }: FoundRoute,
  limits: Limits,
): { name: string; key: string; limit: RateLimit } | null {
  if (route.method === 'POST' && route.path === '/channels/:channelId/messages') {
    return { name: 'sends', key: `sends ${params.channelId}`, limit: limits.sends };
  }
  if (route.method === 'PATCH' && route.path === '/channels/:channelId/messages/:messageId') {
    return { name: 'edits', key: `edits ${params.channelId}`, limit: limits.edits };
  }
  if (route.path.startsWith('/webhooks/')) {
    return { name: 'webhooks', key: `webhooks ${params.token}`, limit: limits.webhooks };
  }
  return null;
}

import { z } from 'zod';

const longestMessage = 300;

/** What the API said about a failure. */
export interface Said {
  /** For a person. */
  message: string;
  /** For us: `no_rplan_found`, `INTERNAL_SERVER_ERROR`, … */
  code: string;
}

const computeError = z.object({
  error: z
    .object({ code: z.string().catch(''), message: z.string().catch('') })
    .refine((e) => e.code + e.message !== ''),
});
const dnsError = z.object({ error: z.string().min(1), field: z.string().optional().catch(undefined) });

/** Reads `{"error":{code,status,message}}` (compute) or `{"error":"code","field":"…"}` (DNS); null for anything else. */
export function readBodyError(body: unknown): Said | null {
  const compute = computeError.safeParse(body);
  if (compute.success) {
    const { code, message } = compute.data.error;
    return { message: tidy(message || code), code: message || code };
  }
  const dns = dnsError.safeParse(body);
  if (!dns.success) return null;
  const { error, field } = dns.data;
  return { message: tidy(field === undefined ? error : `${error} (${field})`), code: error };
}

/** Reads the header `Vscale-Error-Message`; null when it is absent or says `None`, as it does on success. */
export function readHeaderError(header: string | null): Said | null {
  const message = tidy(decodeHeader(header ?? ''));
  return message === '' || /^none$/i.test(message) ? null : { message, code: message };
}

/** Headers arrive as latin-1. Every value seen so far is ASCII; UTF-8 bytes and percent-encoding are understood too. */
function decodeHeader(header: string): string {
  try {
    const bytes = Buffer.from(header, 'latin1');
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /%[cd][0-9a-f]%[89ab][0-9a-f]/i.test(decoded) ? decodeURIComponent(decoded) : decoded;
  } catch {
    return header;
  }
}

function tidy(message: string): string {
  return message
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longestMessage);
}

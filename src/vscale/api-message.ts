import { z } from 'zod';

/** What the API said about a failure, as it came: it may hold anything, and be of any length. */
export interface Said {
  /** For a person. */
  message: string;
  /** For us: `no_rplan_found`, `internal_server_error`, … in lower case; messages too, since most of them are codes. */
  codes: string[];
}

export const computeError = z.object({
  error: z
    .object({ code: z.string().catch(''), message: z.string().catch('') })
    .refine(({ code, message }) => code !== '' || message !== ''),
});
export const dnsError = z.object({ error: z.string().min(1), field: z.string().optional().catch(undefined) });

/** Both places together; the header, which the API's documentation names, goes first. Null where neither says anything. */
export function readSaid(header: string | null, body: unknown): Said | null {
  const fromHeader = readHeaderError(header);
  const fromBody = readBodyError(body);
  if (fromHeader === null || fromBody === null) return fromHeader ?? fromBody;
  return { message: fromHeader.message, codes: [...fromHeader.codes, ...fromBody.codes] };
}

/** Reads `{"error":{code,status,message}}` (compute) or `{"error":"code","field":"…"}` (DNS); null for anything else. */
export function readBodyError(body: unknown): Said | null {
  const compute = computeError.safeParse(body);
  if (compute.success) {
    const { code, message } = compute.data.error;
    return { message: message || code, codes: [message.toLowerCase(), code.toLowerCase()] };
  }
  const dns = dnsError.safeParse(body);
  if (!dns.success) return null;
  const { error, field } = dns.data;
  return { message: field === undefined ? error : `${error} (${field})`, codes: [error.toLowerCase()] };
}

const anyError = z.union([
  z.string().min(1),
  z.object({ message: z.string().min(1) }).transform(({ message }) => message),
  z.object({ detail: z.string().min(1) }).transform(({ detail }) => detail),
]);

/** Reads what an error that is not the API's own says, by the usual names; null where it says nothing. */
export function readAnyError(body: unknown): Said | null {
  const message = anyError.safeParse(body);
  return message.success ? { message: message.data, codes: [message.data.toLowerCase()] } : null;
}

/** Reads the header `Vscale-Error-Message`; null when it is absent or says `None`, as it does on success. */
function readHeaderError(header: string | null): Said | null {
  const message = decodeHeader(header ?? '').trim();
  return /^(none)?$/i.test(message) ? null : { message, codes: [message.toLowerCase()] };
}

/** Headers arrive as latin-1. Every value seen so far is ASCII; UTF-8 bytes and percent-encoding are understood too. */
function decodeHeader(header: string): string {
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
    return /%[cd][0-9a-f]%[89ab][0-9a-f]/i.test(decoded) ? decodeURIComponent(decoded) : decoded;
  } catch {
    return header;
  }
}

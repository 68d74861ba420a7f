import { onTestFinished } from 'vitest';
import { createManualClock } from '../../../src/sandbox/manual-clock.ts';
import { startVscale, type VscaleSandboxOptions } from '../../../src/sandbox/vscale/server.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came
  json: any;
}

export const webServer = {
  make_from: 'ubuntu_20.04_64_001_master',
  rplan: 'small',
  do_start: true,
  name: 'Web-1',
  keys: [],
  location: 'spb0',
};

/** A simulator on a manual clock, and `send` to talk to it with plain fetch; both end with the test. */
export async function openSandbox(options: VscaleSandboxOptions = {}) {
  const clock = createManualClock();
  const sandbox = await startVscale({ clock, ...options });
  onTestFinished(() => sandbox.close());

  async function send(request: string, body?: unknown, token: string | null = sandbox.fullToken): Promise<Answer> {
    const [method = '', path = ''] = request.split(' ');
    const response = await fetch(sandbox.url + path, {
      method,
      redirect: 'manual',
      headers: token === null ? {} : { 'X-Token': token },
      ...(body === undefined ? {} : { body: body instanceof URLSearchParams ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') && text !== '';
    return { status: response.status, headers: response.headers, text, json: isJson ? parseOrNull(text) : undefined };
  }

  return { sandbox, clock, send };
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import { onTestFinished } from 'vitest';
import { createManualClock } from '../../../src/sandbox/manual-clock.ts';
import { startVscale } from '../../../src/sandbox/vscale/server.ts';
import { createVscale } from '../../../src/vscale/client.ts';
import { impatientClock } from '../support.ts';
import { startRecorder } from './recorder.ts';

/** A simulator, a client whose exchanges with it are recorded, and one that goes past the recorder. */
export async function openGround(generation: 'current' | 'first') {
  const clock = createManualClock();
  const sandbox = await startVscale({ clock, generation, durationsMs: 10_000 });
  const recorder = await startRecorder(sandbox.url);
  const connect = (baseUrl: string) => createVscale({ token: sandbox.fullToken, baseUrl, clock: impatientClock() });
  const [recorded, aside] = [connect(recorder.url), connect(sandbox.url)];
  onTestFinished(async () => {
    recorded.close();
    aside.close();
    await recorder.close();
    await sandbox.close();
  });

  /** Any request, past the client, recorded. */
  async function send(request: string, body?: unknown, token = sandbox.fullToken): Promise<void> {
    const [method = '', path = ''] = request.split(' ');
    const response = await fetch(recorder.url + path, {
      method,
      redirect: 'manual',
      headers: { 'X-Token': token, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    await response.text();
  }

  return { sandbox, clock, recorder, recorded, aside, send };
}

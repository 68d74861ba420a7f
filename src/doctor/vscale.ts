import { createVscale, type Vscale } from '../vscale/client.ts';
import { VscaleError } from '../vscale/errors.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

const timeoutMs = 10_000;
const getFullToken = 'Make a full token in the Vscale panel > Settings > Tokens, and set VSCALE_TOKEN.';
const setNewToken = 'Make a token in the Vscale panel > Settings > Tokens, and set VSCALE_TOKEN.';

/** Whether the token is accepted, and whether it may change anything. */
export async function checkVscale({ token, apiUrl }: { token: string; apiUrl: string }): Promise<Finding[]> {
  const vscale = createVscale({ token, baseUrl: apiUrl, timeoutMs, retries: 1 });
  try {
    const account = await vscale.account.get();
    const blocked = account.isBlocked ? [warn('VSCALE_TOKEN: the account is blocked. See the Vscale panel.')] : [];
    return [...blocked, await checkKind(vscale)];
  } catch (error) {
    if (!(error instanceof VscaleError)) throw error;
    if (error.kind === 'unauthorized') return [fail(`VSCALE_TOKEN: Vscale does not accept the token. ${setNewToken}`)];
    return [
      fail(`VSCALE_API_URL: ${apiUrl} gave no answer that can be used (${error.message}). Check it and the network.`),
    ];
  } finally {
    vscale.close();
  }
}

/**
 * No GET tells a read-only token from a full one, because it may GET everything. So this asks to start the server 0:
 * ids are positive, so there is none to start, and what a started server would suffer from it is nothing. A read-only
 * token is refused before the server is looked for; a full one is told that there is no such server.
 */
async function checkKind(vscale: Vscale): Promise<Finding> {
  const full = ok('VSCALE_TOKEN: a full token');
  try {
    await vscale.scalets.start(0);
    return full;
  } catch (error) {
    if (!(error instanceof VscaleError)) throw error;
    switch (error.kind) {
      case 'read_only':
        return warn(
          `VSCALE_TOKEN: a read-only token, with which the bot shows everything and changes nothing. ${getFullToken}`,
        );
      case 'not_found':
      case 'invalid':
      case 'conflict':
      case 'locked':
      case 'server_error':
        return full;
      default:
        return warn(
          `VSCALE_TOKEN: accepted, but whether it is a full one could not be told (${error.message}). Try again.`,
        );
    }
  }
}

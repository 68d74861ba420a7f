import { defineSubcommand } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import { balanceCard } from '../../src/views/billing.ts';
import { VscaleError } from '../../src/vscale/errors.ts';
import { measureRunningCosts, type RunningCosts } from '../../src/vscale/running-costs.ts';
import { describeCommand } from '../shared/describe.ts';

export const balance = defineSubcommand({
  data: describeCommand('billing balance'),
  access: 'read',
  reply: 'private',
  read: () => ({}),
  async run(_args, { locale }, services) {
    const [balance, costs] = await Promise.all([services.vscale.billing.getBalance(), readCosts(services)]);
    return balanceCard(balance, costs, services.clock.now(), locale);
  },
});

/** Null where Vscale does not tell: the balance is worth showing all the same. */
async function readCosts({ vscale, catalog }: Services): Promise<RunningCosts | null> {
  try {
    const [servers, prices] = await Promise.all([vscale.scalets.list(), catalog.prices.get()]);
    return measureRunningCosts(servers, prices);
  } catch (error) {
    if (error instanceof VscaleError) return null;
    throw error;
  }
}

import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { BalanceAlertStore } from '../storage/balance-alerts.ts';
import type { OperationStore } from '../storage/operations.ts';
import { balanceNews } from '../views/billing.ts';
import type { Vscale } from '../vscale/client.ts';
import { VscaleError } from '../vscale/errors.ts';
import type { Call } from '../vscale/request.ts';
import { daysLeft, measureRunningCosts } from '../vscale/running-costs.ts';

export interface BalanceWatchOptions {
  vscale: Pick<Vscale, 'billing' | 'scalets' | 'prices'>;
  operations: Pick<OperationStore, 'findLastSucceeded'>;
  alerts: BalanceAlertStore;
  clock: Clock;
  log: Logger;
}

/**
 * Tells when the balance falls below the threshold that `/billing alert` has set, and when it has recovered: once
 * each, because what was told last is stored. Asks nothing while no threshold is set.
 */
export function createBalanceWatch({ vscale, operations, alerts, clock, log }: BalanceWatchOptions) {
  /** Null where Vscale does not tell; the warning is sent without it. */
  async function forecastDays(totalKopecks: number, call: Call): Promise<number | null> {
    try {
      const [scalets, prices] = await Promise.all([vscale.scalets.list(call), vscale.prices.get(call)]);
      return daysLeft(totalKopecks, measureRunningCosts(scalets, prices));
    } catch (error) {
      if (error instanceof VscaleError) return null;
      throw error;
    }
  }

  /** An answer that is none, or makes no sense, is no balance: nothing is decided on it. */
  async function readTotal(call: Call): Promise<number | null> {
    try {
      return (await vscale.billing.getBalance(call)).totalKopecks;
    } catch (error) {
      if (!(error instanceof VscaleError)) throw error;
      log.warn({ kind: error.kind, status: error.status }, 'the balance could not be read');
      return null;
    }
  }

  return {
    async tick(call: Call = {}): Promise<void> {
      const record = await operations.findLastSucceeded('billing.alert');
      if (record?.operation.kind !== 'billing.alert') return;
      const { thresholdKopecks, channelId } = record.operation;
      if (channelId === null) return;
      const totalKopecks = await readTotal(call);
      if (totalKopecks === null) return;
      const told = await alerts.find(record.id);
      const isLow = totalKopecks < thresholdKopecks;
      if (isLow === told.isLow) return;
      const days = isLow ? await forecastDays(totalKopecks, call) : null;
      const message = balanceNews({ isLow, totalKopecks, thresholdKopecks, days }, record.origin);
      const notice = { channelId, body: JSON.stringify(message) };
      await alerts.turn(record.id, { isLow, turns: told.turns + 1 }, notice, clock.now());
      log.info({ isLow, operation: record.id }, 'the balance has crossed its threshold');
    },
  };
}

import { describe, expect, it } from 'vitest';
import { countChanges, losses, openWorkshop, reportOf } from './workshop.ts';

const operation = { kind: 'billing.alert' as const, thresholdKopecks: 50_000, channelId: 'c9' };

describe('a balance alert', () => {
  it('sets the threshold of the provider, as a form', async () => {
    const workshop = await openWorkshop();
    const record = await workshop.carryThrough(operation);
    expect(record).toMatchObject({ state: 'succeeded', taskId: null });
    expect(await workshop.vscale.billing.getThreshold()).toBe(50_000);
    expect(reportOf(record)).toBe('<@u1> ✅ **Balance alert: below 500 ₽** · Done · 1s');
    expect(reportOf(record, 'ru')).toBe('<@u1> ✅ **Предупреждение о балансе: ниже 500 ₽** · Готово · 1 с');
  });

  it('is put off', async () => {
    const workshop = await openWorkshop();
    await workshop.carryThrough(operation);
    const record = await workshop.carryThrough({ ...operation, thresholdKopecks: 0, channelId: null });
    expect(record.state).toBe('succeeded');
    expect(await workshop.vscale.billing.getThreshold()).toBe(0);
    expect(reportOf(record)).toContain('Balance alert: off');
  });

  it.each(losses)('whose answer is lost (%s) is sent once, and looked up', async (fault) => {
    const workshop = await openWorkshop();
    workshop.simulator.faults.queue({ when: { method: 'PUT' }, fault });
    const record = await workshop.carryThrough(operation);
    const isSet = (await workshop.vscale.billing.getThreshold()) === 50_000;
    expect(isSet).toBe(fault !== 'drop-before');
    expect(record.state).toBe(isSet ? 'succeeded' : 'not_applied');
    expect(countChanges(workshop.simulator)).toBe(1);
  });
});

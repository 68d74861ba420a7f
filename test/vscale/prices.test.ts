import { expect, test } from 'vitest';
import { connect, failureOf } from './support.ts';

const get = async (body: object) => (await connect({ body: JSON.stringify(body) }, { retries: 0 })).prices.get();

test('today’s prices: backups by the GB', async () => {
  expect(
    await get({
      default: { small: { hour: 28, month: 20000 }, medium: { hour: 56, month: 40000 }, network: 160, backup: 500 },
      period: '2015-08-01',
    }),
  ).toEqual({
    plans: { small: { hourKopecks: 28, monthKopecks: 20000 }, medium: { hourKopecks: 56, monthKopecks: 40000 } },
    networkKopecks: 160,
    backup: { perGbKopecks: 500, bySize: [] },
    period: '2015-08-01',
  });
});

test('prices of 2016: backups by the size of the disk', async () => {
  expect(
    await get({
      default: {
        small: { hour: 28, month: 20000 },
        backup_20: { hour: 5, month: 3500 },
        backup_30: { hour: 7, month: 5000 },
      },
    }),
  ).toEqual({
    plans: { small: { hourKopecks: 28, monthKopecks: 20000 } },
    networkKopecks: null,
    backup: {
      perGbKopecks: null,
      bySize: [
        { sizeGb: 20, hourKopecks: 5, monthKopecks: 3500 },
        { sizeGb: 30, hourKopecks: 7, monthKopecks: 5000 },
      ],
    },
    period: null,
  });
});

test('a plan that nobody knows has its price, and a price that is none is left out', async () => {
  const { plans } = await get({
    default: { giant: { hour: '900', month: 640000 }, small: { hour: null }, odd: 'free' },
  });
  expect(plans).toEqual({ giant: { hourKopecks: 900, monthKopecks: 640000 } });
});

test('no prices at all is an error, not free of charge', async () => {
  expect(await failureOf(get({ period: '2015-08-01' }))).toMatchObject({ kind: 'malformed' });
});

import { expect, test } from 'vitest';
import { account, connect, failureOf } from './support.ts';

test('today’s account', async () => {
  const vscale = await connect(account);
  expect(await vscale.account.get()).toEqual({
    id: '20417',
    email: 'owner@example.com',
    name: 'Иван',
    middleName: 'Петрович',
    surname: 'Сидоров',
    mobile: '+79001234567',
    country: 'Россия',
    locale: 'ru',
    activatedAt: '2015-07-07 08:16:47.107987',
    isActive: true,
    isBlocked: false,
  });
});

test('an account of 2015: no status, no block, no middle name; ids and states as numbers', async () => {
  const vscale = await connect({ body: '{"info": {"id": 1001, "country": "", "middlename": null, "state": 0}}' });
  expect(await vscale.account.get()).toMatchObject({
    id: '1001',
    country: '',
    middleName: null,
    isActive: false,
    isBlocked: false,
  });
});

test('something else is no account', async () => {
  for (const body of ['{"status":"ok"}', '{"info":{}}', '[]', 'null']) {
    const vscale = await connect({ body }, { retries: 0 });
    expect(await failureOf(vscale.account.get())).toMatchObject({ kind: 'malformed' });
  }
});

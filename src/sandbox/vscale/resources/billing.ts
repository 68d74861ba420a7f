import { ok } from '../reply.ts';
import { route } from '../router.ts';

export const billingRoutes = [
  route('GET /billing/balance', ({ world: { account, money } }) =>
    ok({
      balance: money.own,
      bonus: money.bonus,
      summ: money.own + money.bonus,
      unpaid: Math.max(0, -money.own),
      user_id: account.id,
      status: 'ok',
    }),
  ),
];

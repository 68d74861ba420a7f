import { z } from 'zod';
import { type Payment, sumOf } from '../money.ts';
import { ok, type Reply } from '../reply.ts';
import { readBody } from '../request-body.ts';
import { type Call, route } from '../router.ts';

/** A form, whose values are text; a JSON number is refused, as clients found. */
const notify = z.object({ notify_balance: z.string().regex(/^\d+$/) });

const paidState = 2;
const bankCard = 170;
const noBonus = 2;

export const billingRoutes = [
  route('GET /billing/balance', ({ world: { account, money } }) =>
    ok({
      balance: money.own,
      bonus: money.bonus,
      summ: sumOf(money),
      unpaid: Math.max(0, -money.own),
      user_id: account.id,
      status: 'ok',
    }),
  ),
  route('GET /billing/payments', listPayments),
  route('GET /billing/notify', showThreshold),
  route('PUT /billing/notify', (call) => {
    call.world.money.notifyBelow = Number(readBody(notify, call.body).notify_balance);
    return showThreshold(call);
  }),
];

function listPayments({ world, generation, url }: Call): Reply {
  if (generation.redirectsPayments && !url.pathname.endsWith('/')) {
    return { status: 302, headers: { Location: `${url.pathname}/` } };
  }
  return ok({ items: world.money.payments.toReversed().map(showPayment), status: 'ok' });
}

function showThreshold({ world }: Call): Reply {
  return ok({ notify_balance: world.money.notifyBelow, status: 'ok' });
}

function showPayment({ id, at, description, kopecks }: Payment) {
  return {
    id,
    created: Math.floor(at / 1000),
    desc: description,
    price: kopecks,
    dir: 1,
    is_bonus: noBonus,
    state: paidState,
    type: bankCard,
  };
}

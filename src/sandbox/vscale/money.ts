import { findPlan } from './catalogue.ts';
import { blockForMoney } from './servers.ts';
import { takeId, type World } from './world.ts';

/** All amounts are kopecks. */
export interface Money {
  own: number;
  /** Spent before the own money. */
  bonus: number;
  payments: Payment[];
  charges: Charge[];
  /** Every hour until then is paid for. */
  chargedUntil: number;
  /** The provider writes to the owner when less than this is left; 0 is off. */
  notifyBelow: number;
}

export interface Payment {
  id: number;
  at: number;
  description: string;
  kopecks: number;
}

/** One hour of one server. */
export interface Charge {
  at: number;
  serverId: number;
  plan: string;
  kopecks: number;
}

const hourMs = 3600_000;

/** What may be spent. */
export function sumOf(money: Money): number {
  return money.own + money.bonus;
}

export function pay(world: World, kopecks: number, at: number): void {
  world.money.own += kopecks;
  world.money.payments.push({ id: takeId(world, 'payment'), at, description: 'Пополнение счёта', kopecks });
}

/** Charges every full hour that has passed by `now`, until nothing is left: then all servers are blocked. */
export function chargeUntil(world: World, now: number): void {
  const { money } = world;
  for (; money.chargedUntil + hourMs <= now; money.chargedUntil += hourMs) {
    const at = money.chargedUntil;
    for (const server of world.servers.values()) {
      const price = findPlan(server.plan)?.hourKopecks ?? 0;
      if (server.block || server.createdAt > at) continue;
      money.charges.push({ at, serverId: server.id, plan: server.plan, kopecks: price });
      spend(money, price);
    }
    if (world.servers.size > 0 && sumOf(money) <= 0) blockForMoney(world, at + hourMs);
  }
}

function spend(money: Money, kopecks: number): void {
  const fromBonus = Math.min(money.bonus, kopecks);
  money.bonus -= fromBonus;
  money.own -= kopecks - fromBonus;
}

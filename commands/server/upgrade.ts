import { type Completion, defineSubcommand } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import { Refusal } from '../../src/refusal.ts';
import { priceOf } from '../../src/views/catalog.ts';
import { upgradesOf } from '../../src/vscale/plan-order.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, serverOption, stringOption } from '../shared/describe.ts';
import { findPlan } from '../shared/find-offer.ts';
import { findServerToChange, matchServer } from '../shared/find-server.ts';
import { askReason, readReason } from '../shared/foresee.ts';
import { requireReady } from '../shared/require.ts';
import { pickChoices, readSoon, suggestServers } from '../shared/suggest.ts';
import { planCandidates } from '../shared/suggest-offer.ts';

const planOption = stringOption('biggerPlan', { required: true, autocomplete: true });

/** Only the plans that the chosen server can be moved to; all of them while no server is chosen. */
const suggestBiggerPlans: Completion = async (typed, options, caller, services) => {
  const plans = (await readSoon(services.catalog.plans, services)) ?? [];
  const servers = (await readSoon(services.catalog.servers, services)) ?? [];
  const server = matchServer(options.getString('server') ?? '', servers);
  const offered =
    server === null ? plans : upgradesOf(server.plan, plans).filter((plan) => isIn(plan, server.location));
  return pickChoices(typed, await planCandidates(offered, caller.locale, services));
};

export const upgrade = defineSubcommand({
  data: { ...describeCommand('server upgrade'), options: [serverOption, planOption, reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    server: options.getString('server', true),
    plan: options.getString('plan', true),
    reason: readReason(options),
  }),
  form: (args, caller, services) => askReason('server.upgrade', args, caller, services, { plan: args.plan }),
  async run({ server: ref, plan: planRef, reason }, caller, services) {
    const server = await findServerToChange(ref, services);
    const plans = await services.catalog.plans.get();
    const { name, plan: from, location } = server;
    const offered = upgradesOf(from, plans).filter((plan) => isIn(plan, location));
    const bigger = offered.map(({ id }) => id);
    const plan = findPlan(planRef, plans, offered.length > 0 ? offered : plans);
    if (plan.id === from) throw new Refusal('server_has_plan', { name, plan: from, bigger });
    if (!upgradesOf(from, plans).includes(plan)) {
      throw new Refusal('downgrade', { name, from, to: plan.id, bigger });
    }
    if (!offered.includes(plan)) throw new Refusal('plan_not_in_location', { plan: plan.id, location, locations: [] });
    requireReady(server);
    const monthlyKopecks = await compareCosts(from, plan.id, services);
    const operation = { kind: 'server.upgrade' as const, serverId: server.id, plan: plan.id, monthlyKopecks };
    return askFor({ operation, server, reason }, caller, services);
  },
  autocomplete: { server: suggestServers, plan: suggestBiggerPlans },
});

/** What a month costs before and after; null where the prices cannot be had soon. */
async function compareCosts(from: string, to: string, services: Services) {
  const prices = await readSoon(services.catalog.prices, services);
  const [before, after] = [priceOf(prices, from), priceOf(prices, to)];
  return before && after && { from: before.monthKopecks, to: after.monthKopecks };
}

function isIn(plan: { locations: readonly string[] }, location: string): boolean {
  return plan.locations.length === 0 || plan.locations.includes(location);
}

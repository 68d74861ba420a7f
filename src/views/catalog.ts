import type { Image } from '../vscale/images.ts';
import type { Location } from '../vscale/locations.ts';
import type { Plan } from '../vscale/plans.ts';
import type { PlanPrice, Prices } from '../vscale/prices.ts';
import { code, escapeName, formatMoney, formatSize, joinSome } from './format.ts';
import { type ListSource, listMessage, pageOf } from './lists.ts';
import type { Locale, Message } from './message.ts';
import { words } from './words/index.ts';

export function imageList(
  images: readonly Image[],
  plans: readonly Plan[],
  page: number | null,
  source: ListSource,
  locale: Locale,
): Message {
  const say = words[locale].catalog;
  const shown = pageOf(images, page);
  const entries = shown.items.map((image) => {
    const facts = [...sizeFact(image.sizeMb, locale), ...offerFacts(image, plans, locale)];
    return `${code(image.id)}\n${(image.active ? facts : [say.inactive]).join(' · ')}`;
  });
  return listMessage(
    { title: say.imagesTitle({ count: shown.total }), empty: say.empty, entries },
    shown,
    source,
    locale,
  );
}

/** Where it is offered, and on which plans; said once where that is the same everywhere. */
function offerFacts({ offers }: Image, plans: readonly Plan[], locale: Locale): string[] {
  const say = words[locale].catalog;
  const byPlans = Map.groupBy(offers, (offer) => describePlans(offer.plans));
  return [...byPlans].map(([onPlans, same]) => `${joinIds(same.map(({ location }) => location))} ${onPlans}`);

  function describePlans(offered: readonly string[]): string {
    const isAll = plans.length > 0 && plans.every(({ id }) => offered.includes(id));
    return isAll ? say.onAllPlans : say.onPlans({ plans: joinIds(offered) });
  }
}

export function planList(
  plans: readonly Plan[],
  prices: Prices | null,
  page: number | null,
  source: ListSource,
  locale: Locale,
): Message {
  const say = words[locale].catalog;
  const shown = pageOf(plans, page);
  const entries = shown.items.map((plan) => {
    const price = priceOf(prices, plan.id);
    const facts = [
      ...planSize(plan, null, locale),
      ...(plan.trafficGb > 0 ? [say.traffic({ size: formatSize(plan.trafficGb * 1024, locale) })] : []),
      joinIds(plan.locations),
    ];
    return `**${escapeName(plan.id)}** · ${describePrice(price, locale)}\n${facts.filter((fact) => fact !== '').join(' · ')}`;
  });
  return listMessage(
    { title: say.plansTitle({ count: shown.total }), empty: say.empty, entries },
    shown,
    source,
    locale,
  );
}

export function locationList(
  locations: readonly Location[],
  page: number | null,
  source: ListSource,
  locale: Locale,
): Message {
  const say = words[locale].catalog;
  const shown = pageOf(locations, page);
  const entries = shown.items.map(({ id, description, active, privateNetworking, plans, images }) => {
    const heading = [`**${escapeName(id)}**`, ...(description === '' ? [] : [escapeName(description, 100)])];
    const facts = [
      ...(active ? [] : [say.inactive]),
      joinIds(plans),
      say.images({ count: images.length }),
      ...(privateNetworking ? [say.privateNetwork] : []),
    ];
    return `${heading.join(' · ')}\n${facts.filter((fact) => fact !== '').join(' · ')}`;
  });
  return listMessage(
    { title: say.locationsTitle({ count: shown.total }), empty: say.empty, entries },
    shown,
    source,
    locale,
  );
}

/** Whatever prices there are, in whichever of the shapes that the provider has had. */
export function priceList(prices: Prices, page: number | null, source: ListSource, locale: Locale): Message {
  const say = words[locale].catalog;
  const { plans, networkKopecks, backup, period } = prices;
  const lines = [
    ...Object.entries(plans).map(([id, price]) => `**${escapeName(id)}** · ${describePrice(price, locale)}`),
    ...(networkKopecks === null ? [] : [say.trafficPrice({ price: formatMoney(networkKopecks, locale) })]),
    ...(backup.perGbKopecks === null ? [] : [say.backupPerGb({ price: formatMoney(backup.perGbKopecks, locale) })]),
    ...backup.bySize.map(({ sizeGb, ...price }) =>
      say.backupOfSize({ size: formatSize(sizeGb * 1024, locale), price: describePrice(price, locale) }),
    ),
    ...(period === null ? [] : [say.since({ date: code(period, 40) })]),
  ];
  const shown = pageOf(lines, page, 20);
  return listMessage({ title: say.pricesTitle, empty: say.noPrice, entries: shown.items }, shown, source, locale);
}

/** `1 CPU`, `0.5 GB memory`, `20 GB disk`, `200 ₽ a month`: as much of it as is known. */
export function planSize(plan: Plan | null, price: PlanPrice | null, locale: Locale): string[] {
  const say = words[locale].catalog;
  const size =
    plan === null
      ? []
      : [
          say.cpus({ count: plan.cpus }),
          say.memory({ size: formatSize(plan.memoryMb, locale) }),
          say.disk({ size: formatSize(plan.diskMb, locale) }),
        ];
  return price === null ? size : [...size, say.perMonth({ price: formatMoney(price.monthKopecks, locale) })];
}

/** The price of a plan; null where none is known. */
export function priceOf(prices: Prices | null, plan: string): PlanPrice | null {
  return prices !== null && Object.hasOwn(prices.plans, plan) ? (prices.plans[plan] ?? null) : null;
}

function describePrice(price: PlanPrice | null, locale: Locale): string {
  const say = words[locale].catalog;
  if (price === null) return say.noPrice;
  return [
    say.perMonth({ price: formatMoney(price.monthKopecks, locale) }),
    say.perHour({ price: formatMoney(price.hourKopecks, locale) }),
  ].join(' · ');
}

function sizeFact(sizeMb: number, locale: Locale): string[] {
  return sizeMb > 0 ? [formatSize(sizeMb, locale)] : [];
}

function joinIds(ids: readonly string[]): string {
  return joinSome(ids.map((id) => escapeName(id, 20)));
}

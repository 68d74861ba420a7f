import { domainToUnicode } from 'node:url';
import type { World } from '../world.ts';
import { type Domain, type DomainTag, shownChange } from './zone.ts';

export function showDomain(world: World, domain: Domain, now: number) {
  const tags = [...world.domainTags.values()].filter(({ domainIds }) => domainIds.includes(domain.id));
  return {
    user_id: world.account.id,
    name: showName(domain.name),
    tags: tags.map(showDomainTag),
    change_date: Math.floor(shownChange(domain, now) / 1000),
    create_date: Math.floor(domain.createdAt / 1000),
    id: domain.id,
  };
}

/** In its own letters, though it was sent as punycode. */
export function showName(name: string): string {
  return name.includes('xn--') ? domainToUnicode(name) || name : name;
}

export function showDomainTag({ id, name, domainIds }: DomainTag) {
  return { id, name, domains: domainIds };
}

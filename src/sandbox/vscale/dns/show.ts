import type { World } from '../world.ts';
import { type Domain, type DomainTag, shownChange } from './zone.ts';

export function showDomain(world: World, domain: Domain, now: number) {
  const tags = [...world.domainTags.values()].filter(({ domainIds }) => domainIds.includes(domain.id));
  return {
    user_id: world.account.id,
    name: domain.name,
    tags: tags.map(showDomainTag),
    change_date: Math.floor(shownChange(domain, now) / 1000),
    create_date: Math.floor(domain.createdAt / 1000),
    id: domain.id,
  };
}

export function showDomainTag({ id, name, domainIds }: DomainTag) {
  return { id, name, domains: domainIds };
}

import { ApiError, ok, type Reply } from '../reply.ts';
import { type Call, readIntParam } from '../router.ts';
import type { World } from '../world.ts';
import { answerPage, dnsRoute, readIds, readMembers, requireName, withoutFinalDot } from './backend.ts';
import { readBindZone } from './bind-zone.ts';
import { readRecord } from './record.ts';
import { showDomain } from './show.ts';
import { addRecord, createDomain, type Domain, findDomainByName, requireDomain, requireDomainTag } from './zone.ts';

/** Must stand after the routes of tags and PTR records, which the pattern of a single domain fits too. */
export const domainRoutes = [
  dnsRoute('GET /domains/', (call) => {
    const { world, now } = call;
    return answerPage(
      call,
      [...world.domains.values()].map((domain) => showDomain(world, domain, now)),
    );
  }),
  dnsRoute('POST /domains/', create),
  dnsRoute('GET /domains/:id', (call) => answerDomain(call, findByIdOrName(call))),
  dnsRoute('PATCH /domains/:id', changeTags),
  dnsRoute('DELETE /domains/:id', (call) => {
    const { world } = call;
    const { id } = requireDomain(world, readIntParam(call, 'id'));
    world.domains.delete(id);
    for (const tag of world.domainTags.values()) tag.domainIds = tag.domainIds.filter((tagged) => tagged !== id);
    return { status: 204 };
  }),
];

function create(call: Call): Reply {
  const { world, now } = call;
  const members = readMembers(call.body);
  const domain = createDomain(world, requireName(members, 'name'), now);
  try {
    fillZone(world, domain, members.bind_zone, now);
  } catch (error) {
    world.domains.delete(domain.id);
    throw error;
  }
  return answerDomain(call, domain);
}

function fillZone(world: World, domain: Domain, bindZone: unknown, now: number): void {
  if (bindZone === undefined) return;
  if (typeof bindZone !== 'string') throw new ApiError(400, 'string_required', { field: 'bind_zone' });
  for (const entry of readBindZone(domain.name, bindZone)) addRecord(world, domain, readRecord(domain, entry), now);
}

/** Sets the tags; every other member is ignored, the name too. */
function changeTags(call: Call): Reply {
  const { world } = call;
  const ids = readIds(readMembers(call.body), 'tags');
  const domain = requireDomain(world, readIntParam(call, 'id'));
  if (ids) {
    const wanted = ids.map((id) => requireDomainTag(world, id));
    for (const tag of world.domainTags.values()) tag.domainIds = tag.domainIds.filter((id) => id !== domain.id);
    for (const tag of wanted) tag.domainIds.push(domain.id);
  }
  return answerDomain(call, domain);
}

function findByIdOrName(call: Call): Domain {
  const domain =
    call.world.domains.get(readIntParam(call, 'id')) ??
    findDomainByName(call.world, withoutFinalDot(call.params.id ?? ''));
  if (!domain) throw new ApiError(404, 'domain_not_found');
  return domain;
}

function answerDomain({ world, now }: Call, domain: Domain): Reply {
  return ok(showDomain(world, domain, now));
}

import { ok } from '../reply.ts';
import { type Call, readIntParam } from '../router.ts';
import { takeId } from '../world.ts';
import { answerPage, dnsRoute, readIds, readMembers, requireText } from './backend.ts';
import { showDomain, showDomainTag } from './show.ts';
import { type DomainTag, requireDomain, requireDomainTag } from './zone.ts';

export const domainTagRoutes = [
  dnsRoute('GET /domains/tags/', (call) => answerPage(call, [...call.world.domainTags.values()].map(showDomainTag))),
  dnsRoute('POST /domains/tags/', (call) => {
    const { world, body } = call;
    const members = readMembers(body);
    const wanted = { name: requireText(members, 'name'), domainIds: readDomainIds(call, members) ?? [] };
    const tag = { id: takeId(world, 'domainTag'), ...wanted };
    world.domainTags.set(tag.id, tag);
    return ok(showDomainTag(tag));
  }),
  /** Here alone whole domains stand in place of their ids. */
  dnsRoute('GET /domains/tags/:id', (call) => {
    const { world, now } = call;
    const { id, name, domainIds } = findTag(call);
    return ok({
      id,
      name,
      domains: domainIds.map((domainId) => showDomain(world, requireDomain(world, domainId), now)),
    });
  }),
  dnsRoute('PUT /domains/tags/:id', (call) => {
    const members = readMembers(call.body);
    const tag = findTag(call);
    const domainIds = readDomainIds(call, members) ?? tag.domainIds;
    if (members.name !== undefined) tag.name = requireText(members, 'name');
    tag.domainIds = domainIds;
    return ok(showDomainTag(tag));
  }),
  dnsRoute('DELETE /domains/tags/:id', (call) => {
    call.world.domainTags.delete(findTag(call).id);
    return { status: 204 };
  }),
];

function findTag(call: Call): DomainTag {
  return requireDomainTag(call.world, readIntParam(call, 'id'));
}

function readDomainIds({ world }: Call, members: Record<string, unknown>): number[] | undefined {
  return readIds(members, 'domains')?.map((id) => requireDomain(world, id).id);
}

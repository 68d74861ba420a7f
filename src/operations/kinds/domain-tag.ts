import { z } from 'zod';
import type { Vscale } from '../../vscale/client.ts';
import type { DomainTag } from '../../vscale/domain-tags.ts';
import type { Call } from '../../vscale/request.ts';
import { isSameName } from '../domain-names.ts';
import { defineKind } from '../kind.ts';

const schema = z.object({
  kind: z.literal('domain.tag'),
  domainId: z.number().int(),
  domain: z.string(),
  tag: z.string(),
  /** Put on, or taken off. */
  on: z.boolean(),
});

type Data = z.infer<typeof schema>;

function isOn(tag: DomainTag, { domainId, domain }: Data): boolean {
  return tag.domains.some(({ id, name }) => id === domainId || (name !== null && isSameName(name, domain)));
}

async function findTag(vscale: Vscale, { tag: wanted }: Data, call?: Call): Promise<DomainTag | undefined> {
  return (await vscale.domainTags.list(call)).find(({ name }) => name === wanted);
}

/** From the domain's side, so that no other domain of the tag is touched. */
async function putOn(tag: DomainTag, { domainId }: Data, vscale: Vscale, call: Call): Promise<void> {
  const { tags } = await vscale.domains.get(domainId, call);
  await vscale.domains.setTags(domainId, { tagIds: [...tags.flatMap(({ id }) => id ?? []), tag.id] }, call);
}

/** Asked for by itself, a tag has its domains whole; in a list perhaps only their names. */
async function takeOff({ id, name }: DomainTag, data: Data, vscale: Vscale, call: Call): Promise<void> {
  const { domains } = await vscale.domainTags.get(id, call);
  const domainIds = domains.flatMap((domain) => (domain.id === data.domainId ? [] : (domain.id ?? [])));
  if (domainIds.length > 0) await vscale.domainTags.update(id, { name, domainIds }, call);
  else await vscale.domainTags.remove(id, call);
}

/** A tag that no domain has is made; one that none has any more is removed. */
export const domainTag = defineKind({
  schema,
  effects: [],
  taskMethods: [],
  isSerial: true,
  async perform(data: Data, { vscale, call }) {
    const tag = await findTag(vscale, data, call);
    if (data.on && !tag) await vscale.domainTags.create({ name: data.tag, domainIds: [data.domainId] }, call);
    else if (data.on && tag && !isOn(tag, data)) await putOn(tag, data, vscale, call);
    else if (!data.on && tag && isOn(tag, data)) await takeOff(tag, data, vscale, call);
    return { ended: true };
  },
  async inspect({ data }, vscale) {
    const tag = await findTag(vscale, data);
    return { evidence: (tag !== undefined && isOn(tag, data)) === data.on ? 'done' : 'undone' };
  },
});

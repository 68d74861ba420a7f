import { z } from 'zod';
import type { DomainTag } from '../../vscale/domain-tags.ts';
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

function hasTag(tags: readonly DomainTag[], { tag: wanted, domainId, domain }: Data): boolean {
  return tags.some(
    ({ name, domains }) => name === wanted && domains.some((one) => one.id === domainId || one.name === domain),
  );
}

/** A tag that no domain has is made; one that none has any more is removed. */
export const domainTag = defineKind({
  schema,
  taskMethods: [],
  async perform({ domainId, domain, tag: name, on }: Data, { vscale, call }) {
    const tag = (await vscale.domainTags.list(call)).find((candidate) => candidate.name === name);
    if (!tag) {
      if (on) await vscale.domainTags.create({ name, domainIds: [domainId] }, call);
      return { ended: true };
    }
    const others = tag.domains.filter((one) => one.id !== domainId && one.name !== domain);
    const otherIds = others.flatMap(({ id }) => id ?? []);
    if (on) await vscale.domainTags.update(tag.id, { name, domainIds: [...otherIds, domainId] }, call);
    else if (others.length > 0) await vscale.domainTags.update(tag.id, { name, domainIds: otherIds }, call);
    else await vscale.domainTags.remove(tag.id, call);
    return { ended: true };
  },
  inspect: async ({ data }, vscale) => ({
    evidence: hasTag(await vscale.domainTags.list(), data) === data.on ? 'done' : 'undone',
  }),
});

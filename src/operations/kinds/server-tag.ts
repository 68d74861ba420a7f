import { z } from 'zod';
import type { ServerTag } from '../../vscale/server-tags.ts';
import { defineKind } from '../kind.ts';

const schema = z.object({
  kind: z.literal('server.tag'),
  serverId: z.number().int(),
  tag: z.string(),
  /** Put on, or taken off. */
  on: z.boolean(),
});

function hasTag(tags: readonly ServerTag[], name: string, serverId: number): boolean {
  return tags.some((tag) => tag.name === name && tag.serverIds.includes(serverId));
}

/** A tag that nobody has is made; one that nobody has any more is removed. */
export const serverTag = defineKind({
  schema,
  taskMethods: [],
  isSerial: true,
  async perform({ serverId, tag: name, on }: z.infer<typeof schema>, { vscale, call }) {
    const tag = (await vscale.serverTags.list(call)).find((candidate) => candidate.name === name);
    if (!tag) {
      if (on) await vscale.serverTags.create({ name, serverIds: [serverId] }, call);
    } else {
      const others = tag.serverIds.filter((id) => id !== serverId);
      if (on) await vscale.serverTags.update(tag.id, { name, serverIds: [...others, serverId] }, call);
      else if (others.length > 0) await vscale.serverTags.update(tag.id, { name, serverIds: others }, call);
      else await vscale.serverTags.remove(tag.id, call);
    }
    return { ended: true };
  },
  inspect: async ({ data }, vscale) => {
    const tags = await vscale.serverTags.list();
    return { evidence: hasTag(tags, data.tag, data.serverId) === data.on ? 'done' : 'undone' };
  },
});

import { z } from 'zod';
import type { Vscale } from '../../vscale/client.ts';
import type { Call } from '../../vscale/request.ts';
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

async function putOn(
  tag: ServerTag | undefined,
  { name, serverId }: { name: string; serverId: number },
  { serverTags }: Vscale,
  call: Call,
): Promise<void> {
  if (!tag) await serverTags.create({ name, serverIds: [serverId] }, call);
  else if (!tag.serverIds.includes(serverId)) {
    await serverTags.update(tag.id, { name, serverIds: [...tag.serverIds, serverId] }, call);
  }
}

async function takeOff(tag: ServerTag, serverId: number, { serverTags }: Vscale, call: Call): Promise<void> {
  if (!tag.serverIds.includes(serverId)) return;
  const others = tag.serverIds.filter((id) => id !== serverId);
  if (others.length > 0) await serverTags.update(tag.id, { name: tag.name, serverIds: others }, call);
  else await serverTags.remove(tag.id, call);
}

/** A tag that nobody has is made; one that nobody has any more is removed. */
export const serverTag = defineKind({
  schema,
  effects: [],
  taskMethods: [],
  isSerial: true,
  async perform({ serverId, tag: name, on }: z.infer<typeof schema>, { vscale, call }) {
    const tags = (await vscale.serverTags.list(call)).filter((tag) => tag.name === name);
    if (on) await putOn(tags[0], { name, serverId }, vscale, call);
    // Nothing keeps two tags from having one name.
    else for (const tag of tags) await takeOff(tag, serverId, vscale, call);
    return { ended: true };
  },
  inspect: async ({ data }, vscale) => {
    const tags = await vscale.serverTags.list();
    return { evidence: hasTag(tags, data.tag, data.serverId) === data.on ? 'done' : 'undone' };
  },
});

import { z } from 'zod';
import { isSameName } from '../domain-names.ts';
import { defineKind } from '../kind.ts';
import { judgeMade, pickMade } from '../pick-made.ts';

const schema = z.object({
  kind: z.literal('domain.add'),
  /** In ASCII: a name with other letters as punycode. */
  name: z.string(),
  /** A zone in BIND's format, or null for the provider's own records. */
  zone: z.string().nullable(),
});

export const domainAdd = defineKind({
  schema,
  effects: [],
  taskMethods: [],
  listKnown: async (_data: z.infer<typeof schema>, vscale) => (await vscale.domains.list()).map(({ id }) => String(id)),
  async perform({ name, zone }, { vscale, call }) {
    const domain = await vscale.domains.create({ name, ...(zone !== null && { zone }) }, call);
    return { ended: true, resultId: String(domain.id) };
  },
  async inspect({ known, ...sought }, vscale) {
    const added = (await vscale.domains.list()).filter(({ id }) => !known.includes(String(id)));
    const made = pickMade(added, sought, (domain, { name }) => isSameName(domain.name, name));
    return judgeMade(made, ({ id }) => String(id));
  },
});

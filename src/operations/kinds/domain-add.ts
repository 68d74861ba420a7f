import { z } from 'zod';
import { defineKind } from '../kind.ts';

const schema = z.object({
  kind: z.literal('domain.add'),
  /** In ASCII: a name with other letters as punycode. */
  name: z.string(),
  /** A zone in BIND's format, or null for the provider's own records. */
  zone: z.string().nullable(),
});

export const domainAdd = defineKind({
  schema,
  taskMethods: [],
  async perform({ name, zone }: z.infer<typeof schema>, { vscale, call }) {
    const domain = await vscale.domains.create({ name, ...(zone !== null && { zone }) }, call);
    return { ended: true, resultId: String(domain.id) };
  },
  async inspect({ data }, vscale) {
    const domain = (await vscale.domains.list()).find(({ name }) => name === data.name);
    return domain ? { evidence: 'done', resultId: String(domain.id) } : { evidence: 'undone' };
  },
});

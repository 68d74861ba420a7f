import { describe, expect, it } from 'vitest';
import { show } from '../../../commands/domain/show.ts';
import { openDesk } from '../desk.ts';

describe('/domain show', () => {
  it.each(['example.org', ' EXAMPLE.ORG. ', 'id'])('finds a domain by %s', async (ref) => {
    const desk = await openDesk();
    const { id } = await desk.services.vscale.domains.create({ name: 'example.org' });
    expect(await desk.see(show, { domain: ref === 'id' ? id : ref })).toContain('# 🌐 example.org\n');
  });

  it.each(['', '..', '1', '@everyone'])('finds none by %j', async (ref) => {
    const desk = await openDesk();
    await desk.services.vscale.domains.create({ name: 'example.org' });
    expect(await desk.see(show, { domain: ref })).toContain('⛔ There is no domain');
  });
});

import type { VscaleSandbox } from './vscale/server.ts';

/** What the team has at Vscale before anybody comes to look: four servers, tags and two keys. */
export function fillAccount({ state }: VscaleSandbox): void {
  const anna = state.addSshKey('anna-laptop');
  state.addSshKey('ci-deploy');
  const keyIds = [anna.id];
  const web = state.addServer({ name: 'prod-web-1', plan: 'medium', keyIds });
  const database = state.addServer({ name: 'prod-db-1', plan: 'large', keyIds });
  state.addServer({ name: 'stage-web-1', location: 'msk0', keyIds });
  state.addServer({ name: 'build-1', plan: 'medium', status: 'stopped', image: 'debian_11_64_001_master' });
  state.addServerTag('production', [web.id, database.id]);
}

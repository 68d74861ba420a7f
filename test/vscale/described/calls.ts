import type { ManualClock } from '../../../src/sandbox/manual-clock.ts';
import type { VscaleSandbox } from '../../../src/sandbox/vscale/server.ts';
import type { Vscale } from '../../../src/vscale/client.ts';
import type { ClientMethod } from '../../../src/vscale/reference/endpoint.ts';

const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExampleExample';

export interface Ground {
  sandbox: VscaleSandbox;
  clock: ManualClock;
  /** A client whose requests nobody records. */
  aside: Vscale;
}

type Make = (api: Vscale, ground: Ground) => Promise<unknown>;

let names = 0;
const freshName = () => `name-${++names}`;
const freshDomain = ({ aside }: Ground) => aside.domains.create({ name: `${freshName()}.example` });
const freshTicket = async ({ aside }: Ground) =>
  (await aside.tickets.open({ header: 'Slow', text: 'Since noon.', notify: true }))?.id ?? '';
const freshBackup = ({ sandbox: { state } }: Ground) => state.addBackup(state.addServer().id, freshName());
const addressOf = (id: number, { sandbox }: Ground) =>
  sandbox.state.servers().find((server) => server.id === id)?.address ?? '';
const freshPtr = ({ sandbox, ...ground }: Ground) => {
  const ip = addressOf(sandbox.state.addServer().id, { sandbox, ...ground });
  return ground.aside.ptr.create({ ip, content: 'web.example.org' });
};
const freshRecord = async (ground: Ground) => {
  const { id: domainId, name } = await freshDomain(ground);
  const record = { type: 'A', name: `www.${name}`, content: '192.0.2.1' } as const;
  const { id } = await ground.aside.records.create(domainId, record);
  return { domainId, id, record };
};
const newScalet = { image: 'ubuntu_20.04_64_001_master', plan: 'small', location: 'spb0', keyIds: [], start: true };

/** One call of each method of the client, on ground that makes it succeed. */
export const calls: Readonly<Record<ClientMethod, Make>> = {
  'account.get': ({ account }) => account.get(),
  'scalets.list': ({ scalets }, { sandbox }) => {
    const { id } = sandbox.state.addServer({ keyIds: [sandbox.state.addSshKey('laptop').id] });
    sandbox.state.addServerTag('production', [id]);
    return scalets.list();
  },
  'scalets.get': ({ scalets }, { sandbox }) => scalets.get(sandbox.state.addServer().id),
  'scalets.create': ({ scalets }) => scalets.create({ ...newScalet, name: 'Web-1', password: 'hunter2-hunter2' }),
  'scalets.start': ({ scalets }, { sandbox }) => scalets.start(sandbox.state.addServer({ status: 'stopped' }).id),
  'scalets.stop': ({ scalets }, { sandbox }) => scalets.stop(sandbox.state.addServer().id),
  'scalets.restart': ({ scalets }, { sandbox }) => scalets.restart(sandbox.state.addServer().id),
  'scalets.rebuild': ({ scalets }, { sandbox }) =>
    scalets.rebuild(sandbox.state.addServer().id, { password: 'hunter2-hunter2' }),
  'scalets.restore': ({ scalets }, ground) => {
    const { id, serverId } = freshBackup(ground);
    return scalets.restore(serverId, { backupId: id });
  },
  'scalets.upgrade': ({ scalets }, { sandbox }) => scalets.upgrade(sandbox.state.addServer().id, { plan: 'large' }),
  'scalets.remove': ({ scalets }, { sandbox }) => scalets.remove(sandbox.state.addServer().id),
  'scalets.rename': ({ scalets }, { sandbox }) => scalets.rename(sandbox.state.addServer().id, { name: 'Web-2' }),
  'scalets.addKeys': async ({ scalets }, { sandbox: { state } }) => {
    const keyIds = [state.addSshKey('laptop').id];
    await scalets.addKeys(state.addServer().id, { keyIds });
    await scalets.addKeys(999, { keyIds }).catch(() => null);
  },
  'scalets.log': async ({ scalets }, { aside, clock }) => {
    const { scalet } = await aside.scalets.create({ ...newScalet, name: freshName() });
    await clock.advance(60_000);
    return scalets.log(scalet?.id ?? 0);
  },
  'tasks.list': async ({ tasks }, { aside, sandbox, clock }) => {
    await aside.scalets.restart(sandbox.state.addServer().id);
    await clock.advance(1_000);
    return tasks.list();
  },
  'tasks.get': async ({ tasks }, { aside, sandbox }) =>
    tasks.get((await aside.scalets.restart(sandbox.state.addServer().id)).taskId ?? ''),
  'images.list': ({ images }) => images.list(),
  'plans.list': ({ plans }) => plans.list(),
  'locations.list': ({ locations }) => locations.list(),
  'prices.get': ({ prices }) => prices.get(),
  'sshKeys.list': ({ sshKeys }, { sandbox }) => {
    sandbox.state.addSshKey('laptop');
    return sshKeys.list();
  },
  'sshKeys.get': ({ sshKeys }, { sandbox }) => sshKeys.get(sandbox.state.addSshKey('laptop').id),
  'sshKeys.create': ({ sshKeys }) => sshKeys.create({ name: 'laptop', key }),
  'sshKeys.remove': ({ sshKeys }, { sandbox }) => sshKeys.remove(sandbox.state.addSshKey('laptop').id),
  'backups.list': ({ backups }, ground) => {
    freshBackup(ground);
    return backups.list();
  },
  'backups.get': ({ backups }, ground) => backups.get(freshBackup(ground).id),
  'backups.create': ({ backups }, { sandbox }) => backups.create(sandbox.state.addServer().id, { name: 'nightly' }),
  'backups.remove': ({ backups }, ground) => backups.remove(freshBackup(ground).id),
  'backups.relocate': ({ backups }, ground) => backups.relocate(freshBackup(ground).id, { location: 'msk0' }),
  'serverTags.list': ({ serverTags }, { sandbox: { state } }) => {
    state.addServerTag('shops', [state.addServer().id]);
    return serverTags.list();
  },
  'serverTags.get': ({ serverTags }, { sandbox }) => serverTags.get(sandbox.state.addServerTag('shops', []).id),
  'serverTags.create': ({ serverTags }, { sandbox }) =>
    serverTags.create({ name: 'shops', serverIds: [sandbox.state.addServer().id] }),
  'serverTags.update': ({ serverTags }, { sandbox }) =>
    serverTags.update(sandbox.state.addServerTag('shops', []).id, { name: 'shop', serverIds: [] }),
  'serverTags.remove': ({ serverTags }, { sandbox }) => serverTags.remove(sandbox.state.addServerTag('shops', []).id),
  'billing.getBalance': ({ billing }) => billing.getBalance(),
  'billing.listPayments': ({ billing }, { sandbox }) => {
    sandbox.outside.topUp(50_000);
    return billing.listPayments();
  },
  'billing.getConsumption': async ({ billing }, { sandbox, clock }) => {
    sandbox.state.addServer();
    await clock.advance(3_600_000);
    return billing.getConsumption({ start: '2000-01-01', end: '2100-01-01' });
  },
  'billing.getYearConsumption': async ({ billing }, { sandbox, clock }) => {
    sandbox.state.addServer();
    await clock.advance(3_600_000);
    return billing.getYearConsumption(new Date(clock.now()).getUTCFullYear());
  },
  'billing.getThreshold': ({ billing }) => billing.getThreshold(),
  'billing.setThreshold': ({ billing }) => billing.setThreshold(10_000),
  'tickets.list': async ({ tickets }, ground) => {
    await freshTicket(ground);
    return tickets.list();
  },
  'tickets.open': ({ tickets }) => tickets.open({ header: 'Slow', text: 'Since noon.', notify: false }),
  'tickets.listComments': async ({ tickets }, ground) => {
    const id = await freshTicket(ground);
    ground.sandbox.support.reply(Number(id), 'We are looking into it.');
    return tickets.listComments(id);
  },
  'tickets.addComment': async ({ tickets }, ground) => tickets.addComment(await freshTicket(ground), { text: 'Well?' }),
  'tickets.close': async ({ tickets }, ground) => tickets.close(await freshTicket(ground)),
  'domains.list': async ({ domains }, ground) => {
    const { id } = await freshDomain(ground);
    await ground.aside.domainTags.create({ name: 'shops', domainIds: [id] });
    return domains.list();
  },
  'domains.get': async ({ domains }, ground) => domains.get((await freshDomain(ground)).name),
  'domains.create': ({ domains }) =>
    domains.create({ name: `${freshName()}.example`, zone: '@ 3600 IN MX 10 mx.example.org.' }),
  'domains.setTags': async ({ domains }, ground) => {
    const { id } = await freshDomain(ground);
    const tag = await ground.aside.domainTags.create({ name: 'shops' });
    return domains.setTags(id, { tagIds: [tag.id] });
  },
  'domains.remove': async ({ domains }, ground) => domains.remove((await freshDomain(ground)).id),
  'records.list': async ({ records }, ground) => records.list((await freshDomain(ground)).id),
  'records.get': async ({ records }, ground) => {
    const { domainId, id } = await freshRecord(ground);
    return records.get(domainId, id);
  },
  'records.create': async ({ records }, ground) => {
    const { id, name } = await freshDomain(ground);
    await records.create(id, { type: 'MX', name, ttl: 600, content: 'mx.example.org', priority: 10 });
    await records.create(id, { type: 'TXT', name: `_acme.${name}`, content: 'token' });
    const service = { priority: 1, weight: 2, port: 5060, target: 'sip.example.org' };
    return records.create(id, { type: 'SRV', name: `_sip._tcp.${name}`, ...service });
  },
  'records.update': async ({ records }, ground) => {
    const { domainId, id, record } = await freshRecord(ground);
    return records.update(domainId, id, { ...record, content: '192.0.2.2', ttl: 300 });
  },
  'records.remove': async ({ records }, ground) => {
    const { domainId, id } = await freshRecord(ground);
    return records.remove(domainId, id);
  },
  'domainTags.list': async ({ domainTags }, ground) => {
    await ground.aside.domainTags.create({ name: 'shops', domainIds: [(await freshDomain(ground)).id] });
    return domainTags.list();
  },
  'domainTags.get': async ({ domainTags }, ground) => {
    const domainIds = [(await freshDomain(ground)).id];
    return domainTags.get((await ground.aside.domainTags.create({ name: 'shops', domainIds })).id);
  },
  'domainTags.create': async ({ domainTags }, ground) =>
    domainTags.create({ name: 'shops', domainIds: [(await freshDomain(ground)).id] }),
  'domainTags.update': async ({ domainTags }, { aside }) =>
    domainTags.update((await aside.domainTags.create({ name: 'shops' })).id, { name: 'shop', domainIds: [] }),
  'domainTags.remove': async ({ domainTags }, { aside }) =>
    domainTags.remove((await aside.domainTags.create({ name: 'shops' })).id),
  'ptr.list': async ({ ptr }, ground) => {
    await freshPtr(ground);
    return ptr.list();
  },
  'ptr.get': async ({ ptr }, ground) => ptr.get((await freshPtr(ground)).id),
  'ptr.create': ({ ptr }, ground) =>
    ptr.create({ ip: addressOf(ground.sandbox.state.addServer().id, ground), content: 'web.example.org' }),
  'ptr.update': async ({ ptr }, ground) => {
    const { id, ip } = await freshPtr(ground);
    return ptr.update(id, { ip, content: 'shop.example.org' });
  },
  'ptr.remove': async ({ ptr }, ground) => ptr.remove((await freshPtr(ground)).id),
};

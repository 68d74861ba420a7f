import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PolicyError } from '../../src/approvals/policy-file.ts';
import { openPolicy, type PolicySource } from '../../src/approvals/policy-source.ts';
import { createPolicyNews } from '../../src/discord/policy-news.ts';
import { createLogger, createRedact } from '../../src/log.ts';
import { createManualClock } from '../../src/sandbox/manual-clock.ts';
import { startVscale, type VscaleSandbox } from '../../src/sandbox/vscale/server.ts';
import type { Storage } from '../../src/storage/storage.ts';
import type { Locale } from '../../src/views/message.ts';
import { words } from '../../src/views/words/index.ts';
import { createCatalog } from '../../src/vscale/cache.ts';
import { createVscale, type Vscale } from '../../src/vscale/client.ts';
import { openTestStorage } from '../support/storage.ts';

const strict = 'rules:\n  - {actions: [restart], approvals: 2}\n';
const lax = 'rules:\n  - {actions: [stop], approvals: 1}\n';
const broken = 'rules:\n  - {actions: [restart], approvals: -1}\n';
const shadowed = `rules:${'\n  - {actions: [stop], approvals: 1}'.repeat(2)}\n`;
const digests = { strict: expect.stringMatching(/^[0-9a-f]{64}$/) };

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-source-'));
  path = join(folder, 'policy.yaml');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What is new is taken by the second look that finds it. */
function refreshTwice(source: PolicySource) {
  return source.refresh() ?? source.refresh();
}

describe('a policy that is edited while the bot runs', () => {
  it('is read again once', () => {
    writeFileSync(path, strict);
    const source = openPolicy(path);
    expect(source.current().rules).toMatchObject([{ approvals: 2 }]);
    expect(source.refresh()).toBeNull();
    const before = source.digest();
    writeFileSync(path, lax);
    expect(source.refresh()).toBeNull();
    expect(source.current().rules).toHaveLength(1);
    expect(source.refresh()).toEqual({ kind: 'loaded', warnings: [] });
    expect(source.current().rules).toMatchObject([{ actions: ['stop'] }]);
    expect(source.digest()).not.toBe(before);
    expect(source.refresh()).toBeNull();
  });

  it('is read again when an editor puts another file in its place', () => {
    writeFileSync(path, strict);
    const source = openPolicy(path);
    writeFileSync(join(folder, 'new'), strict.replace('2', '3'));
    renameSync(join(folder, 'new'), path);
    expect(refreshTwice(source)).toEqual({ kind: 'loaded', warnings: [] });
    expect(source.current().rules).toMatchObject([{ approvals: 3 }]);
  });

  it('is not taken while somebody is in the midst of writing it', () => {
    writeFileSync(path, strict);
    const source = openPolicy(path);
    for (const text of ['', 'rules:\n', lax]) {
      writeFileSync(path, text);
      expect(source.refresh()).toBeNull();
      expect(source.current().rules).toMatchObject([{ approvals: 2 }]);
    }
    expect(source.refresh()).toEqual({ kind: 'loaded', warnings: [] });
    expect(source.current().rules).toMatchObject([{ actions: ['stop'] }]);
  });

  it('stays as it was while the file is broken or gone, until it is well again', () => {
    writeFileSync(path, strict);
    const source = openPolicy(path);
    const before = source.digest();
    writeFileSync(path, broken);
    expect(refreshTwice(source)).toEqual({
      kind: 'broken',
      problems: [expect.stringContaining(`${path}:2: rules[1]`)],
    });
    expect(source.refresh()).toBeNull();
    expect(source.current().rules).toMatchObject([{ approvals: 2 }]);
    expect(source.digest()).toBe(before);
    rmSync(path);
    expect(refreshTwice(source)).toEqual({ kind: 'broken', problems: [expect.stringContaining('cannot be read')] });
    expect(source.current().rules).toMatchObject([{ approvals: 2 }]);
    writeFileSync(path, lax);
    expect(refreshTwice(source)).toEqual({ kind: 'loaded', warnings: [] });
    expect(source.current().rules).toMatchObject([{ actions: ['stop'] }]);
  });

  it('tells what is strange in it', () => {
    writeFileSync(path, shadowed);
    const source = openPolicy(path);
    expect(source.warnings()).toEqual([expect.stringContaining(`${path}:3: rule 2 can never match`)]);
    writeFileSync(path, strict);
    refreshTwice(source);
    expect(source.warnings()).toEqual([]);
  });
});

it('a file that is broken from the start is refused', () => {
  writeFileSync(path, broken);
  expect(() => openPolicy(path)).toThrow(PolicyError);
  expect(() => openPolicy(join(folder, 'missing.yaml'))).toThrow('cannot be read');
});

it('without a file the default holds and nothing ever changes', () => {
  const source = openPolicy(null);
  expect(source.current().hasDefaultRules).toBe(true);
  expect([source.refresh(), source.warnings(), source.digest()]).toEqual([null, [], null]);
});

describe('the news', () => {
  const clock = createManualClock();
  let storage: Storage;
  let lines: string[];
  let simulator: VscaleSandbox;
  let vscale: Vscale;
  beforeEach(async () => {
    storage = await openTestStorage();
    simulator = await startVscale({ clock });
    vscale = createVscale({ token: simulator.fullToken, baseUrl: simulator.url, retries: 0, clock });
    lines = [];
  });
  afterEach(async () => {
    vscale.close();
    await Promise.all([storage.close(), simulator.close()]);
  });

  function startNews({ opsChannelId = 'ops', locale = 'en' }: { opsChannelId?: string | null; locale?: Locale } = {}) {
    return createPolicyNews({
      source: openPolicy(path),
      audit: storage.audit,
      outbox: storage.outbox,
      catalog: createCatalog(vscale, clock),
      opsChannelId,
      locale: () => locale,
      clock,
      log: createLogger({ level: 'info', redact: createRedact([]), write: (line) => lines.push(line) }),
    });
  }

  async function readAudit() {
    const { rows } = await storage.audit.list({ guildId: 'any', limit: 100, offset: 0 });
    return rows.reverse().map(({ event, userId, data }) => ({ event, userId, ...data }));
  }

  async function readNotices() {
    const due = await storage.outbox.listDue(clock.now());
    return due.flatMap((wish) =>
      wish.kind === 'notice' ? [[wish.channelId, JSON.parse(wish.body).content.replaceAll(path, 'policy.yaml')]] : [],
    );
  }

  it('of a start are in the audit and told where the policy is another one than before', async () => {
    writeFileSync(path, shadowed);
    const lookFirst = startNews();
    await lookFirst();
    await lookFirst();
    await startNews()();
    const first = {
      event: 'policy.loaded',
      userId: null,
      digest: digests.strict,
      lines: [expect.stringContaining('rule 2')],
      policy: { rules: [expect.anything(), expect.anything()] },
    };
    expect(await readAudit()).toEqual([first]);
    const firstNotice = [
      '📜 This policy is in force:',
      '`stop`: 1 approval from members who may Manage Server · open for 30m',
      '`stop`: 1 approval from members who may Manage Server · open for 30m',
      '⚠️ Warnings',
      '`policy.yaml:3: rule 2 can never match, because rule 1 matches first; move it up, or delete it`',
    ].join('\n');
    expect(await readNotices()).toEqual([['ops', firstNotice]]);
    writeFileSync(path, strict);
    await startNews()();
    expect(await readAudit()).toEqual([first, { ...first, lines: [], policy: { rules: [expect.anything()] } }]);
    expect(await readNotices()).toHaveLength(2);
  });

  it('of an edit tell for each action and server what changed, with ten names at most', async () => {
    for (let count = 1; count <= 12; count += 1) simulator.state.addServer({ name: `prod-${count}` });
    simulator.state.addServer({ name: 'web' });
    writeFileSync(path, 'rules: [{ actions: [restart, stop], approvals: 1 }]\n');
    const look = startNews();
    await look();
    writeFileSync(
      path,
      `rules:
  - {actions: [restart, stop, rename], servers: ["PROD-*"], approvals: 2, approvers: ["700000000000000009"]}
  - {actions: [restart, stop], approvals: 1}
  - {actions: [key.remove], approvals: 1}
`,
    );
    for (let times = 0; times < 4; times += 1) await look();
    expect((await readAudit()).map(({ event }) => event)).toEqual(['policy.loaded', 'policy.loaded']);
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['policy loaded']);
    const [, [, told] = []] = await readNotices();
    const names = Array.from({ length: 10 }, (_, index) => `**prod-${index + 1}**`).join(', ');
    const two = '2 approvals from <@&700000000000000009> · open for 30m';
    const one = '1 approval from members who may Manage Server · open for 30m';
    const atOnce = words.en.policy.noApproval;
    expect(told?.split('\n')).toEqual([
      '📜 The policy has changed:',
      expect.stringMatching(/^`(stop|restart)`, `(stop|restart)` · /),
      `\`rename\` · ${names} +2: ${atOnce} → ${two}`,
      `\`key.remove\`: ${atOnce} → ${one}`,
    ]);
    expect(told?.split('\n')[1]).toContain(` · ${names} +2: ${one} → ${two}`);
  });

  it('of an edit tell the rules where Vscale is silent, or no server of today is concerned', async () => {
    writeFileSync(path, 'rules:\n  - {actions: [stop], approvals: 1}\n');
    const look = startNews();
    await look();
    for (const [approvals, fault] of [
      [2, 'error-500'],
      [3, null],
    ] as const) {
      if (fault) simulator.faults.queue({ fault });
      writeFileSync(path, `rules:\n  - {actions: [stop], approvals: ${approvals}}\n`);
      await look();
      await look();
      await clock.advance(60_000);
    }
    const told = (await readNotices()).map(([, content]) => content);
    const rule = (count: string) => `\`stop\`: ${count} from members who may Manage Server · open for 30m`;
    expect(told.slice(1)).toEqual([
      `📜 The policy has changed:\n− ${rule('1 approval')}\n+ ${rule('2 approvals')}`,
      `📜 The policy has changed:\n− ${rule('2 approvals')}\n+ ${rule('3 approvals')}`,
    ]);
  });

  it('of an edit tell who may do what, or that nothing else is meant', async () => {
    writeFileSync(path, `roles: {viewer: ["1"]}\n${strict}`);
    const look = startNews({ locale: 'ru' });
    await look();
    for (const text of [`roles: {viewer: ["2"]}\n${strict}`, `# Two.\nroles: {viewer: ["2"]}\n${strict}`]) {
      writeFileSync(path, text);
      await look();
      await look();
    }
    const told = (await readNotices()).map(([, content]) => content);
    expect(told.slice(1)).toEqual([
      '📜 Правила изменились:\nСмотреть: <@&1> → Смотреть: <@&2>',
      '📜 Правила изменились:\nЧто требует одобрения и кто одобряет, осталось прежним.',
    ]);
  });

  it('call nobody', async () => {
    writeFileSync(path, 'rules:\n  - {actions: [stop], approvals: 1, approvers: ["1"]}\n');
    await startNews()();
    const due = await storage.outbox.listDue(clock.now());
    expect(due.map((wish) => (wish.kind === 'notice' ? JSON.parse(wish.body).mentions : null))).toEqual([{}]);
  });

  it('of a broken edit are told to the operations channel', async () => {
    writeFileSync(path, strict);
    const look = startNews();
    await look();
    writeFileSync(path, broken);
    for (let times = 0; times < 4; times += 1) await look();
    const problem = 'policy.yaml:2: rules[1].approvals: expected 0 or more people';
    expect((await readNotices()).slice(1)).toEqual([
      [
        'ops',
        `⚠️ The policy file has been edited and cannot be used. The policy from before the edit still holds:\n\`${problem}\``,
      ],
    ]);
    expect((await readAudit()).at(-1)).toEqual({
      event: 'policy.broken',
      userId: null,
      lines: [problem.replace('policy.yaml', path)],
    });
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'error', msg: 'the policy file is broken; the policy before it holds' },
    ]);
  });

  it('go nowhere else where there is no such channel', async () => {
    writeFileSync(path, strict);
    const look = startNews({ opsChannelId: null });
    await look();
    writeFileSync(path, broken);
    await look();
    await look();
    expect(await readNotices()).toEqual([]);
    expect(await readAudit()).toHaveLength(2);
  });
});

import { describe, expect, it, test } from 'vitest';
import { mayUse, missingRoles } from '../../src/approvals/access.ts';
import {
  completePolicy,
  defaultPolicy,
  findTerms,
  findWeaknesses,
  listPossibleTerms,
  type Policy,
  type PolicyTarget,
  policySchema,
} from '../../src/approvals/policy.ts';
import { actions } from '../../src/operations/action.ts';

const roles = { viewer: ['10'], operator: ['20'], approver: ['30', '31'] };

/** A policy of these rules, with what each may leave out. */
function makePolicy(rules: object[], more: object = {}): Policy {
  const complete = rules.map((rule) => ({ actions: ['restart'], approvals: 1, ...rule }));
  return completePolicy(policySchema.parse({ ...more, rules: complete }));
}

const server = (over: Partial<PolicyTarget> = {}): PolicyTarget => ({ id: 42, name: 'prod-1', tags: [], ...over });

describe('the terms', () => {
  it('are those of the rule, and what it leaves out', () => {
    expect(findTerms(makePolicy([{}], { roles }), 'restart', server())).toEqual({
      rule: 1,
      approvals: 1,
      denials: 1,
      approvers: ['30', '31'],
      expiresMs: 30 * 60_000,
      reason: 'optional',
      breakGlass: [],
    });
    const rule = { approvals: 3, denials: 2, approvers: ['40'], expires: '1d', reason: 'required' };
    expect(findTerms(makePolicy([rule], { roles, breakGlass: { roles: ['50'] } }), 'restart', server())).toEqual({
      rule: 1,
      approvals: 3,
      denials: 2,
      approvers: ['40'],
      expiresMs: 86_400_000,
      reason: 'required',
      breakGlass: ['50'],
    });
  });

  it('are decided by members who may Manage Server where no role is named', () => {
    expect(findTerms(makePolicy([{}]), 'restart', server())?.approvers).toBeNull();
    expect(findTerms(makePolicy([{}], { roles: { viewer: ['10'] } }), 'restart', server())?.approvers).toBeNull();
  });

  it.each([
    ['1m', 60_000],
    ['90m', 90 * 60_000],
    ['2h', 2 * 3_600_000],
    ['7d', 7 * 86_400_000],
  ])('expire after %s', (expires, ms) => {
    expect(findTerms(makePolicy([{ expires }]), 'restart', server())?.expiresMs).toBe(ms);
  });

  it('are those of the first rule that fits', () => {
    const policy = makePolicy([
      { actions: ['stop'], approvals: 5 },
      { servers: ['db-*'], approvals: 4 },
      { tags: ['gold'], approvals: 3 },
      { servers: ['prod-*'], approvals: 2 },
      {},
    ]);
    expect(findTerms(policy, 'restart', server())).toMatchObject({ rule: 4, approvals: 2 });
    expect(findTerms(policy, 'restart', server({ name: 'x' }))).toMatchObject({ rule: 5, approvals: 1 });
    expect(findTerms(policy, 'stop', server())).toMatchObject({ rule: 1, approvals: 5 });
    expect(findTerms(policy, 'restart', server({ tags: ['gold'] }))).toMatchObject({ rule: 3 });
  });

  it('are none where no rule fits', () => {
    expect(findTerms(makePolicy([{ servers: ['db-*'] }]), 'restart', server())).toBeNull();
    expect(findTerms(makePolicy([{}]), 'start', server())).toBeNull();
    expect(findTerms(makePolicy([]), 'delete', server())).toBeNull();
  });
});

describe('without rules', () => {
  it.each([
    'restart',
    'stop',
    'upgrade',
    'rebuild',
    'restore',
    'delete',
    'create.from-backup',
    'backup.delete',
    'key.attach',
    'domain.remove',
    'record.add',
    'record.add.txt',
    'record.edit',
    'record.remove',
    'ptr.set',
    'ptr.remove',
  ])('%s needs one other person', (action) => {
    expect(findTerms(defaultPolicy, action, server())).toMatchObject({ rule: null, approvals: 1, approvers: null });
  });

  it.each(['create', 'start', 'backup', 'rename', 'tag', 'key.add'])('%s needs nobody', (action) => {
    expect(findTerms(defaultPolicy, action, server())).toBeNull();
  });

  it('roles of the file hold all the same', () => {
    const policy = completePolicy(policySchema.parse({ roles, rules: 'default' }));
    expect(findTerms(policy, 'stop', server())).toMatchObject({ rule: null, approvers: ['30', '31'] });
    expect(policy.hasDefaultRules).toBe(true);
    expect(makePolicy([]).hasDefaultRules).toBeUndefined();
  });
});

describe('a part of an action', () => {
  it('falls under a rule for the whole, and a rule for the part leaves the whole alone', () => {
    const whole = makePolicy([{ actions: ['create'] }]);
    expect(findTerms(whole, 'create.from-backup', server())).not.toBeNull();
    const part = makePolicy([{ actions: ['create.from-backup'] }]);
    expect(findTerms(part, 'create.from-backup', server())).not.toBeNull();
    expect(findTerms(part, 'create', server())).toBeNull();
  });

  it('can be let through by a rule that wants nobody, in front of the rule for the whole', () => {
    const policy = makePolicy([{ actions: ['record.add.txt'], approvals: 0 }, { actions: ['record.add'] }]);
    expect(findTerms(policy, 'record.add.txt', server())).toBeNull();
    expect(findTerms(policy, 'record.add', server())).toMatchObject({ rule: 2 });
    expect(listPossibleTerms(policy, 'record.add.txt')).toEqual([null]);
  });

  it('is never reached behind a rule for the whole', () => {
    const policy = makePolicy([{ actions: ['record.add'] }, { actions: ['record.add.txt'], approvals: 0 }]);
    expect(findWeaknesses(policy)).toEqual([{ kind: 'shadowed', rule: 2, by: 1 }]);
  });
});

describe('a server', () => {
  test.each([
    ['prod-*', { name: 'prod-1' }, true],
    ['prod-*', { name: 'prod-' }, true],
    ['prod-*', { name: 'Prod-1' }, true],
    ['PROD-*', { name: 'prod-1' }, true],
    ['prod-{1..20}', { name: 'prod-20' }, true],
    ['prod-*', { name: 'my-prod-1' }, false],
    ['prod-1', { name: 'prod-1' }, true],
    ['prod-1', { name: 'prod-12' }, false],
    ['*', { name: 'a/b.c' }, true],
    ['*', { name: '.hidden' }, true],
    ['*-db', { name: 'eu/west-db' }, true],
    ['eu/*', { name: 'eu/west' }, true],
    ['eu?west', { name: 'eu/west' }, true],
    ['prod-*', { name: 'prod-1\n' }, true],
    ['*', { name: '' }, true],
    ['prod-*', { name: '' }, false],
    ['prod-?', { name: 'prod-1' }, true],
    ['prod-?', { name: 'prod-10' }, false],
    ['prod-[12]', { name: 'prod-2' }, true],
    ['prod-[12]', { name: 'prod-3' }, false],
    ['{web,db}-1', { name: 'db-1' }, true],
    ['имя-*', { name: 'ИМЯ-1' }, true],
    ['42', { id: 42, name: 'x' }, true],
    ['42', { id: 421, name: 'x' }, false],
    ['42', { id: null, name: 'x' }, false],
    ['null', { id: null, name: 'x' }, false],
    [42, { id: 42, name: 'x' }, true],
  ] as const)('by %j: %j is %j', (pattern, over, fits) => {
    const terms = findTerms(makePolicy([{ servers: ['other', pattern] }]), 'restart', server(over));
    expect(terms !== null).toBe(fits);
  });

  it('is also told by any of its tags, and by name and tag together', () => {
    const byTag = makePolicy([{ tags: ['gold', 'silver'] }]);
    expect(findTerms(byTag, 'restart', server({ tags: ['blue', 'silver'] }))).not.toBeNull();
    expect(findTerms(byTag, 'restart', server({ tags: ['SILVER'] }))).not.toBeNull();
    expect(findTerms(byTag, 'restart', server({ tags: ['silvery'] }))).toBeNull();
    const byBoth = makePolicy([{ tags: ['gold'], servers: ['prod-*'] }]);
    expect(findTerms(byBoth, 'restart', server({ tags: ['gold'] }))).not.toBeNull();
    expect(findTerms(byBoth, 'restart', server())).toBeNull();
    expect(findTerms(byBoth, 'restart', server({ tags: ['gold'], name: 'x' }))).toBeNull();
  });
});

describe('while the server is not known', () => {
  const list = (rules: object[]) => listPossibleTerms(makePolicy(rules), 'restart').map((terms) => terms?.rule ?? null);

  it('every rule for the action may hold, or none', () => {
    expect(list([{ servers: ['a'] }, { actions: ['stop'] }, { tags: ['b'] }])).toEqual([1, 3, null]);
    expect(list([])).toEqual([null]);
  });

  it('none comes after one that fits every server', () => {
    expect(list([{ servers: ['a'] }, {}, { servers: ['b'] }])).toEqual([1, 2]);
  });
});

describe('a rule that can never match', () => {
  const shadowed = (...rules: object[]) =>
    findWeaknesses(makePolicy(rules)).flatMap((each) =>
      each.kind === 'shadowed' ? [{ rule: each.rule, by: each.by }] : [],
    );

  it.each([
    ['the same again', {}, {}],
    ['a part of the actions', { actions: ['restart', 'stop'] }, { actions: ['stop'] }],
    ['one server of all', {}, { servers: ['prod-1'] }],
    ['one server of *', { servers: ['*'] }, { servers: ['prod-1'] }],
    ['some of the servers', { servers: ['a', 'b'] }, { servers: ['B'] }],
    ['tagged ones of all', {}, { tags: ['gold'] }],
    ['some of the tags', { tags: ['gold', 'silver'] }, { tags: ['Gold'] }],
  ])('is found: %s', (_what, earlier, later) => {
    expect(shadowed({ actions: ['delete'] }, earlier, later)).toEqual([{ rule: 3, by: 2 }]);
  });

  it.each([
    ['another action', { actions: ['restart'] }, { actions: ['restart', 'stop'] }],
    ['more servers', { servers: ['a'] }, { servers: ['a', 'b'] }],
    ['all servers', { servers: ['a'] }, {}],
    ['a glob over the same', { servers: ['prod-1'] }, { servers: ['prod-*'] }],
    ['all tags', { tags: ['gold'] }, {}],
    ['other tags', { tags: ['gold'] }, { tags: ['silver'] }],
    ['only tagged ones before', { tags: ['gold'], servers: ['a'] }, { servers: ['a'] }],
  ])('is not suspected: %s', (_what, earlier, later) => {
    expect(shadowed(earlier, later)).toEqual([]);
  });
});

describe('a rule that a server can be taken out of', () => {
  const escapes = (...rules: object[]) =>
    findWeaknesses(makePolicy(rules)).flatMap((each) =>
      each.kind === 'escapable' ? [`${each.rule} ${each.action}`] : [],
    );

  it.each<[string, object[], string[]]>([
    ['by name', [{ servers: ['prod-*'] }], ['1 rename']],
    ['by tag', [{ tags: ['gold'] }], ['1 tag']],
    ['by both', [{ servers: ['prod-*'], tags: ['gold'] }], ['1 rename', '1 tag']],
    ['by one of two names', [{ servers: ['42', 'prod-1'], actions: ['key.attach'] }], ['1 rename']],
    ['renaming guarded for fewer', [{ servers: ['a', 'b'] }, { servers: ['a'], actions: ['rename'] }], ['1 rename']],
    ['renaming let through', [{ servers: ['a'] }, { actions: ['rename'], approvals: 0 }], ['1 rename']],
    [
      'tagging guarded by name alone',
      [{ tags: ['gold'] }, { servers: ['a'], actions: ['tag'], approvals: 1 }],
      ['1 tag', '2 rename'],
    ],
  ])('is found: %s', (_what, rules, found) => {
    expect(escapes(...rules)).toEqual(found);
  });

  it.each<[string, object[]]>([
    ['it names the action itself', [{ servers: ['prod-*'], actions: ['restart', 'rename'] }]],
    ['another rule does', [{ servers: ['prod-*'] }, { servers: ['PROD-*'], actions: ['rename'] }]],
    ['a rule for all does', [{ servers: ['prod-*'], tags: ['gold'] }, { actions: ['rename', 'tag'] }]],
    ['it goes by id', [{ servers: ['42', 43] }]],
    ['it is for all', [{ servers: ['*'] }, {}]],
    ['it lets things run', [{ servers: ['test-*'], approvals: 0 }]],
    ['it is about no server', [{ servers: ['example.org'], actions: ['domain.remove'] }]],
  ])('is not suspected where %s', (_what, rules) => {
    expect(escapes(...rules)).toEqual([]);
  });

  it('is not looked for in the default', () => {
    expect(findWeaknesses(defaultPolicy)).toEqual([]);
    expect(findWeaknesses(makePolicy([]))).toEqual([{ kind: 'noRules' }]);
  });
});

it('names actions as people do, each once', () => {
  expect(new Set(actions).size).toBe(actions.length);
  expect(
    actions.every((action) => policySchema.safeParse({ rules: [{ actions: [action], approvals: 1 }] }).success),
  ).toBe(true);
});

describe('access', () => {
  const member = (roleIds: string[], canManageServer = false) => ({ roleIds, canManageServer });
  const allowed = (policy: Policy, who: ReturnType<typeof member>) =>
    (['read', 'change', 'audit'] as const).filter((access) => mayUse(policy, access, who));
  const team = makePolicy([], { roles });

  test.each([
    ['a viewer', team, member(['10']), ['read']],
    ['an operator', team, member(['20']), ['read', 'change', 'audit']],
    ['an approver', team, member(['31']), ['read', 'audit']],
    ['nobody in particular', team, member(['99']), []],
    ['an administrator without a role, where roles are named', team, member([], true), []],
    ['an administrator, where none are', makePolicy([]), member([], true), ['read', 'change', 'audit']],
    ['anybody else, where none are', makePolicy([]), member(['20']), []],
    [
      'an administrator, where only operators are named',
      makePolicy([], { roles: { operator: ['20'] } }),
      member([], true),
      ['read', 'audit'],
    ],
  ])('of %s', (_who, policy, who, access) => {
    expect(allowed(policy, who)).toEqual(access);
  });

  it('that is lacking is named by the roles that would do', () => {
    expect(missingRoles(team, 'read')).toEqual({ access: 'read', roleIds: ['10'] });
    expect(missingRoles(team, 'change')).toEqual({ access: 'change', roleIds: ['20'] });
    expect(missingRoles(team, 'audit')).toEqual({ access: 'audit', roleIds: ['20', '30', '31'] });
    expect(missingRoles(makePolicy([]), 'change')).toEqual({ access: 'change', roleIds: [] });
    const same = makePolicy([], { roles: { operator: ['20'], approver: ['20'] } });
    expect(missingRoles(same, 'audit').roleIds).toEqual(['20']);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PolicyError, parsePolicy, readPolicyFile } from '../../src/approvals/policy-file.ts';

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
  throw new Error('it was taken');
}

/** A policy of one rule, on the lines from 2 on, as its mistakes are told. */
function complain(...lines: string[]): readonly string[] {
  const rule = lines.map((line, index) => `  ${index === 0 ? '-' : ' '} ${line}`);
  return problemsOf(() => parsePolicy(['rules:', ...rule, ''].join('\n'), 'policy.yaml'));
}

const restart = 'actions: [restart]';
const roleId = 'expected a Discord role id in quotes, e.g. "1180000000000000001"';

describe('a mistake in a rule is named with file, line and remedy:', () => {
  it.each([
    [
      'one action without brackets',
      ['actions: restart', 'approvals: 1'],
      '2: rules[1].actions: expected a list, e.g. ["…"]',
    ],
    ['no action', ['actions: []', 'approvals: 1'], '2: rules[1].actions: expected at least one action'],
    ['no actions', ['approvals: 1'], '2: rules[1].actions: expected a list, e.g. ["…"]'],
    [
      'a server without brackets',
      [restart, 'approvals: 1', 'servers: prod-1'],
      '4: rules[1].servers: expected a list, e.g. ["…"]',
    ],
    [
      'no server',
      [restart, 'approvals: 1', 'servers: []'],
      '4: rules[1].servers: expected at least one server; leave servers out for all',
    ],
    [
      'an empty server',
      [restart, 'approvals: 1', 'servers: ["a", ""]'],
      '4: rules[1].servers[2]: expected a server name, an id or a glob in quotes, e.g. "prod-*"',
    ],
    [
      'a list for a server',
      [restart, 'approvals: 1', 'servers:', '  - a', '  - [b]'],
      '6: rules[1].servers[2]: expected a server name, an id or a glob in quotes, e.g. "prod-*"',
    ],
    [
      'a glob that is not closed',
      [restart, 'approvals: 1', 'servers: ["prod-[12"]'],
      '4: rules[1].servers[1]: "prod-[12" has [ without ] after it; write [abc] or [a-c]',
    ],
    [
      'a glob whose range runs backwards',
      [restart, 'approvals: 1', 'servers: ["prod-[z-a]"]'],
      '4: rules[1].servers[1]: "prod-[z-a]" has [z-a], which runs backwards',
    ],
    [
      'an extended glob',
      [restart, 'approvals: 1', 'servers: ["+(*)b"]'],
      '4: rules[1].servers[1]: "+(*)b" has +(…), an extended glob; write {a,b} for one of several texts',
    ],
    [
      'a star without quotes',
      [restart, 'approvals: 1', 'servers: [*-prod]'],
      '4: *-prod begins with a star, so it needs quotes: "*-prod"',
    ],
    ['a star alone', [restart, 'approvals: 1', 'servers: [*]'], '4: a star needs quotes: "*"'],
    ['an empty tag', [restart, 'approvals: 1', 'tags: [""]'], '4: rules[1].tags[1]: expected the name of a tag'],
    ['a number for a tag', [restart, 'approvals: 1', 'tags: [1]'], '4: rules[1].tags[1]: expected a text'],
    [
      'no tag',
      [restart, 'approvals: 1', 'tags: []'],
      '4: rules[1].tags: expected at least one tag; leave tags out for all',
    ],
    ['no quorum', [restart], '2: rules[1].approvals: expected a whole number of people'],
    ['a quorum of 0', [restart, 'approvals: -1'], '3: rules[1].approvals: expected 0 or more people'],
    ['a quorum of 99', [restart, 'approvals: 99'], '3: rules[1].approvals: expected at most 20 people'],
    ['half a person', [restart, 'approvals: 1.5'], '3: rules[1].approvals: expected a whole number of people'],
    ['a quorum in words', [restart, 'approvals: two'], '3: rules[1].approvals: expected a whole number of people'],
    ['no denial', [restart, 'approvals: 1', 'denials: 0'], '4: rules[1].denials: expected at least 1'],
    ['99 denials', [restart, 'approvals: 1', 'denials: 99'], '4: rules[1].denials: expected at most 20 people'],
    [
      'a role id without quotes',
      [restart, 'approvals: 1', 'approvers:', '  - "1180000000000000001"', '  - 1180000000000000002'],
      `6: rules[1].approvers[2]: ${roleId}`,
    ],
    ['the name of a role', [restart, 'approvals: 1', 'approvers: ["@Ops"]'], `4: rules[1].approvers[1]: ${roleId}`],
    [
      'no approver',
      [restart, 'approvals: 1', 'approvers: []'],
      '4: rules[1].approvers: expected at least one role id; leave approvers out for the approver role',
    ],
    [
      'minutes as a number',
      [restart, 'approvals: 1', 'expires: 30'],
      '4: rules[1].expires: expected a period such as 30m, 2h or 1d',
    ],
    [
      'a period of no unit',
      [restart, 'approvals: 1', 'expires: 2w'],
      '4: rules[1].expires: expected a period such as 30m, 2h or 1d',
    ],
    [
      'no time at all',
      [restart, 'approvals: 1', 'expires: 0m'],
      '4: rules[1].expires: expected a period such as 30m, 2h or 1d',
    ],
    ['a month', [restart, 'approvals: 1', 'expires: 30d'], '4: rules[1].expires: expected at most 7d'],
    [
      'yes for a reason',
      [restart, 'approvals: 1', 'reason: yes'],
      '4: rules[1].reason: expected one of required, optional',
    ],
    [
      'a misspelled name',
      [restart, 'approvals: 1', 'aprovers: ["1180000000000000001"]'],
      '4: rules[1].aprovers: nothing has this name here; check its spelling, or delete it',
    ],
    [
      'the same name twice',
      [restart, 'approvals: 1', 'approvals: 2'],
      '4: this name stands here a second time; keep one of them',
    ],
  ])('%s', (_what, lines, problem) => {
    expect(complain(...lines)).toEqual([`policy.yaml:${problem}`]);
  });

  it('an action that does not exist, with those that do', () => {
    expect(complain('actions: [restart, reboot]', 'approvals: 1')).toEqual([
      expect.stringMatching(
        /^policy\.yaml:2: rules\[1\]\.actions\[2\]: expected one of create, create\.from-backup, start, stop, /,
      ),
    ]);
  });

  it('several, by their lines', () => {
    expect(complain('actions: [restart]', 'colour: red', 'approvals: -1', 'expires: soon')).toEqual([
      'policy.yaml:3: rules[1].colour: nothing has this name here; check its spelling, or delete it',
      'policy.yaml:4: rules[1].approvals: expected 0 or more people',
      'policy.yaml:5: rules[1].expires: expected a period such as 30m, 2h or 1d',
    ]);
  });
});

const rulesHint = 'expected a list of rules, [] for none, or the word default';
const emptyHint =
  'nothing stands in the file, or only comments; write rules, rules: [] for none, or rules: default for the default';

describe('a mistake elsewhere is named too:', () => {
  it.each([
    ['roles as a list', 'roles: ["1"]\nrules: []\n', '1: roles: expected a section with names in it'],
    ['a role as a text', 'roles:\n  viewer: "1"\nrules: []\n', '2: roles.viewer: expected a list, e.g. ["…"]'],
    ['a role that nobody has', 'roles:\n  viewer: []\nrules: []\n', '2: roles.viewer: expected at least one role id'],
    [
      'a role id without quotes',
      'roles:\n  viewer:\n    - 1180000000000000001\nrules: []\n',
      `3: roles.viewer[1]: ${roleId}`,
    ],
    [
      'an unknown role',
      'roles:\n  admin: ["1"]\nrules: []\n',
      '2: roles.admin: nothing has this name here; check its spelling, or delete it',
    ],
    ['rules that are no list', 'rules:\n  restart: 1\n', `2: rules: ${rulesHint}`],
    ['rules by another word', 'rules: none\n', `1: rules: ${rulesHint}`],
    ['rules that were cut off', 'roles:\n  viewer: ["1"]\nrules:\n', `3: rules: ${rulesHint}`],
    ['a file that was cut off before its rules', 'roles:\n  viewer: ["1"]\n', `1: rules: ${rulesHint}`],
    ['a section without anything', '{}\n', `1: rules: ${rulesHint}`],
    ...['', '\n', '# rules: []\n', '---\n', 'null\n'].map((text) => [
      `nothing: ${JSON.stringify(text)}`,
      text,
      `1: ${emptyHint}`,
    ]),
    ['a rule that is a word', 'rules:\n  - restart\n', '2: rules[1]: expected a section with names in it'],
    [
      'emergency roles as a list',
      'breakGlass: ["1"]\nrules: []\n',
      '1: breakGlass: expected a section with names in it',
    ],
    [
      'an emergency for nobody',
      'breakGlass:\n  roles: []\nrules: []\n',
      '2: breakGlass.roles: expected at least one role id',
    ],
    [
      'an unknown part',
      'rules: []\nrule: 1\n',
      '2: rule: nothing has this name here; check its spelling, or delete it',
    ],
    ['a list for a policy', '- 1\n', '1: the file: expected a section with names in it'],
    ['a word for a policy', 'strict\n', '1: the file: expected a section with names in it'],
    ['two policies', 'rules: []\n---\nrules: []\n', '2: a second policy begins after ---; keep one'],
    ['a tab', 'rules:\n\t- 1\n', '2: a tab; indent with spaces'],
  ])('%s', (_what, text, problem) => {
    expect(problemsOf(() => parsePolicy(text, 'policy.yaml'))).toEqual([`policy.yaml:${problem}`]);
  });

  it('what is no YAML at all', () => {
    const [problem, ...others] = problemsOf(() => parsePolicy('roles:\n  viewer: ["1"\nrules: []\n', 'policy.yaml'));
    expect(problem).toMatch(/^policy\.yaml:\d: .+; check brackets, quotes and indentation here$/);
    expect(others).toEqual([]);
  });
});

describe('a policy that is taken', () => {
  it('may ask for the default rules', () => {
    const { policy, warnings } = parsePolicy('rules: default\nroles: {viewer: ["1"]}\n', 'policy.yaml');
    expect(policy).toMatchObject({ hasDefaultRules: true, roles: { viewer: ['1'] }, rules: [{ approvals: 1 }] });
    expect(warnings).toEqual([]);
  });

  it('may have no rules at all', () => {
    expect(parsePolicy('roles: {viewer: ["1"]}\nrules: []\n', 'policy.yaml')).toEqual({
      policy: { roles: { viewer: ['1'] }, rules: [] },
      warnings: [
        'policy.yaml:2: rules: [] lets every operation run at once; write rules: default for the default rules',
      ],
    });
  });

  it('is warned of a rule that a server could be renamed out of', () => {
    const rules = '  - {actions: [restart], approvals: 1}\n  - {actions: [stop], servers: [a], approvals: 1}\n';
    expect(parsePolicy(`rules:\n${rules}`, 'policy.yaml').warnings).toEqual([
      'policy.yaml:3: rule 2 can be escaped, because rename needs no approval for its servers; add rename to its actions',
    ]);
  });

  it('counts a role that is listed twice once', () => {
    const text =
      'roles: {viewer: ["1", "1"], approver: ["2", "3", "2"]}\nbreakGlass: {roles: ["4", "4"]}\nrules:\n  - {actions: [stop], approvals: 1, approvers: ["5", "5"]}\n';
    expect(parsePolicy(text, 'policy.yaml').policy).toMatchObject({
      roles: { viewer: ['1'], approver: ['2', '3'] },
      breakGlass: { roles: ['4'] },
      rules: [{ approvers: ['5'] }],
    });
  });

  it('may name a list once and use it twice, as YAML can', () => {
    const text = 'roles:\n  operator: &team ["1"]\n  approver: *team\nrules: []\n';
    expect(parsePolicy(text, 'policy.yaml').policy.roles).toEqual({ operator: ['1'], approver: ['1'] });
  });

  it('is warned of a rule that can never match', () => {
    const rules = [
      '  - {actions: [restart, stop], approvals: 1}',
      '',
      '  - {actions: [stop], servers: [42], approvals: 2}',
    ];
    expect(parsePolicy(['rules:', ...rules, ''].join('\n'), 'policy.yaml').warnings).toEqual([
      'policy.yaml:4: rule 2 can never match, because rule 1 matches first; move it up, or delete it',
    ]);
  });
});

describe('the file', () => {
  function makeFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'policy-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return folder;
  }

  it('is known by the hash of its text', () => {
    const path = join(makeFolder(), 'policy.yaml');
    writeFileSync(path, 'rules: []\n');
    expect(readPolicyFile(path)).toEqual({
      policy: { rules: [] },
      warnings: [expect.stringContaining('rules: [] lets every operation run at once')],
      digest: 'e0dfa70eb69d47fe9cb2be8a4fcd53e74cf7fe26fcbb1f06912b57a9c028e4e0',
    });
  });

  it('is named where it cannot be read', () => {
    const folder = makeFolder();
    for (const path of [join(folder, 'missing.yaml'), folder]) {
      expect(problemsOf(() => readPolicyFile(path))).toEqual([
        `${path}: cannot be read; make the file readable for the bot's user, or unset POLICY_FILE`,
      ]);
    }
  });
});

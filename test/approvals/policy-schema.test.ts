import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTerms } from '../../src/approvals/policy.ts';
import { parsePolicy } from '../../src/approvals/policy-file.ts';
import { describePolicySchema, policySchemaPath } from '../../src/approvals/policy-schema.ts';
import { actionsWithEffects, effectsOf } from '../../src/operations/action.ts';

const example = readFileSync('policy.example.yaml', 'utf8');
const guide = readFileSync('docs/approvals.md', 'utf8');

it('is the schema that editors read', () => {
  const committed = JSON.parse(readFileSync(policySchemaPath, 'utf8'));
  expect(committed, 'run npm run policy:schema').toEqual(JSON.parse(JSON.stringify(describePolicySchema())));
});

it('describes whatever a policy may say', () => {
  const undescribed = (schema: object, path: string): string[] =>
    Object.entries(schema).flatMap(([key, value]) => {
      if (typeof value !== 'object' || value === null) return [];
      if (key !== 'properties') return undescribed(value, path);
      return Object.entries<object>(value).flatMap(([name, property]) => [
        ...('description' in property ? [] : [`${path}.${name}`]),
        ...undescribed(property, `${path}.${name}`),
      ]);
    });
  expect(undescribed(describePolicySchema(), '')).toEqual([]);
});

/** What stands behind `# ` after this line of the example. */
function uncomment(after: string): string {
  const [, rest = ''] = example.split(after);
  return rest.slice(rest.indexOf('#\n')).replaceAll(/^# ?/gm, '');
}

describe('the example', () => {
  it('is valid, and every rule of it can match', () => {
    const { policy, warnings } = parsePolicy(example, 'policy.example.yaml');
    expect(warnings).toEqual([]);
    expect(policy.rules.map(({ approvals }) => approvals)).toEqual([3, 2, 2, 1, 1]);
    expect(policy.breakGlass).toBeDefined();
  });

  it('is valid for the team of three too', () => {
    const { policy, warnings } = parsePolicy(uncomment('# Everybody may ask'), 'policy.example.yaml');
    expect(warnings).toEqual([]);
    expect(policy).toMatchObject({
      roles: { operator: [expect.any(String)] },
      rules: [{ actions: actionsWithEffects, approvals: 1, expires: '2h' }],
    });
  });

  it('leaves nothing that affects others without a rule', () => {
    const { policy } = parsePolicy(example, 'policy.example.yaml');
    const prod = { id: 1, name: 'prod-1', tags: [] };
    expect(actionsWithEffects.filter((action) => findTerms(policy, action, prod) === null)).toEqual([]);
  });

  it('shows how to let TXT records through', () => {
    const text = example.replace(/ {2}# - actions: \[record\.add\.txt\]\n {2}# {3}approvals: 0/, (rule) =>
      rule.replaceAll('# ', ''),
    );
    const { policy, warnings } = parsePolicy(text, 'policy.example.yaml');
    const domain = { id: null, name: 'example.com', tags: [] };
    expect(warnings).toEqual([]);
    expect(findTerms(policy, 'record.add.txt', domain)).toBeNull();
    expect(findTerms(policy, 'record.add', domain)).not.toBeNull();
  });

  it('names the schema where editors find it', () => {
    expect(example.split('\n')[0]).toBe(`# yaml-language-server: $schema=${policySchemaPath}`);
  });
});

it('the guide has a row for each effect, with the actions that have it', () => {
  const rows = [
    ['disrupts', 'interrupts what runs'],
    ['losesData', 'loses data'],
    ['opensAccess', 'lets more people in'],
    ['redirectsTraffic', 'leads names or addresses elsewhere'],
  ] as const;
  for (const [effect, label] of rows) {
    const [, cell = ''] = new RegExp(`\\| ${label} +\\|(.*)\\|`).exec(guide) ?? [];
    const named = [...cell.matchAll(/`([^`]+)`/g)].map(([, action]) => action);
    expect(named, label).toEqual(actionsWithEffects.filter((action) => effectsOf(action).includes(effect)));
  }
});

it('the guide has policies that are valid', () => {
  const policies = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => parsePolicy(text, 'approvals.md'));
  expect(policies.map(({ policy, warnings }) => [policy.rules.length, warnings])).toEqual([
    [2, []],
    [5, []],
  ]);
});

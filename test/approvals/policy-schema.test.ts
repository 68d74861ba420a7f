import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/approvals/policy-file.ts';
import { describePolicySchema, policySchemaPath } from '../../src/approvals/policy-schema.ts';

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

describe('the example', () => {
  it('is valid, and every rule of it can match', () => {
    const { policy, warnings } = parsePolicy(example, 'policy.example.yaml');
    expect(warnings).toEqual([]);
    expect(policy.rules.map(({ approvals }) => approvals)).toEqual([3, 2, 2, 1, 1]);
    expect(policy.breakGlass).toBeDefined();
  });

  it('is valid for the team of three too', () => {
    const [, second = ''] = example.split('# Everybody may ask');
    const text = second.slice(second.indexOf('#\n')).replaceAll(/^# ?/gm, '');
    const { policy, warnings } = parsePolicy(text, 'policy.example.yaml');
    expect(warnings).toEqual([]);
    expect(policy).toMatchObject({
      roles: { operator: [expect.any(String)] },
      rules: [{ approvals: 1, expires: '2h' }],
    });
  });

  it('names the schema where editors find it', () => {
    expect(example.split('\n')[0]).toBe(`# yaml-language-server: $schema=${policySchemaPath}`);
  });
});

it('the guide has policies that are valid', () => {
  const policies = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => parsePolicy(text, 'approvals.md'));
  expect(policies.map(({ policy, warnings }) => [policy.rules.length, warnings])).toEqual([
    [1, []],
    [3, []],
  ]);
});

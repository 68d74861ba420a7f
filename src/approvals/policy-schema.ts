import { z } from 'zod';
import { policySchema } from './policy.ts';

/** Where the repository keeps the JSON Schema by which editors complete a policy file. */
export const policySchemaPath = 'docs/policy.schema.json';

export function describePolicySchema() {
  return {
    title: 'Policy of vscale-chatops',
    ...z.toJSONSchema(policySchema, { io: 'input', target: 'draft-7' }),
  };
}

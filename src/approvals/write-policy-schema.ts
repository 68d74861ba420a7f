import { writeFileSync } from 'node:fs';
import { describePolicySchema, policySchemaPath } from './policy-schema.ts';

/** Run by `npm run policy:schema` after a change of what a policy may say. */
writeFileSync(policySchemaPath, JSON.stringify(describePolicySchema()));

import { readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { describeApi } from '../src/vscale/reference/openapi.ts';
import { writeTable } from './endpoints/table.ts';

// `npm run openapi`: writes what is generated from the list of the API. With `--check` it only tells what is stale.

const generated: { path: string; write: (current: string) => string }[] = [
  { path: 'docs/vscale-openapi.yaml', write: writeDescription },
  { path: 'README.md', write: replaceTable },
];

const stale = generated.flatMap(({ path, write }) => {
  const current = readCurrent(path);
  const wanted = write(current);
  return wanted === current ? [] : [{ path, wanted }];
});

if (process.argv.includes('--check')) {
  for (const { path } of stale) console.error(`${path} is stale: npm run openapi`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { path, wanted } of stale) writeFileSync(path, wanted);
}

function writeDescription(): string {
  const yaml = stringify(describeApi(), { lineWidth: 120, aliasDuplicateObjects: false, blockQuote: 'literal' });
  return `# Generated from src/vscale/reference by \`npm run openapi\`.\n${yaml}`;
}

function replaceTable(readme: string): string {
  const [start, end] = ['<!-- endpoints: written by `npm run openapi` -->', '<!-- /endpoints -->'];
  const [before, rest] = readme.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md has lost its ${start} or ${end}`);
  return `${before}${start}\n\n${writeTable()}\n\n${end}${after}`;
}

function readCurrent(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeExposedFile, findExposedFiles } from '../src/exposed-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'exposed-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, mode: number): string {
  const path = join(folder, name);
  writeFileSync(path, 'x');
  chmodSync(path, mode);
  return path;
}

test('a policy that every user of the machine may write, and secrets that every user may read, are told', () => {
  const policyFile = write('policy.yaml', 0o646);
  const token = write('token', 0o644);
  const found = findExposedFiles({ policyFile, secretFiles: [token, write('kept', 0o640)] });
  expect(found.map(describeExposedFile)).toEqual([
    `${policyFile}: every user of this machine may change it, and so decide who approves what; run chmod o-w ${policyFile}`,
    `${token}: every user of this machine may read the tokens in it; run chmod o-rwx ${token}`,
  ]);
});

test('nothing is told of files that are kept, or that are not there', () => {
  const policyFile = write('policy.yaml', 0o644);
  expect(findExposedFiles({ policyFile, secretFiles: [join(folder, 'missing')] })).toEqual([]);
  expect(findExposedFiles({ policyFile: null, secretFiles: [] })).toEqual([]);
});

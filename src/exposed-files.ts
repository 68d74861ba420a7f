import { statSync } from 'node:fs';
import type { RealConfig } from './config.ts';

/** A file that every user of the machine may read or write. */
export interface ExposedFile {
  kind: 'writablePolicy' | 'readableSecret';
  path: string;
}

const othersMayWrite = 0o002;
const othersMayRead = 0o004;

export function findExposedFiles({
  policyFile,
  secretFiles,
}: Pick<RealConfig, 'policyFile' | 'secretFiles'>): ExposedFile[] {
  const policy = policyFile !== null && isOpen(policyFile, othersMayWrite);
  return [
    ...(policy ? [{ kind: 'writablePolicy' as const, path: policyFile }] : []),
    ...secretFiles
      .filter((path) => isOpen(path, othersMayRead))
      .map((path) => ({ kind: 'readableSecret' as const, path })),
  ];
}

export function describeExposedFile({ kind, path }: ExposedFile): string {
  return kind === 'writablePolicy'
    ? `${path}: every user of this machine may change it, and so decide who approves what; run chmod o-w ${path}`
    : `${path}: every user of this machine may read the tokens in it; run chmod o-rwx ${path}`;
}

/** Windows has no such modes. */
function isOpen(path: string, mode: number): boolean {
  if (process.platform === 'win32') return false;
  return ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & mode) !== 0;
}

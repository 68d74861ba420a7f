import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of `main.js` and `doctor.js`. */
    bundle: string;
  }
}

/** Some dependencies are CommonJS and ask for modules of Node. */
const require = `const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);`;

/**
 * Puts what tests run as a process of its own into a few files, once for all of them: to load two thousand, of ours and
 * of the dependencies, is most of what a start costs.
 */
export default async function bundle(project: TestProject): Promise<() => void> {
  const { root } = project.config;
  // Not among temporary files: what is not bundled is looked for from there.
  const parent = join(root, '.vitest');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'bundle-'));
  await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts', 'src/doctor.ts'],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    // Half as much to read, in lines that can be looked at where an error shows one.
    minifyWhitespace: true,
    lineLimit: 120,
    banner: { js: require },
    external: ['@napi-rs/canvas', 'esbuild'],
    logLevel: 'error',
  });
  project.provide('bundle', folder);
  return () => rmSync(folder, { recursive: true });
}

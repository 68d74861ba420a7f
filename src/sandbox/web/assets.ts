import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface Asset {
  type: string;
  body: string | Uint8Array;
}

const folder = fileURLToPath(new URL('./client/', import.meta.url));

/** The page's files by path, made from their sources each time: nothing built is kept. */
export async function buildAssets(): Promise<ReadonlyMap<string, Asset>> {
  const [html, bundled] = await Promise.all([
    readFile(join(folder, 'page.html'), 'utf8'),
    build({
      entryPoints: { page: join(folder, 'main.ts'), style: join(folder, 'style/index.css') },
      outdir: '/',
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2023',
      legalComments: 'none',
      logLevel: 'silent',
    }),
  ]);
  const types: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };
  const files = bundled.outputFiles.map(({ path, contents }): [string, Asset] => [
    path,
    { type: types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream', body: contents },
  ]);
  return new Map([['/', { type: 'text/html; charset=utf-8', body: html }], ...files]);
}

import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

export interface Asset {
  type: string;
  body: string | Uint8Array;
}

const folder = new URL('./client/', import.meta.url);

/** The page's files by path, made from their sources each time: nothing built is kept. */
export async function buildAssets(): Promise<ReadonlyMap<string, Asset>> {
  const [html, bundled] = await Promise.all([
    readFile(new URL('page.html', folder), 'utf8'),
    build({
      entryPoints: { page: new URL('main.ts', folder).pathname, style: new URL('style/index.css', folder).pathname },
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

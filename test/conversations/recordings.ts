import { join } from 'node:path';
import type { Locale } from '../../src/views/message.ts';
import type { Scene } from './tell.ts';

export const recordingsFolder = join(import.meta.dirname, 'recorded');

/** The file that holds what is typed and seen in a scene: `recorded/server-delete/does-nothing-under-another-name.en.txt`. */
export function recordingOf({ of, title }: Pick<Scene, 'of' | 'title'>, locale: Locale): string {
  const [command = ''] = [of].flat();
  return join(recordingsFolder, slug(command), `${slug(title)}.${locale}.txt`);
}

/** Lower-case words with hyphens between them. */
function slug(text: string): string {
  return (text.toLowerCase().match(/[a-z\d]+/g) ?? []).join('-');
}

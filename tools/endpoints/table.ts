import { endpoints } from '../../src/vscale/reference/index.ts';
import { methodOf, pathOf } from '../../src/vscale/reference/openapi.ts';
import { type Reach, reach } from './commands.ts';

/** Every request of the API with the client's method and the command that make it, as a table in Markdown. */
export function writeTable(): string {
  const rows = endpoints.map(({ id, route, title, client }) => [
    id,
    code(`${methodOf(route).toUpperCase()} ${pathOf(route)}`),
    title,
    client === null ? '–' : code(client),
    showReach(reach[id]),
  ]);
  return alignColumns([['', 'request', 'what it does', 'client', 'command'], ...rows]);
}

/** As the formatter has it. */
function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce((widest, cells) => cells.map((cell, at) => Math.max(cell.length, widest[at] ?? 3)), [3]);
  const lines = rows.map((cells) => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)));
  const [head = [], ...body] = lines;
  return [head, widths.map((width) => '-'.repeat(width)), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function showReach(reached: Reach): string {
  return 'none' in reached ? `none: ${reached.none}` : reached.map((command) => code(`/${command}`)).join(' ');
}

function code(text: string): string {
  return `\`${text}\``;
}

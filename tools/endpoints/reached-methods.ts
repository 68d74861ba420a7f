import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Node } from 'oxc-parser';
import { kinds } from '../../src/operations/kinds/index.ts';
import { allNodes, parseFile, staticName } from '../source.ts';

const root = resolve(import.meta.dirname, '../..');
const kindNames: ReadonlySet<string> = new Set(kinds.map(({ schema }) => schema.shape.kind.value));

/**
 * The client's methods (`scalets.restart`) that a command's file can come to: those that it names itself, those behind
 * what it takes from the catalogue, and those of the operations that it names; in files of `commands/` that it imports, too.
 */
export function reachedMethods(command: string): Set<string> {
  return new Set(collect(resolve(root, 'commands', `${command.replace(' ', '/')}.ts`), new Set()));
}

function collect(path: string, seen: Set<string>): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const nodes = allNodes(parseFile(path));
  const named = nodes.flatMap(stringOf).filter((text) => kindNames.has(text));
  const next = [...nodes.flatMap((node) => ownImport(node, path)), ...named.map(fileOfKind)];
  return [
    ...methodsIn(nodes),
    ...membersOf(nodes, 'catalog').flatMap((name) => catalogue.get(name) ?? []),
    ...next.flatMap((file) => collect(file, seen)),
  ];
}

/** `scalets.restart` by its whole name, or by its resource where that was taken out of the client. */
function methodsIn(nodes: readonly Node[]): string[] {
  const resources = nodes.flatMap(takenOut);
  const short = resources.flatMap((resource) => membersOf(nodes, resource).map((method) => `${resource}.${method}`));
  return [...membersOf(nodes, 'vscale').filter((method) => method.includes('.')), ...short];
}

/** The names in `{ serverTags }: Vscale`, in `{ billing }: Services['vscale']` and in `const { ptr } = services.vscale`. */
function takenOut(node: Node): string[] {
  if (node.type === 'VariableDeclarator' && node.init !== null) {
    return pathOf(node.init)?.at(-1) === 'vscale' ? namesIn(node.id) : [];
  }
  if (node.type !== 'ObjectPattern' || !node.typeAnnotation) return [];
  const isClient = allNodes(node.typeAnnotation).some(
    (part) => stringOf(part).includes('vscale') || (part.type === 'Identifier' && part.name === 'Vscale'),
  );
  return isClient ? namesIn(node) : [];
}

function namesIn(pattern: Node): string[] {
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap((property) =>
    property.type === 'Property' ? (staticName(property.key, property.computed) ?? []) : [],
  );
}

/** `scalets.restart` for `vscale.scalets.restart` and for `services.vscale.scalets.restart`. */
function membersOf(nodes: readonly Node[], owner: string): string[] {
  return nodes.flatMap((node) => {
    const path = pathOf(node) ?? [];
    const at = path.lastIndexOf(owner);
    return at < 0 ? [] : [path.slice(at + 1).join('.')];
  });
}

/** Null where it is no chain of names. */
function pathOf(node: Node): string[] | null {
  if (node.type === 'Identifier') return [node.name];
  if (node.type !== 'MemberExpression') return null;
  const before = pathOf(node.object);
  const name = staticName(node.property, node.computed);
  return before === null || name === null ? null : [...before, name];
}

function stringOf(node: Node): string[] {
  return node.type === 'Literal' && typeof node.value === 'string' ? [node.value] : [];
}

/** Only of the commands and of the operations: everything else is what all commands share. */
function ownImport(node: Node, from: string): string[] {
  if (node.type !== 'ImportDeclaration' || node.importKind === 'type') return [];
  const path = resolve(dirname(from), node.source.value);
  const isOurs = ['commands/', 'src/operations/kinds/'].some((room) => path.startsWith(resolve(root, room)));
  return isOurs && existsSync(path) ? [path] : [];
}

/** `server.restart` is `server-restart.ts`. */
function fileOfKind(kind: string): string {
  return resolve(root, 'src/operations/kinds', `${kind.replace('.', '-')}.ts`);
}

/** What stands behind each member of the catalogue: `servers: createCached(() => vscale.scalets.list(), …)`. */
const catalogue: ReadonlyMap<string, string[]> = new Map(
  allNodes(parseFile(resolve(root, 'src/vscale/cache.ts'))).flatMap((node): [string, string[]][] => {
    if (node.type !== 'Property' || node.value.type !== 'CallExpression') return [];
    const name = staticName(node.key, node.computed);
    const methods = methodsIn(allNodes(node.value));
    return name === null || methods.length === 0 ? [] : [[name, methods]];
  }),
);

import { readFileSync } from 'node:fs';
import { type Node, type Program, parseSync } from 'oxc-parser';

/** The syntax tree of one of our files. */
export function parseFile(path: string): Program {
  const { program, errors } = parseSync(path, readFileSync(path, 'utf8'));
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  return program;
}

/** The nodes right under this one, in the order of the source. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

/** This node and all those under it. */
export function allNodes(node: Node): Node[] {
  return [node, ...childrenOf(node).flatMap(allNodes)];
}

/** The name in `object.name`, `object['name']` or `{ name: … }`; null where it is computed. */
export function staticName(key: Node, isComputed: boolean): string | null {
  if (key.type === 'Literal') return String(key.value);
  return key.type === 'Identifier' && !isComputed ? key.name : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

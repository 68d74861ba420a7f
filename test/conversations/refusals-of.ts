import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Node } from 'oxc-parser';
import { childrenOf, parseFile, staticName } from '../../tools/source.ts';

const commandsFolder = resolve(import.meta.dirname, '../../commands');

/** What stands at the top of a file of `commands/`, and what it takes from others, by name. */
interface Module {
  declared: ReadonlyMap<string, Node>;
  imported: ReadonlyMap<string, { file: string; name: string }>;
}

const modules = new Map<string, Module>();

/** The codes of the refusals that a command can come to by what it is made of in `commands/`: `server restart`. */
export function refusalsOf(command: string): Set<string> {
  const codes = new Set<string>();
  const seen = new Set<Node>();

  function visit(node: Node, file: string): void {
    if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Refusal') {
      const [code] = node.arguments;
      for (const one of code ? codesIn(code) : []) codes.add(one);
    }
    if (node.type === 'Identifier') follow(node.name, file);
    for (const child of childrenOf(node)) if (!isName(child, node) && !isCompletion(child)) visit(child, file);
  }

  function follow(name: string, file: string): void {
    const { declared, imported } = readModule(file);
    const from = imported.get(name);
    const node = declared.get(name);
    if (from) follow(from.name, from.file);
    else if (node && !seen.has(node)) {
      seen.add(node);
      visit(node, file);
    }
  }

  const file = resolve(commandsFolder, `${command.replace(' ', '/')}.ts`);
  for (const name of readModule(file).declared.keys()) follow(name, file);
  return codes;
}

/** Both where a condition chooses one of two. */
function codesIn(node: Node): string[] {
  if (node.type === 'ConditionalExpression') return [...codesIn(node.consequent), ...codesIn(node.alternate)];
  return node.type === 'Literal' ? [String(node.value)] : [];
}

function readModule(file: string): Module {
  const known = modules.get(file);
  if (known) return known;
  const declared = new Map<string, Node>();
  const imported = new Map<string, { file: string; name: string }>();
  for (const statement of parseFile(file).body) {
    if (statement.type === 'ImportDeclaration') {
      const source = resolve(dirname(file), statement.source.value);
      if (!source.startsWith(commandsFolder) || !existsSync(source)) continue;
      for (const specifier of statement.specifiers) {
        if (specifier.type !== 'ImportSpecifier') continue;
        const name = staticName(specifier.imported, false);
        if (name !== null) imported.set(specifier.local.name, { file: source, name });
      }
      continue;
    }
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type === 'FunctionDeclaration' && declaration.id) declared.set(declaration.id.name, declaration);
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type === 'Identifier' && init) declared.set(id.name, init);
    }
  }
  const module = { declared, imported };
  modules.set(file, module);
  return module;
}

/** The `name` of `object.name` and of `{ name: … }`, which names no variable. */
function isName(child: Node, parent: Node): boolean {
  if (parent.type === 'MemberExpression') return !parent.computed && child === parent.property;
  return parent.type === 'Property' && !parent.computed && !parent.shorthand && child === parent.key;
}

/** What is completed while one types never refuses anything. */
function isCompletion(node: Node): boolean {
  return node.type === 'Property' && staticName(node.key, node.computed) === 'autocomplete';
}

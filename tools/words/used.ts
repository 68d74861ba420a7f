import type { ArrowFunctionExpression, BindingPattern, Function as FunctionNode, Node, ParamPattern } from 'oxc-parser';
import { allNodes, childrenOf, parseFile, staticName } from '../source.ts';

/** Some of the words: those at this path and below it, '' for all. */
interface Part {
  path: string;
  /** A variable decides which of them. */
  isChosen: boolean;
}

type AnyFunction = ArrowFunctionExpression | FunctionNode;

/** What names stand for, the innermost scope first; null for a name that means something else. */
type Scope = Map<string, Part | null>[];

const allWords: Part = { path: '', isChosen: false };

/**
 * The parts of the words (`servers.listTitle`, or all of `servers.status` where one of them is chosen by a variable)
 * that a file uses.
 *
 * @param isWords whether an expression is all the words of a language
 * @param topics names that stand for the part of the words with this name
 */
export function findUsedWords(
  path: string,
  isWords: (node: Node) => boolean,
  topics: readonly string[] = [],
): Set<string> {
  const program = parseFile(path);
  const used = new Set<string>();

  function visit(node: Node, scope: Scope): void {
    const part = partOf(node, scope);
    if (part !== null) {
      use(part);
      visitBrackets(node, scope);
    } else if (node.type === 'VariableDeclarator' && node.init !== null) {
      declare(node.id, node.init, scope);
    } else if (isFunction(node)) {
      visitFunction(node, [new Map(), ...scope]);
    } else if (!isType(node)) {
      visitChildren(node, node.type === 'BlockStatement' ? [new Map(), ...scope] : scope);
    }
  }

  /**
   * All the words together are passed on to a function, in which they are followed too; where a variable chooses among
   * all, any text in the file may be what it holds.
   */
  function use({ path: words, isChosen }: Part): void {
    if (words !== '') used.add(words);
    else if (isChosen) for (const text of allNodes(program).flatMap(textOf)) used.add(text);
  }

  /** But for the names of members, which are no expressions. */
  function visitChildren(node: Node, scope: Scope): void {
    const name = nameOfMember(node);
    for (const child of childrenOf(node)) if (child !== name) visit(child, scope);
  }

  function visitFunction({ params, body }: AnyFunction, scope: Scope): void {
    for (const param of params) {
      declareParam(param, scope);
      visitDefaults(param, scope);
    }
    if (body !== null) visit(body, scope);
  }

  /** In `({ name = say.none }) => …`: what stands in for a missing one. */
  function visitDefaults(pattern: Node, scope: Scope): void {
    for (const node of allNodes(pattern)) if (node.type === 'AssignmentPattern') visit(node.right, scope);
  }

  /** In `say.state[record.state]`: what decides. */
  function visitBrackets(node: Node, scope: Scope): void {
    if (node.type !== 'MemberExpression') return;
    if (node.computed) visit(node.property, scope);
    visitBrackets(node.object, scope);
  }

  function declare(id: BindingPattern, init: Node, scope: Scope): void {
    const part = partOf(init, scope);
    if (part === null || part.isChosen) {
      visit(init, scope);
      bind(id, null, scope);
    } else {
      visitBrackets(init, scope);
      bind(id, part, scope);
    }
    visitDefaults(id, scope);
  }

  function declareParam(param: ParamPattern, scope: Scope): void {
    const isAll = 'typeAnnotation' in param && isWordsType(param.typeAnnotation ?? null);
    bind(param, isAll ? allWords : null, scope);
  }

  /** `const { operations: say, servers } = …` */
  function bind(id: Node, part: Part | null, scope: Scope): void {
    if (id.type === 'Identifier') scope[0]?.set(id.name, part);
    if (id.type !== 'ObjectPattern') return;
    for (const property of id.properties) {
      const name = property.type === 'Property' ? staticName(property.key, property.computed) : null;
      if (property.type === 'Property' && name !== null) bind(property.value, part && narrow(part, name), scope);
      else if (part !== null) use(part);
    }
  }

  /** Which words an expression is; null where it is something else. */
  function partOf(node: Node, scope: Scope): Part | null {
    if (isWords(node)) return allWords;
    switch (node.type) {
      case 'Identifier':
        return scope.find((names) => names.has(node.name))?.get(node.name) ?? null;
      case 'MemberExpression': {
        const part = partOf(node.object, scope);
        return part && narrow(part, staticName(node.property, node.computed));
      }
      case 'ChainExpression':
      case 'ParenthesizedExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
        return partOf(node.expression, scope);
      default:
        return null;
    }
  }

  visit(program, [new Map(topics.map((topic) => [topic, { path: topic, isChosen: false }]))]);
  return used;
}

/** A member of a part; null for one that a variable names. */
function narrow(part: Part, name: string | null): Part {
  if (part.isChosen || name === null) return { ...part, isChosen: true };
  return { path: part.path === '' ? name : `${part.path}.${name}`, isChosen: false };
}

function isFunction(node: Node): node is AnyFunction {
  return (
    node.type === 'ArrowFunctionExpression' || node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression'
  );
}

function textOf(node: Node): string[] {
  return node.type === 'Literal' && typeof node.value === 'string' ? [node.value] : [];
}

function nameOfMember(node: Node): Node | null {
  if (node.type === 'MemberExpression') return node.computed ? null : node.property;
  return node.type === 'Property' && !node.computed ? node.key : null;
}

function isType(node: Node): boolean {
  return /^TS(?!AsExpression|NonNullExpression|SatisfiesExpression)/.test(node.type);
}

function isWordsType(annotation: Node | null): boolean {
  if (annotation?.type !== 'TSTypeAnnotation' || annotation.typeAnnotation.type !== 'TSTypeReference') return false;
  const { typeName } = annotation.typeAnnotation;
  return typeName.type === 'Identifier' && typeName.name === 'Words';
}

import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Parser,
  type Document,
  type Pair,
  type YAMLMap,
  type CST,
} from 'yaml';
import type { SourceText, Span } from '../source-text.js';
import { yamlMessages } from '../messages.js';
import {
  MAX_ALIASES,
  parserProblems,
  spanOfNode,
  structureProblems,
  type YamlProblem,
} from './yaml-problems.js';

/** Levels of lists and mappings. A description that somebody writes has a dozen. */
const MAX_DEPTH = 64;

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

export type { YamlProblem } from './yaml-problems.js';
export type YamlPath = ReadonlyArray<number | string>;

/** A YAML 1.2 document as plain data, with the place of every part of it. */
export interface YamlDocument {
  /** `undefined` when there are problems. */
  value: unknown;
  /** In the order of the text. */
  problems: YamlProblem[];
  /** The value at a path, or its nearest parent that is there. */
  spanOf(path: YamlPath): Span;
  /** The key of the value at a path, or of its nearest parent; of a list's item, its first key. */
  keySpanOf(path: YamlPath): Span;
}

const OPTIONS = {
  prettyErrors: false,
  // `!!binary` and the like have no place in a description.
  resolveKnownTags: false,
  strict: true,
  // The parser's own search for duplicate keys compares each with each.
  uniqueKeys: false,
};

/**
 * Parses YAML 1.2 (core schema, one document). Never throws: whatever is wrong is among `problems`. Time and
 * memory grow with the length of the text; nesting and aliases are limited.
 */
export function parseYaml(source: SourceText): YamlDocument {
  const tokens = [...new Parser().parse(source.text)];
  const deep = tooDeep(tokens);
  if (deep) {
    const problem = { code: 'too-deep', message: yamlMessages.tooDeep(), span: deep };
    return { keySpanOf: () => deep, problems: [problem], spanOf: () => deep, value: undefined };
  }

  const [document, second] = [...new Composer(OPTIONS).compose(tokens, true, source.text.length)];
  if (!document) throw new Error('The YAML parser returned no document.');
  const problems = parserProblems(document, second, source);
  if (problems.length === 0) problems.push(...structureProblems(document.contents));
  const value = problems.length === 0 ? toValue(document) : undefined;
  if (value === BOTTOMLESS) {
    problems.push({
      code: 'too-many-aliases',
      message: yamlMessages.tooManyAliases(),
      span: { start: 0, end: 0 },
    });
  }

  const whole: Span = { start: 0, end: source.text.length };
  const keys: KeyIndex = new WeakMap();
  return {
    keySpanOf: (path) => place({ document, keys }, path, 'key') ?? whole,
    problems,
    spanOf: (path) => place({ document, keys }, path, 'value') ?? whole,
    value: value === BOTTOMLESS ? undefined : value,
  };
}

const BOTTOMLESS = Symbol('bottomless');

function toValue(document: Document.Parsed): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return holdsItself(value) ? BOTTOMLESS : value;
  } catch (error) {
    // What aliases stand for multiplies when their anchors hold aliases again.
    if (error instanceof ReferenceError) return BOTTOMLESS;
    throw error;
  }
}

/** An alias inside of what its own anchor names makes a value without an end. */
function holdsItself(value: unknown, around = new Set<unknown>(), done = new Set<unknown>()): boolean {
  if (typeof value !== 'object' || value === null || done.has(value)) return false;
  if (around.has(value)) return true;
  around.add(value);
  const found = Object.values(value).some((part) => holdsItself(part, around, done));
  around.delete(value);
  done.add(value);
  return found;
}

/** The pairs of a mapping by key, indexed when it is first asked for: a path may be asked for of every key. */
type KeyIndex = WeakMap<YAMLMap, Map<string, Pair>>;

function pairOf(map: YAMLMap, key: string, keys: KeyIndex): Pair | undefined {
  let pairs = keys.get(map);
  if (!pairs) {
    pairs = new Map();
    for (const pair of map.items) {
      const name = String(isScalar(pair.key) ? pair.key.value : pair.key);
      if (!pairs.has(name)) pairs.set(name, pair);
    }

    keys.set(map, pairs);
  }

  return pairs.get(key);
}

/** Follows a path as far as it goes. */
function place(
  { document, keys }: { document: Document.Parsed; keys: KeyIndex },
  path: YamlPath,
  part: 'key' | 'value',
): Span | undefined {
  let node: unknown = document.contents;
  let found = node ? spanOfNode(node) : undefined;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (node === undefined) return found;
      found = spanOfNode(part === 'key' && isMap(node) ? (node.items[0]?.key ?? node) : node);
    } else if (isMap(node)) {
      const pair = pairOf(node, String(step), keys);
      if (!pair) return found;
      node = pair.value;
      const value = node ? spanOfNode(node) : undefined;
      const isEmpty = !value || value.start === value.end;
      found = part === 'key' || isEmpty ? spanOfNode(pair.key) : value;
    } else return found;
  }

  return found;
}

/**
 * Where lists and mappings nest deeper than any description does, or nothing. What turns tokens into nodes calls
 * itself for each level and relies on the stack's end being an error; it may be the end of the process.
 */
function tooDeep(tokens: readonly CST.Token[]): Span | undefined {
  const waiting: Array<{ depth: number; token: CST.Token }> = [];
  for (const token of tokens) {
    if (token.type === 'document' && token.value) waiting.push({ depth: 1, token: token.value });
  }

  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { depth, token } = next;
    if (!isCollection(token)) continue;
    if (depth > MAX_DEPTH) return { start: token.offset, end: token.offset + 1 };
    for (const { key, value } of token.items) {
      if (key) waiting.push({ depth: depth + 1, token: key });
      if (value) waiting.push({ depth: depth + 1, token: value });
    }
  }

  return undefined;
}

function isCollection(token: CST.Token): token is Collection {
  return token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection';
}

import { parseTree, type Node } from 'jsonc-parser';
import { diagnoseJson } from './json-mistakes.js';
import { applyRepairs } from '../hcl/repairs.js';
import type { Span } from '../source-text.js';
import type { SyntaxMistake } from '../syntax-mistake.js';
import { bracketMessages } from '../messages.js';

export interface JsonDocument {
  /** The whole value with the place of every part; nothing when the text cannot be read at all. */
  root?: Node;
  mistakes: SyntaxMistake[];
  /** Values that could not be read: `null` is in their place. */
  broken: Span[];
}

/** Brackets deeper than this in one another are not read. */
const MAX_DEPTH = 300;

/**
 * Reads JSON (RFC 8259). A text that is not JSON is diagnosed: every mistake is reported at its place, and the tree is that
 * of the repaired text with the places of the original. Never throws.
 */
export function readJson(text: string): JsonDocument {
  const deep = tooDeep(text);
  if (deep !== undefined) {
    const message = bracketMessages.tooDeep({ max: MAX_DEPTH });
    return { mistakes: [{ code: 'too-deep', message, span: { start: deep, end: deep + 1 } }], broken: [] };
  }

  try {
    JSON.parse(text);
  } catch {
    const { broken, mistakes, repairs } = diagnoseJson(text);
    const repaired = applyRepairs(text, repairs);
    const root = parseTree(repaired.text);
    if (root) moveNodes(root, repaired.originalOffset);
    return { root, mistakes, broken };
  }

  return { root: parseTree(text), mistakes: [], broken: [] };
}

/** Where the nesting goes too deep, brackets in strings not counted. */
function tooDeep(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at++;
      while (at < text.length && text.charCodeAt(at) !== 34 && text.charCodeAt(at) !== 10)
        at += text.charCodeAt(at) === 92 ? 2 : 1;
    } else if (code === 91 || code === 123) {
      if (++depth > MAX_DEPTH) return at;
    } else if (code === 93 || code === 125) depth--;
  }

  return undefined;
}

type Movable = { -readonly [Key in keyof Node]: Node[Key] };

function moveNodes(node: Movable, originalOffset: (offset: number) => number): void {
  const start = originalOffset(node.offset);
  const end = node.offset + node.length;
  // What was taken out right behind the node is none of it, and neither is what was put in.
  node.length = Math.min(originalOffset(end), originalOffset(end - 1) + 1) - start;
  node.offset = start;
  if (node.colonOffset !== undefined && node.colonOffset >= 0)
    node.colonOffset = originalOffset(node.colonOffset);
  for (const child of node.children ?? []) moveNodes(child, originalOffset);
}

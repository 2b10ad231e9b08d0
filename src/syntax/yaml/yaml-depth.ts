import type { CST } from 'yaml';
import type { Span } from '../source-text.js';

/** Levels of lists and mappings. A description that somebody writes has a dozen. */
const DEEPEST = 64;

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

/**
 * Where lists and mappings nest deeper than any description does, or nothing. What turns tokens into nodes calls
 * itself for each level and relies on the stack's end being an error; it may be the end of the process.
 */
export function tooDeep(tokens: readonly CST.Token[]): Span | undefined {
  const waiting: Array<{ depth: number; token: CST.Token }> = [];
  for (const token of tokens) {
    if (token.type === 'document' && token.value) waiting.push({ depth: 1, token: token.value });
  }

  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { depth, token } = next;
    if (!isCollection(token)) continue;
    if (depth > DEEPEST) return { start: token.offset, end: token.offset + 1 };
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

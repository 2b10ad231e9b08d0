import type { Node } from 'jsonc-parser';
import type { Suppression } from '../../findings/suppression.js';
import { parseSuppression } from '../../findings/suppression-directive.js';
import { readJson } from '../../syntax/json/json-document.js';
import type { SourceText, Span } from '../../syntax/source-text.js';
import { insideQuotes, spanOf } from './read-json-value.js';

/**
 * Suppressions in properties `"//"`, which are comments in Terraform's JSON syntax: a string, or an array of strings.
 * One covers the object it stands in, and that object's name.
 */
export function jsonSuppressions(source: SourceText): Suppression[] {
  const found: Suppression[] = [];
  const { root } = readJson(source.text);
  if (root) collect(root, spanOf(root), source, found);
  return found;
}

function collect(node: Node, covers: Span, source: SourceText, found: Suppression[]): void {
  for (const child of node.children ?? []) {
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [];
    if (key?.value === '//' && value) found.push(...directivesIn(value, covers, source));
    // An array of objects is several blocks of one name: each object stands for itself.
    else if (value) collect(value, value.type === 'object' ? spanOf(child) : spanOf(value), source, found);
    else if (child.type === 'object' || child.type === 'array') collect(child, spanOf(child), source, found);
  }
}

function directivesIn(value: Node, covers: Span, source: SourceText): Suppression[] {
  return (value.type === 'array' ? (value.children ?? []) : [value]).flatMap((text) => {
    const directive = text.type === 'string' && parseSuppression(source.text, insideQuotes(text));
    return directive ? [{ ...directive, source, covers }] : [];
  });
}

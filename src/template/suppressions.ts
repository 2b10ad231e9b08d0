import type { Suppression } from '../findings/suppression.js';
import { SUPPRESSION_WORD, parseSuppression } from '../findings/suppression-directive.js';
import { hclSuppressions } from './hcl/hcl-suppressions.js';
import type { Template } from './model.js';
import type { Node } from 'jsonc-parser';
import { readJson } from '../syntax/json/json-document.js';
import type { SourceText, Span } from '../syntax/source-text.js';
import { insideQuotes, spanOf } from './json/read-json-value.js';

/** The suppressions in a template's `.tf` and `.tf.json` files; one without any costs one search in each text. */
export function suppressionsOf({ files }: Pick<Template, 'files'>): Suppression[] {
  return files
    .filter(({ source }) => source.text.includes(SUPPRESSION_WORD))
    .flatMap((file) => (file.syntax === 'hcl' ? hclSuppressions(file) : jsonSuppressions(file.source)));
}

/**
 * Suppressions in properties `"//"`, which are comments in Terraform's JSON syntax: a string, or an array of strings.
 * One covers the object it is in, and that object's name.
 */
function jsonSuppressions(source: SourceText): Suppression[] {
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

import type { Suppression } from '../findings/suppression.js';
import { parseSuppression, SUPPRESSION_WORD } from '../findings/suppression-directive.js';
import type { SourceText, Span } from '../syntax/source-text.js';
import { yamlComments } from '../syntax/yaml/yaml-comments.js';

/**
 * Suppressions in the comments of one asset's declaration in `koo.yaml`, or of any other part of it. One at the end of a
 * line covers the line, one on a line of its own the next line and what is indented below it.
 *
 * @param isOwn Which rules are looked for here; of those of others, somebody else knows what they find.
 */
export function manifestSuppressions(
  manifest: SourceText,
  declaration: Span,
  isOwn: (rule: string) => boolean = (rule) => !rule.startsWith('product/'),
): Suppression[] {
  const { text } = manifest;
  if (!text.includes(SUPPRESSION_WORD)) return [];
  return yamlComments(text).flatMap((inner): Suppression[] => {
    const directive = parseSuppression(text, inner);
    if (!directive) return [];
    const rules = directive.rules.filter(({ id }) => isOwn(id));
    if (rules.length === 0 && directive.rules.length > 0) return [];
    const { line } = manifest.positionAt(inner.start);
    const isAlone = manifest.lineAt(line).trimStart().startsWith('#');
    const covers = isAlone ? below(manifest, line) : wholeLine(manifest, line);
    const isHere = covers.start <= declaration.end && declaration.start <= covers.end;
    return isHere ? [{ ...directive, rules, source: manifest, covers }] : [];
  });
}

function wholeLine(manifest: SourceText, line: number): Span {
  const start = manifest.lineStarts[line - 1]!;
  return { start, end: start + manifest.lineAt(line).length };
}

function below(manifest: SourceText, commentLine: number): Span {
  let first = commentLine + 1;
  while (manifest.lineAt(first).trimStart().startsWith('#')) first++;
  const indent = indentOf(manifest.lineAt(first));
  let last = first;
  while (last < manifest.lineStarts.length && isDeeper(manifest.lineAt(last + 1), indent)) last++;
  if (first > manifest.lineStarts.length) return wholeLine(manifest, commentLine);
  return { start: wholeLine(manifest, first).start, end: wholeLine(manifest, last).end };
}

function isDeeper(line: string, indent: number): boolean {
  return line.trim() === '' || indentOf(line) > indent;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

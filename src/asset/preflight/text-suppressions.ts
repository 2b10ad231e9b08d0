import type { Suppression } from '../../findings/suppression.js';
import { parseSuppression, SUPPRESSION_WORD } from '../../findings/suppression-directive.js';
import type { SourceText } from '../../syntax/source-text.js';

/** How comments begin in shells, YAML, C, SQL, INI files and HTML. */
const COMMENT = /(?:^|[\s;{}])(?:#+|\/\/|\/\*|--|<!--|;)[ \t]*(?=koo-ignore(?![\w-]))/;
const COMMENT_END = /(?<!\s)\s*(?:\*\/|-->)\s*$/;

/** Suppressions in a file of a package: at the end of a line they cover it, on a line of their own the next one. */
export function textSuppressions(source: SourceText): Suppression[] {
  const { text } = source;
  const found: Suppression[] = [];
  for (let at = text.indexOf(SUPPRESSION_WORD); at !== -1; at = text.indexOf(SUPPRESSION_WORD, at + 1)) {
    const { column, line } = source.positionAt(at);
    const written = source.lineAt(line);
    const comment = COMMENT.exec(written);
    if (!comment || comment.index + comment[0].length !== column - 1) continue;
    const start = source.lineStarts[line - 1]!;
    const end = start + written.length - (COMMENT_END.exec(written)?.[0].length ?? 0);
    const directive = parseSuppression(text, { start: at, end });
    if (!directive) continue;
    const isAlone = written.slice(0, comment.index).trim() === '';
    found.push({ ...directive, source, covers: lineSpan(source, isAlone ? line + 1 : line) });
  }

  return found;
}

function lineSpan(source: SourceText, line: number): { start: number; end: number } {
  const start = source.lineStarts[line - 1] ?? source.text.length;
  return { start, end: start + source.lineAt(line).length };
}

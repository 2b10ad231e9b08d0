import type { SourceText } from '../../source/source-text.js';
import type { Finding } from '../finding.js';

/** Contract only; the reporter's author replaces this. */
export function formatText(
  findings: readonly Finding[],
  _options: { colors: boolean; sources: ReadonlyMap<string, SourceText> },
): string {
  return findings
    .map(
      (finding) =>
        `${finding.file}:${finding.range.start.line}:${finding.range.start.column} ${finding.message}`,
    )
    .join('\n');
}

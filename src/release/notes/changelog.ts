import type { SourceText, Span } from '../../syntax/source-text.js';

/** What a changelog says of one version. */
export interface ChangelogSection {
  /** As its heading has it, without brackets: `1.2.0`, `Unreleased`. */
  version: string;
  /** As its heading has it: `2026-01-31`. */
  date?: string;
  /** What is below the heading, as Markdown. */
  text: string;
  /** Of the heading. */
  span: Span;
}

/** `## [1.2.0] - 2026-01-31`, `## v1.2.0 (2026-01-31)`, `# V1.0`, `## Unreleased`. */
const HEADING =
  /^(?<marks>#{1,3})[ \t]+\[?(?<version>[vV]?\d[\w.+-]*|unreleased)\]?(?:\([^)\s]*\))?(?<rest>[^\w.].*)?$/i;
const DATE = /\b\d{4}-\d\d-\d\d\b/;
/** `[1.2.0]: https://…`, at the end of the file: what its brackets lead to. */
const REFERENCE = /^\[[^\]]+\]:[ \t]/;

/**
 * The sections of a changelog that is written as Keep a Changelog has it: a heading for each version, and below it what
 * has changed, until the next heading of a version or of the same level. Headings inside of code are none.
 *
 * @see https://keepachangelog.com/en/1.1.0/
 */
export function changelogSections(source: SourceText): ChangelogSection[] {
  const sections: Array<ChangelogSection & { level: number; lines: string[] }> = [];
  let open: (typeof sections)[number] | undefined;
  let fence: string | undefined;
  for (let line = 1; line <= source.lineStarts.length; line++) {
    const text = source.lineAt(line);
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (mark !== undefined && fence === undefined) fence = mark;
    else if (mark !== undefined && fence !== undefined && mark.startsWith(fence)) fence = undefined;
    const found = fence === undefined ? HEADING.exec(text)?.groups : undefined;
    const level = fence === undefined ? /^(#{1,6})[ \t]/.exec(text)?.[1]!.length : undefined;
    if (found) {
      const date = DATE.exec(found.rest ?? '')?.[0];
      const start = source.lineStarts[line - 1]!;
      open = {
        level: found.marks!.length,
        lines: [],
        span: { start, end: start + text.length },
        text: '',
        version: found.version!,
        ...(date !== undefined && { date }),
      };
      sections.push(open);
    } else if (open && level !== undefined && level <= open.level) open = undefined;
    else open?.lines.push(text);
  }

  return sections.map(({ level: _, lines, ...section }) => ({ ...section, text: textOf(lines) }));
}

/** The section of a version; a `v` before it makes no difference. */
export function sectionOf(
  sections: readonly ChangelogSection[],
  version: string,
): ChangelogSection | undefined {
  const wanted = withoutV(version);
  return (
    sections.find((section) => section.version === version) ??
    sections.find((section) => withoutV(section.version) === wanted)
  );
}

function withoutV(version: string): string {
  return version.replace(/^v(?=\d)/i, '').toLowerCase();
}

function textOf(lines: readonly string[]): string {
  let end = lines.length;
  while (end > 0 && (lines[end - 1]!.trim() === '' || REFERENCE.test(lines[end - 1]!))) end--;
  return lines
    .slice(0, end)
    .join('\n')
    .replace(/^\s*\n/, '')
    .trimEnd();
}

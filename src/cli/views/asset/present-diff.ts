import type { DiffedFile, PackageDiff } from '../../../asset/diff/diff-packages.js';
import { formatBytes } from '../../../asset/format-bytes.js';
import type { Language } from '../../../i18n/language.js';
import { textsIn, type TextsOf } from '../../../i18n/message.js';
import { printable } from '../../../findings/reporters/printable.js';
import { markdownText } from '../../../findings/reporters/markdown-text.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { diffMessages, packageMessages } from './messages.js';

/** Lines. Nobody reads more; `--json` lists them all. */
const SHOWN = 10_000;

type Words = TextsOf<typeof diffMessages> &
  Pick<TextsOf<typeof packageMessages>, 'note'> &
  Pick<TextsOf<typeof punctuationMessages>, 'colon' | 'comma' | 'semicolon'>;

/** What `koo asset diff` prints. */
export function diffText(diff: PackageDiff, language: Language): string {
  const words = wordsOf(language);
  const lines = shownLines(diff, words).map(([mark, file, note]) =>
    printable(`  ${mark} ${file}${words.note({ text: note })}`),
  );
  const title = `${onOneLine(diff.from, language)} → ${onOneLine(diff.to, language)}`;
  return [title, ...lines, ...moreOf(diff, words), `  ${summary(diff, words)}`].join('\n');
}

/** The same for a merge request. */
export function diffMarkdown(diff: PackageDiff, language: Language): string {
  const words = wordsOf(language);
  const rows = shownLines(diff, words).map(
    ([mark, file, note]) => `| \`${mark}\` | ${code(file)} | ${markdownText(note)} |`,
  );
  const table = rows.length > 0 ? ['', `|  | ${words.fileColumn()} | |`, '| --- | --- | --- |', ...rows] : [];
  const title = `**${code(onOneLine(diff.from, language))} → ${code(onOneLine(diff.to, language))}**`;
  return [`${title}${words.colon()}${summary(diff, words)}`, ...table, ...moreOf(diff, words, '\n')].join(
    '\n',
  );
}

function wordsOf(language: Language): Words {
  const { note } = textsIn(packageMessages, language);
  return { ...textsIn(punctuationMessages, language), ...textsIn(diffMessages, language), note };
}

/** Only these are put on one line each: of the others there may be hundreds of thousands. */
function shownLines(diff: PackageDiff, words: Words): Array<[string, string, string]> {
  const lines: Array<[string, string, string]> = [];
  for (const line of linesOf(diff, words)) {
    if (lines.length === SHOWN) break;
    lines.push(onOneLine(line));
  }

  return lines;
}

/** That there are more lines than are shown. */
function moreOf({ added, changed, moved, removed }: PackageDiff, words: Words, before = ''): string[] {
  const more = added.length + changed.length + moved.length + removed.length - SHOWN;
  return more > 0 ? [`${before}  ${words.more({ count: more })}`] : [];
}

function* linesOf(
  { added, changed, moved, removed }: PackageDiff,
  words: Words,
): Generator<[mark: string, file: string, note: string], void, void> {
  for (const { path, size } of added) yield ['+', path, formatBytes(size)];
  for (const { path, size } of removed) yield ['-', path, formatBytes(size)];
  for (const { from, size, to } of moved) yield ['>', `${from} → ${to}`, formatBytes(size)];
  for (const { content, from, mode, path, to } of changed) {
    const notes = [
      ...(content ? [`${what(from, words)} → ${what(to, words)}`] : []),
      ...(mode ? [words.mode({ from: from.mode, to: to.mode })] : []),
    ];
    yield ['~', path, notes.join(words.comma())];
  }
}

function what({ link, size }: DiffedFile, words: Words): string {
  return link === undefined ? formatBytes(size) : words.link({ to: link });
}

function summary({ added, bytes, changed, moved, removed }: PackageDiff, words: Words): string {
  const counts = words.counts({
    added: added.length,
    changed: changed.length,
    moved: moved.length,
    removed: removed.length,
  });
  return `${counts}${words.semicolon()}${words.unpacked({ from: formatBytes(bytes.from), to: formatBytes(bytes.to) })}`;
}

/** A name of anybody's, so that it cannot end its own marks or the table's cell. */
function code(name: string): string {
  return `\`${printable(name).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

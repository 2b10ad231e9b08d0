import type { ArchiveInspection } from '../asset/reading/inspect-archive.js';
import type { Language } from '../i18n/language.js';
import { printable } from '../findings/reporters/cells.js';
import { ARCHIVE_WORDS } from './archive-words.js';
import { labelledLine } from './labelled-line.js';
import { PACKAGE_WORDS } from './package-words.js';
import { treeLines } from './present-package.js';
import { onOneLine } from './on-one-line.js';

/** Nobody reads more; and the tree of a hostile archive has a hundred thousand folders. */
const SHOWN = 10_000;

/** What `koo asset inspect` prints above the findings. */
export function archiveText(given: ArchiveInspection, language: Language): string {
  const { bytes, entries, file, files, format, isComplete, sha256, unpackedBytes } = onOneLine(given);
  const words = PACKAGE_WORDS[language];
  const own = ARCHIVE_WORDS[language];
  const more = files.length - SHOWN;
  const size = [words.bytes(bytes), own.entries(entries.length), words.unpacked(unpackedBytes)];
  return [
    printable(file),
    labelledLine(own.format, format),
    labelledLine(words.labels.size, size.join(words.comma)),
    labelledLine(words.labels.sha256, sha256),
    '',
    ...treeLines(files.slice(0, SHOWN), words).map((line) => printable(line)),
    ...(more > 0 ? [`  ${own.more(more)}`] : []),
    ...(isComplete ? [] : [`  ${own.notListed}`]),
    '',
  ].join('\n');
}

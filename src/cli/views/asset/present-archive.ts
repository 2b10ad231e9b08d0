import type { ArchiveFile } from '../../../asset/reading/archived-entry.js';
import type { ArchiveInspection } from '../../../asset/reading/inspect-archive.js';
import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import { printable } from '../../../findings/reporters/printable.js';
import { labelledLine } from '../../terminal/labelled-line.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { archiveMessages, packageMessages } from './messages.js';
import { type PackageTexts, treeLines } from './present-package.js';
import { onOneLine } from '../../terminal/on-one-line.js';

/** Files. Nobody reads more. */
const SHOWN = 10_000;

/** Folders and files: the tree of a hostile archive has a hundred folders for each file. */
const MAX_LINES = 20_000;

/** What `koo asset inspect` prints above the findings. */
export function archiveText(given: ArchiveInspection, language: Language): string {
  const { bytes, entries, file, files, format, isComplete, sha256, unpackedBytes } = given;
  const words = textsIn(packageMessages, language);
  const own = textsIn(archiveMessages, language);
  const { comma } = textsIn(punctuationMessages, language);
  const tree = shownTree(firstOf(files), words);
  const more = files.length - tree.files;
  const size = [
    words.bytes({ bytes }),
    own.entries({ count: entries.length }),
    words.unpacked({ bytes: unpackedBytes }),
  ];
  return [
    printable(onOneLine(file)),
    labelledLine(own.format(), format),
    labelledLine(words.size(), size.join(comma())),
    labelledLine(words.sha256(), sha256),
    '',
    ...tree.lines,
    ...(more > 0 ? [`  ${own.more({ count: more })}`] : []),
    ...(isComplete ? [] : [`  ${own.incomplete()}`]),
    '',
  ].join('\n');
}

/** As they are shown: a name of a stranger's does not begin a line of its own. */
function firstOf(files: ArchiveInspection['files']): ArchiveFile[] {
  const first: ArchiveFile[] = [];
  for (const file of files) {
    if (first.length === SHOWN) break;
    first.push(onOneLine(file));
  }

  return first;
}

function shownTree(files: readonly ArchiveFile[], words: PackageTexts): { lines: string[]; files: number } {
  const lines: string[] = [];
  let shown = 0;
  for (const { isFile, line } of treeLines(files, words)) {
    if (lines.length >= MAX_LINES) break;
    lines.push(printable(line));
    if (isFile) shown += 1;
  }

  return { files: shown, lines };
}

import type { PackageEntry, PackageInventory, PackedAsset } from '../../../asset/model.js';
import { formatBytes } from '../../../asset/format-bytes.js';
import type { Language } from '../../../i18n/language.js';
import { textsIn, type TextsOf } from '../../../i18n/message.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
import { labelledLine } from '../../terminal/labelled-line.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { packageMessages } from './messages.js';
import { onOneLine } from '../../terminal/on-one-line.js';

export type PackageTexts = TextsOf<typeof packageMessages>;

/** What `koo asset pack` prints for each package. */
export function packedText(given: PackedAsset, language: Language): string {
  const {
    bytes,
    checksum,
    delivery,
    entries,
    file,
    manifest,
    packageName,
    sbom,
    sha256,
    signed,
    statement,
    sums,
    version,
  } = onOneLine(given);
  const words = textsIn(packageMessages, language);
  const { aside, comma } = textsIn(punctuationMessages, language);
  const signature = aside({ text: signed ? words.signed() : words.unsigned() });
  return [
    file,
    labelledLine(words.size(), `${words.bytes({ bytes })}${comma()}${words.files({ count: entries })}`),
    labelledLine(words.sha256(), sha256),
    labelledLine(words.manifest(), manifest),
    ...(sbom ? [labelledLine(words.sbom(), sbom)] : []),
    ...(statement ? [labelledLine(words.statement(), `${statement}${signature}`)] : []),
    labelledLine(words.checksum(), checksum),
    labelledLine(words.sums(), sums),
    ...(packageName.includes(version)
      ? []
      : [labelledLine(words.name(), words.spelled({ name: packageName, version }))]),
    ...(delivery
      ? [labelledLine(words.delivery(), `${delivery.file}${aside({ text: formatBytes(delivery.bytes) })}`)]
      : []),
  ].join('\n');
}

/** What would go into a package, as a tree: a folder's line has the number and size of the files below it. */
export function inventoryText(givenTitle: string, given: PackageInventory, language: Language): string {
  const title = onOneLine(givenTitle);
  const { entries, leftOut, root, totalBytes } = onOneLine(given);
  const words = textsIn(packageMessages, language);
  const { aside, comma, semicolon } = textsIn(punctuationMessages, language);
  const rest = leftOut > 0 ? `${semicolon()}${words.excluded({ count: leftOut })}` : '';
  return [
    `${title}${aside({ text: root })}`,
    ...Array.from(treeLines(entries, words), ({ line }) => line),
    `  ${words.files({ count: entries.length })}${comma()}${words.unpacked({ bytes: totalBytes })}${rest}`,
  ].join('\n');
}

interface TreeLine {
  isFile: boolean;
  line: string;
}

/**
 * The lines of a tree; a folder's line comes before what is in it.
 *
 * @param entries Sorted by path in byte order, so that what is in one folder is together: no more than the folders on
 *   the way to one file are held by name. It is gone through twice.
 */
export function* treeLines(
  entries: Iterable<Pick<PackageEntry, 'link' | 'mode' | 'path' | 'size'>>,
  words: PackageTexts,
): Generator<TreeLine, void, void> {
  const folders = folderSums(entries);
  let folder = 0;
  let before: readonly string[] = [];
  for (const { link, mode, path, size } of entries) {
    const parts = path.split('/');
    for (let depth = sharedFolders(before, parts); depth < parts.length - 1; depth += 1) {
      const indented = `${'  '.repeat(depth)}${parts[depth]!}/`;
      const note = words.note({ text: words.files({ count: folders.files[folder]! }) });
      yield { isFile: false, line: treeLine(folders.bytes[folder]!, indented, note) };
      folder += 1;
    }

    const aim = link === undefined ? '' : ` → ${link}`;
    const indented = `${'  '.repeat(parts.length - 1)}${parts.at(-1)!}${aim}`;
    const note = mode === 0o755 ? words.note({ text: words.executable() }) : '';
    yield { isFile: true, line: treeLine(size, indented, note) };
    before = parts;
  }
}

/** Of each folder, in the order in which the tree shows them: the files below it, and their bytes. */
function folderSums(
  entries: Iterable<Pick<PackageEntry, 'path' | 'size'>>,
): Record<'bytes' | 'files', number[]> {
  const sums: Record<'bytes' | 'files', number[]> = { bytes: [], files: [] };
  const open: number[] = [];
  let before: readonly string[] = [];
  for (const { path, size } of entries) {
    const parts = path.split('/');
    open.length = sharedFolders(before, parts);
    while (open.length < parts.length - 1) {
      open.push(sums.bytes.length);
      sums.bytes.push(0);
      sums.files.push(0);
    }

    for (const folder of open) {
      sums.bytes[folder]! += size;
      sums.files[folder]! += 1;
    }

    before = parts;
  }

  return sums;
}

/** How many folders two files have in common. */
function sharedFolders(a: readonly string[], b: readonly string[]): number {
  const most = Math.max(0, Math.min(a.length, b.length) - 1);
  let count = 0;
  while (count < most && a[count] === b[count]) count += 1;
  return count;
}

function treeLine(bytes: number, name: string, note: string): string {
  // The entries are no plain data, so that `onOneLine` has not seen them.
  return `  ${formatBytes(bytes).padStart(8)}  ${escapeLine(name)}${note}`;
}

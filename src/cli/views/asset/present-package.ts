import type { PackageEntry, PackageInventory, PackedAsset } from '../../../asset/model.js';
import { formatBytes } from '../../../asset/format-bytes.js';
import type { Language } from '../../../i18n/language.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
import { labelledLine } from '../../terminal/labelled-line.js';
import { PACKAGE_WORDS, type PackageWords } from './package-words.js';
import { onOneLine } from '../../terminal/on-one-line.js';

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
  const words = PACKAGE_WORDS[language];
  const { labels } = words;
  const signature = words.aside(signed ? words.signed : words.unsigned);
  return [
    file,
    labelledLine(labels.size, `${words.bytes(bytes)}${words.comma}${words.files(entries)}`),
    labelledLine(labels.sha256, sha256),
    labelledLine(labels.manifest, manifest),
    ...(sbom ? [labelledLine(labels.sbom, sbom)] : []),
    ...(statement ? [labelledLine(labels.statement, `${statement}${signature}`)] : []),
    labelledLine(labels.checksum, checksum),
    labelledLine(labels.sums, sums),
    ...(packageName.includes(version)
      ? []
      : [labelledLine(labels.name, words.spelled(packageName, version))]),
    ...(delivery
      ? [labelledLine(labels.delivery, `${delivery.file}${words.aside(formatBytes(delivery.bytes))}`)]
      : []),
  ].join('\n');
}

/** What would go into a package, as a tree: a folder's line has the number and size of the files below it. */
export function inventoryText(givenTitle: string, given: PackageInventory, language: Language): string {
  const title = onOneLine(givenTitle);
  const { entries, leftOut, root, totalBytes } = onOneLine(given);
  const words = PACKAGE_WORDS[language];
  const rest = leftOut > 0 ? `${words.semicolon}${words.leftOut(leftOut)}` : '';
  return [
    `${title}${words.aside(root)}`,
    ...Array.from(treeLines(entries, words), ({ line }) => line),
    `  ${words.files(entries.length)}${words.comma}${words.unpacked(totalBytes)}${rest}`,
  ].join('\n');
}

interface TreeLine {
  isFile: boolean;
  line: string;
}

/**
 * The lines of a tree; a folder's line comes before what is in it.
 *
 * @param entries Sorted by path in byte order, so that what is in one folder stands together: no more than the folders on
 *   the way to one file are held by name. It is gone through twice.
 */
export function* treeLines(
  entries: Iterable<Pick<PackageEntry, 'link' | 'mode' | 'path' | 'size'>>,
  words: PackageWords,
): Generator<TreeLine, void, void> {
  const folders = folderSums(entries);
  let folder = 0;
  let before: readonly string[] = [];
  for (const { link, mode, path, size } of entries) {
    const parts = path.split('/');
    for (let depth = sharedFolders(before, parts); depth < parts.length - 1; depth += 1) {
      const indented = `${'  '.repeat(depth)}${parts[depth]!}/`;
      const note = words.note(words.files(folders.files[folder]!));
      yield { isFile: false, line: treeLine(folders.bytes[folder]!, indented, note) };
      folder += 1;
    }

    const aim = link === undefined ? '' : ` → ${link}`;
    const indented = `${'  '.repeat(parts.length - 1)}${parts.at(-1)!}${aim}`;
    const note = mode === 0o755 ? words.note(words.executable) : '';
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

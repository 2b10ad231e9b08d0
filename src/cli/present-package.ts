import type { PackageEntry, PackageInventory, PackedAsset } from '../asset/model.js';
import { formatBytes } from '../asset/format-bytes.js';
import type { Language } from '../i18n/language.js';
import { escapeLine } from '../source/escape-unprintable.js';
import { labelledLine } from './labelled-line.js';
import { PACKAGE_WORDS, type PackageWords } from './package-words.js';
import { onOneLine } from './on-one-line.js';

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
    ...treeLines(entries, words),
    `  ${words.files(entries.length)}${words.comma}${words.unpacked(totalBytes)}${rest}`,
  ].join('\n');
}

interface Folder {
  files: number;
  bytes: number;
}

export function treeLines(
  entries: Iterable<Pick<PackageEntry, 'link' | 'mode' | 'path' | 'size'>>,
  words: PackageWords,
): string[] {
  const folders = new Map<string, Folder>();
  for (const { path, size } of entries) {
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
      const name = path.slice(0, at + 1);
      const folder = folders.get(name) ?? { bytes: 0, files: 0 };
      folders.set(name, { bytes: folder.bytes + size, files: folder.files + 1 });
    }
  }

  const lines: string[] = [];
  const told = new Set<string>();
  for (const { link, mode, path, size } of entries) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) {
      const name = `${parts.slice(0, depth).join('/')}/`;
      if (told.has(name)) continue;
      told.add(name);
      const { bytes, files } = folders.get(name)!;
      const indented = `${'  '.repeat(depth - 1)}${parts[depth - 1]!}/`;
      lines.push(treeLine(bytes, indented, words.note(words.files(files))));
    }

    const aim = link === undefined ? '' : ` → ${link}`;
    const indented = `${'  '.repeat(parts.length - 1)}${parts.at(-1)!}${aim}`;
    lines.push(treeLine(size, indented, mode === 0o755 ? words.note(words.executable) : ''));
  }

  return lines;
}

function treeLine(bytes: number, name: string, note: string): string {
  // The entries are no plain data, so that `onOneLine` has not seen them.
  return `  ${formatBytes(bytes).padStart(8)}  ${escapeLine(name)}${note}`;
}

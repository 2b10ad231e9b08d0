import type { PackageEntry, PackageInventory, PackedAsset } from '../asset/model.js';
import { formatBytes } from '../asset/format-bytes.js';

/** What `koo asset pack` prints for each package. */
export function packedText({
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
}: PackedAsset): string {
  const spelled = packageName.includes(version)
    ? ''
    : `\n  name      ${packageName}: version ${version} is spelled without dots, which the asset scan does not accept`;
  return [
    file,
    `  size      ${formatBytes(bytes)} (${bytes} bytes), ${entries} ${entries === 1 ? 'file' : 'files'}`,
    `  sha256    ${sha256}`,
    `  manifest  ${manifest}`,
    ...(sbom ? [`  sbom      ${sbom}`] : []),
    ...(statement ? [`  origin    ${statement} (${signed ? 'signed' : 'not signed'})`] : []),
    `  checksum  ${checksum}`,
    `  sums      ${sums}${spelled}`,
    ...(delivery ? [`  delivery  ${delivery.file} (${formatBytes(delivery.bytes)})`] : []),
  ].join('\n');
}

/** What would go into a package, as a tree: a folder's line has the number and size of the files below it. */
export function inventoryText(
  title: string,
  { entries, leftOut, root, totalBytes }: PackageInventory,
): string {
  const files = `${entries.length} ${entries.length === 1 ? 'file' : 'files'}, ${formatBytes(totalBytes)} unpacked`;
  return [
    `${title} (${root})`,
    ...treeLines(entries),
    `  ${files}${leftOut > 0 ? `; ${leftOut} left out` : ''}`,
  ].join('\n');
}

interface Folder {
  files: number;
  bytes: number;
}

export function treeLines(
  entries: ReadonlyArray<Pick<PackageEntry, 'link' | 'mode' | 'path' | 'size'>>,
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
      lines.push(
        treeLine(
          bytes,
          `${'  '.repeat(depth - 1)}${parts[depth - 1]!}/`,
          `${files} ${files === 1 ? 'file' : 'files'}`,
        ),
      );
    }

    lines.push(
      treeLine(
        size,
        `${'  '.repeat(parts.length - 1)}${parts.at(-1)!}${link === undefined ? '' : ` → ${link}`}`,
        mode === 0o755 ? 'executable' : '',
      ),
    );
  }

  return lines;
}

function treeLine(bytes: number, name: string, note: string): string {
  return `  ${formatBytes(bytes).padStart(8)}  ${name}${note ? `  (${note})` : ''}`;
}

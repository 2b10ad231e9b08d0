import type { ArchiveInspection } from '../asset/reading/inspect-archive.js';
import { printable } from '../findings/reporters/cells.js';
import { formatBytes } from '../asset/format-bytes.js';
import { treeLines } from './present-package.js';

/** Nobody reads more; and the tree of a hostile archive has a hundred thousand folders. */
const SHOWN = 10_000;

/** What `koo asset inspect` prints above the findings. */
export function archiveText({
  bytes,
  entries,
  file,
  files,
  format,
  isComplete,
  sha256,
  unpackedBytes,
}: ArchiveInspection): string {
  const more = files.length - SHOWN;
  const count = `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`;
  return [
    printable(file),
    `  format    ${format}`,
    `  size      ${formatBytes(bytes)} (${bytes} bytes), ${count}, ${formatBytes(unpackedBytes)} unpacked`,
    `  sha256    ${sha256}`,
    '',
    ...treeLines(files.slice(0, SHOWN)).map((line) => printable(line)),
    ...(more > 0 ? [`  and ${more} more files; --json lists them all`] : []),
    ...(isComplete ? [] : ['  What follows could not be listed.']),
    '',
  ].join('\n');
}

import { UsageError } from '../../errors/koo-error.js';
import type { ArchiveFormat } from '../../project/project.js';
import { byByteOrder } from '../byte-order.js';
import { linkProblem } from '../link-problem.js';
import type { FileList } from '../contents.js';
import type { ArchiveEntry } from '../model.js';
import { pathProblem } from '../path-problem.js';

/**
 * The entries in the order of the archive. The last guard: whatever a caller collected, nothing unsafe gets in.
 *
 * @throws UsageError `UNSAFE_PATH`, `UNSAFE_LINK`, `LINK_IN_ZIP`, `DUPLICATE_PATH`
 */
export function sortedEntries(
  entries: FileList<ArchiveEntry>,
  format: ArchiveFormat,
): FileList<ArchiveEntry> {
  const sorted = inOrder(entries);
  let before: string | undefined;
  for (const { link, path } of sorted) {
    const problem = pathProblem(path);
    if (problem) {
      throw new UsageError('UNSAFE_PATH', `${JSON.stringify(path)} ${problem}.`, {
        hints: ['Rename the file, or leave it out.'],
      });
    }

    if (link !== undefined) checkLink(path, link, format);
    if (path === before) {
      throw new UsageError('DUPLICATE_PATH', `${path} would be twice in the archive.`, {
        hints: ['Rename one of them.'],
      });
    }

    before = path;
  }

  return sorted;
}

/** A copy of hundreds of thousands, and what sorting them takes, is made only where it is needed. */
function inOrder(entries: FileList<ArchiveEntry>): FileList<ArchiveEntry> {
  if (isInOrder(entries)) return entries;
  return Array.from(entries, (entry) =>
    sizeOf(entry) === entry.size ? entry : { ...entry, size: sizeOf(entry) },
  ).sort((a, b) => byByteOrder(a.path, b.path));
}

function isInOrder(entries: Iterable<ArchiveEntry>): boolean {
  let before = '';
  for (const entry of entries) {
    if (sizeOf(entry) !== entry.size || byByteOrder(before, entry.path) > 0) return false;
    before = entry.path;
  }

  return true;
}

function sizeOf({ link, size, source }: ArchiveEntry): number {
  if (link !== undefined) return 0;
  return typeof source === 'string' ? size : source.byteLength;
}

function checkLink(path: string, link: string, format: ArchiveFormat): void {
  const problem = linkProblem(path, link);
  if (problem) {
    throw new UsageError('UNSAFE_LINK', `The link ${path} to ${JSON.stringify(link)} ${problem}.`, {
      hints: ['Put a copy of the file in the place of the link, or leave it out.'],
    });
  }

  if (format !== 'zip') return;
  throw new UsageError('LINK_IN_ZIP', `${path} is a link, which not every unpacker of a zip makes.`, {
    hints: ['Pack a tar or tar.gz, or what the link points to.'],
  });
}

import { UsageError } from '../../errors/koo-error.js';
import type { ArchiveFormat } from '../../project/project.js';
import { byByteOrder } from '../byte-order.js';
import { linkProblem } from '../link-problem.js';
import type { FileList } from '../contents.js';
import type { ArchiveEntry } from '../model.js';
import { pathMessages, pathProblem } from '../path-problem.js';
import { packMessages } from './messages.js';

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
      throw new UsageError('UNSAFE_PATH', pathMessages[problem]({ path }), {
        hints: [packMessages.renameOrLeaveOut()],
      });
    }

    if (link !== undefined) checkLink(path, link, format);
    if (path === before) {
      throw new UsageError('DUPLICATE_PATH', packMessages.repeatedPath({ path }), {
        hints: [packMessages.renameOne()],
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
    throw new UsageError('UNSAFE_LINK', packMessages[problem]({ link, path }), {
      hints: [packMessages.copyOrLeaveOut()],
    });
  }

  if (format !== 'zip') return;
  throw new UsageError('LINK_IN_ZIP', packMessages.linkInZip({ path }), {
    hints: [packMessages.tarOrTarget()],
  });
}

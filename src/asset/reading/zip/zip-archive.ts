import { sortRows } from '../../columns/sort-rows.js';
import { EventLoopYielder } from '../../../platform/event-loop-yielder.js';
import type { ContentReader } from '../../contents.js';
import type { ArchiveBody, ReadOptions } from '../archive-body.js';
import { type ArchiveLimits, maxUnpacked } from '../archive-limits.js';
import { ArchiveDamage, type ArchiveProblems } from '../archive-problems.js';
import type { ArchiveFiles } from '../archive-files.js';
import type { ArchiveFile } from '../archived-entry.js';
import type { FileBytes } from '../file-bytes.js';
import { PrefixReader } from '../prefix-reader.js';
import { archiveMessages } from '../messages.js';
import { readLocalHeaders } from './local-headers.js';
import { unpackEntry } from './unpack-entry.js';
import { ZipColumns } from './zip-columns.js';
import { listZipEntries } from './zip-directory.js';
import { isEncrypted, isReadable, methodName, type ZipEntry } from './zip-entry.js';
import { findZipEnd } from './zip-end.js';

/** What a link points to can be no longer on any system. */
const MAX_LINK_BYTES = 4096;

/** Lists a zip, without unpacking anything but what links point to. What is wrong becomes a problem. */
export async function openZipArchive(
  file: FileBytes,
  { limits, problems, signal }: { limits: ArchiveLimits; problems: ArchiveProblems; signal?: AbortSignal },
): Promise<ArchiveBody> {
  const entries = new ZipColumns();
  const yielder = new EventLoopYielder(signal);
  let isComplete = true;
  try {
    const end = findZipEnd(file, problems);
    await listZipEntries(file, end, entries, { yielder, limits, problems });
    await readLocalHeaders(file, end, entries, { yielder, problems });
    judgeMethods(entries, problems);
    for (let row = 0; row < entries.length; row += 1) {
      if (entries.type(row) !== 'link') continue;
      const link = await readLink(file, entries.at(row)!, problems);
      if (link !== undefined) entries.setLink(row, link);
    }

    checkTotal(file, entries, limits);
  } catch (error) {
    if (!(error instanceof ArchiveDamage)) throw error;
    problems.add(error.problem);
    isComplete = false;
  }

  return {
    entries,
    isComplete,
    read: (files, readers, options) => readEntries({ entries, file }, files, readers, options),
  };
}

function judgeMethods(entries: ZipColumns, problems: ArchiveProblems): void {
  for (const entry of entries) {
    const { methodNumber, name } = entry;
    if (isEncrypted(entry))
      problems.add({ rule: 'encrypted', entry: name, message: archiveMessages.encrypted() });
    else if (methodNumber !== 0 && methodNumber !== 8) {
      problems.add({
        rule: 'method',
        entry: name,
        message: archiveMessages.method({ method: methodName(methodNumber) }),
      });
    }
  }
}

/** What a link points to. */
async function readLink(
  file: FileBytes,
  entry: ZipEntry,
  problems: ArchiveProblems,
): Promise<string | undefined> {
  if (!isReadable(entry)) return undefined;
  if (entry.size > MAX_LINK_BYTES || entry.compressedSize > 2 * MAX_LINK_BYTES) {
    const message = archiveMessages.longLink({ maximum: MAX_LINK_BYTES });
    problems.add({ rule: 'link', entry: entry.name, message });
    return undefined;
  }

  const chunks: Buffer[] = [];
  const fault = await unpackEntry(file, entry as ZipEntry & { dataAt: number }, {
    onChunk: (chunk) => chunks.push(Buffer.from(chunk)),
  });
  if (!fault) return Buffer.concat(chunks).toString('utf8');
  problems.add({ ...fault, entry: entry.name });
  return undefined;
}

/** Before anything is unpacked: whoever unpacks it believes what its list says. */
function checkTotal(file: FileBytes, entries: ZipColumns, limits: ArchiveLimits): void {
  const total = entries.totalSize;
  if (total <= maxUnpacked(file.size, limits)) return;
  throw new ArchiveDamage({
    rule: 'bomb',
    message: archiveMessages.unpackedSize({ bytes: total, times: Math.round(total / file.size) }),
  });
}

/** Unpacks the files that somebody wants, or all of them, in the order in which their bytes lie. */
async function readEntries(
  { entries, file }: { entries: ZipColumns; file: FileBytes },
  files: ArchiveFiles,
  readers: ReadonlyArray<ContentReader<ArchiveFile>>,
  { everything, onBytes, onProblem, onProgress, signal }: ReadOptions,
): Promise<void> {
  const yielder = new EventLoopYielder(signal);
  const placeOf = (position: number): number => entries.dataAt(files.bytesRow(position))!;
  const readable = sortRows(
    files.positionsWhere((row) => entries.type(row) === 'file' && isReadable(entries.at(row)!)),
    (a, b) => placeOf(a) - placeOf(b) || a - b,
  );
  let done = 0;
  for (const position of readable) {
    await yielder.yieldIfDue();
    const prefixReader = new PrefixReader(readers.length > 0 ? [files.at(position)!] : [], readers);
    if (!everything && !prefixReader.isWanted) continue;
    const entry = entries.at(files.bytesRow(position))!;
    const wanted = [position];
    const fault = await unpackEntry(file, entry as ZipEntry & { dataAt: number }, {
      onChunk(chunk) {
        prefixReader.add(chunk);
        onBytes?.(wanted, chunk);
      },
      isEnough: everything ? undefined : () => prefixReader.missing === 0,
      signal,
    });
    if (fault) onProblem({ ...fault, entry: entry.name });
    else await prefixReader.show();
    done += entry.compressedSize;
    onProgress?.(done);
  }
}

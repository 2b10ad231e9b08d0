import { Breather } from '../../../platform/breather.js';
import type { ContentReader } from '../../contents.js';
import type { ArchiveBody, ReadOptions } from '../archive-body.js';
import { type ArchiveLimits, mostUnpacked } from '../archive-limits.js';
import { ArchiveDamage, type ArchiveProblems } from '../archive-problems.js';
import type { ArchiveFile } from '../archived-entry.js';
import type { FileBytes } from '../file-bytes.js';
import { HeadDealer } from '../head-dealer.js';
import { archiveMessages } from '../messages.js';
import { readLocalHeaders } from './local-headers.js';
import { unpackEntry } from './unpack-entry.js';
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
  const entries: ZipEntry[] = [];
  const breather = new Breather(signal);
  let isComplete = true;
  try {
    const end = findZipEnd(file, problems);
    await listZipEntries(file, end, entries, { breather, limits, problems });
    await readLocalHeaders(file, end, entries, { breather, problems });
    judgeMethods(entries, problems);
    for (const entry of entries) if (entry.type === 'link') await readLink(file, entry, problems);
    checkTotal(file, entries, limits);
  } catch (error) {
    if (!(error instanceof ArchiveDamage)) throw error;
    problems.add(error.problem);
    isComplete = false;
  }

  return {
    entries,
    isComplete,
    read: (files, readers, options) => readEntries(file, files, readers, options),
  };
}

function judgeMethods(entries: readonly ZipEntry[], problems: ArchiveProblems): void {
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

async function readLink(file: FileBytes, entry: ZipEntry, problems: ArchiveProblems): Promise<void> {
  if (!isReadable(entry)) return;
  if (entry.size > MAX_LINK_BYTES || entry.compressedSize > 2 * MAX_LINK_BYTES) {
    const message = archiveMessages.longLink({ maximum: MAX_LINK_BYTES });
    problems.add({ rule: 'link', entry: entry.name, message });
    return;
  }

  const pieces: Buffer[] = [];
  const fault = await unpackEntry(file, entry as ZipEntry & { dataAt: number }, {
    onPiece: (piece) => pieces.push(Buffer.from(piece)),
  });
  if (fault) problems.add({ ...fault, entry: entry.name });
  else entry.link = Buffer.concat(pieces).toString('utf8');
}

/** Before anything is unpacked: whoever unpacks it believes what its list says. */
function checkTotal(file: FileBytes, entries: readonly ZipEntry[], limits: ArchiveLimits): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total <= mostUnpacked(file.size, limits)) return;
  throw new ArchiveDamage({
    rule: 'bomb',
    message: archiveMessages.unpackedSize({ bytes: total, times: Math.round(total / file.size) }),
  });
}

/** Unpacks the files that somebody wants, or all of them, in the order in which their bytes lie. */
async function readEntries(
  file: FileBytes,
  files: readonly ArchiveFile[],
  readers: ReadonlyArray<ContentReader<ArchiveFile>>,
  { everything, onBytes, onProblem, onProgress, signal }: ReadOptions,
): Promise<void> {
  const breather = new Breather(signal);
  const entryOf = (one: ArchiveFile): ZipEntry => one.bytesOf as ZipEntry;
  const readable = files
    .filter((one) => isReadable(entryOf(one)) && one.bytesOf.type === 'file')
    .sort((a, b) => entryOf(a).dataAt! - entryOf(b).dataAt!);
  let done = 0;
  for (const one of readable) {
    await breather.breathe();
    const entry = entryOf(one);
    const wanted = [one];
    const dealer = new HeadDealer(wanted, readers);
    if (!everything && !dealer.isWanted) continue;
    const fault = await unpackEntry(file, entry as ZipEntry & { dataAt: number }, {
      onPiece(piece) {
        dealer.add(piece);
        onBytes?.(wanted, piece);
      },
      isEnough: everything ? undefined : () => dealer.missing === 0,
      signal,
    });
    if (fault) onProblem({ ...fault, entry: entry.name });
    else await dealer.show();
    done += entry.compressedSize;
    onProgress?.(done);
  }
}

import { isUtf8 } from 'node:buffer';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { foreignText } from '../../i18n/message.js';
import { foreignFormat } from '../find-format.js';
import { damageMessages, limitMessages } from '../messages.js';
import type { TableSource } from '../table-source.js';
import { beyondLimit, damaged } from './workbook-error.js';

/** As zip archives number the method that Office uses. */
const DEFLATED = 8;
const CHUNK_BYTES = 128 * 1024;
const MAX_MEMBERS = 10_000;
/** No member may unpack to more: a sheet with as many rows as there can be, of 100 columns, has less. */
const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;
/** What unpacks to more than {@link SUSPICIOUS_BYTES} by a larger factor was made to fill memory: deflate reaches 1,032. */
const MAX_RATIO = 500;
const SUSPICIOUS_BYTES = 256 * 1024 ** 2;

/** The members of a workbook's zip archive: nothing is written to disk, no name is used as a path. */
export interface PackageParts {
  /** Names as Office compares them: without case. */
  has(name: string): boolean;
  /**
   * What is in a member; lengths and checksum are checked at its end.
   *
   * @throws UsageError `TABLE_DAMAGED`, `TABLE_LIMIT`
   */
  read(name: string): AsyncGenerator<Buffer>;
}

/** @throws UsageError `TABLE_DAMAGED`, `TABLE_LIMIT`, `TABLE_FORMAT` when the archive is no workbook of Office Open XML */
export async function openPackage({ file, handle }: TableSource): Promise<PackageParts> {
  const yauzl = await import('yauzl');
  let zip: ZipFile;
  const entries = new Map<string, Entry>();
  try {
    zip = await yauzl.default.fromFdPromise(handle.fd, { autoClose: false, decodeStrings: false });
    for await (const entry of zip.eachEntry()) {
      if (entries.size === MAX_MEMBERS)
        throw beyondLimit(limitMessages.members({ max: MAX_MEMBERS }), { file });
      const name = keyOf(nameOf(entry));
      if (entries.has(name)) throw damaged(damageMessages.duplicate({ name }), { file });
      entries.set(name, entry);
    }
  } catch (error) {
    throw wrapped(error, (reason) => damaged(damageMessages.archive({ reason }), { file }, error));
  }

  refuseOthers(entries, file);
  return {
    has: (name) => entries.has(keyOf(name)),
    async *read(name) {
      const entry = entries.get(keyOf(name));
      if (!entry) throw damaged(damageMessages.missing({ name }), { file });
      const { compressedSize, uncompressedSize: bytes } = entry;
      const isBomb = bytes > SUSPICIOUS_BYTES && bytes > MAX_RATIO * compressedSize;
      if (bytes > MAX_UNPACKED_BYTES || isBomb)
        throw beyondLimit(limitMessages.unpacked({ bytes, name }), { file });
      let sum = 0;
      let length = 0;
      try {
        for await (const chunk of await unpacked(zip, entry)) {
          length += chunk.length;
          if (length > bytes) break;
          sum = crc32(chunk, sum);
          yield chunk;
        }
      } catch (error) {
        throw wrapped(error, (reason) => damaged(damageMessages.member({ name, reason }), { file }, error));
      }

      if (length !== bytes) throw damaged(damageMessages.size({ bytes, name }), { file });
      if (sum !== entry.crc32) throw damaged(damageMessages.checksum({ name }), { file });
    },
  };
}

/** yauzl would unpack it in pieces of 16 KiB, which takes longer. */
async function unpacked(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  if (entry.compressionMethod !== DEFLATED) return zip.openReadStreamPromise(entry);
  if (entry.isEncrypted()) throw new Error('encrypted');
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  // An error of either ends both, and the reading of what is unpacked.
  pipeline(await zip.openReadStreamPromise(entry, { decodeFileData: false }), inflate).catch(() => {});
  return inflate;
}

function refuseOthers(entries: ReadonlyMap<string, Entry>, file: string): void {
  if (entries.has('[content_types].xml') && !entries.has('xl/workbook.bin')) return;
  if (entries.has('xl/workbook.bin')) throw foreignFormat('xlsb', file);
  if (entries.has('mimetype') && entries.has('content.xml')) throw foreignFormat('ods', file);
  const isNumbers = [...entries.keys()].some((name) => name.endsWith('.iwa') || name === 'index.zip');
  throw foreignFormat(isNumbers ? 'numbers' : 'zip', file);
}

/** yauzl's errors, and those of zlib, are about the file; ours already say so. */
function wrapped(error: unknown, wrap: (reason: ReturnType<typeof foreignText>) => Error): unknown {
  const isOurs = typeof (error as { kind?: unknown }).kind === 'string';
  const isOfSystem = typeof (error as NodeJS.ErrnoException).syscall === 'string';
  return isOurs || isOfSystem ? error : wrap(foreignText((error as Error).message));
}

/** Some writers use backslashes, and some begin names with a slash. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function nameOf({ fileNameRaw }: Entry): string {
  return fileNameRaw.toString(isUtf8(fileNameRaw) ? 'utf8' : 'latin1');
}

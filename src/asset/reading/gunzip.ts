import { crc32 } from 'node:zlib';
import { type ArchiveLimits, maxUnpacked } from './archive-limits.js';
import { ArchiveDamage, damage } from './archive-problems.js';
import type { ByteStream } from './byte-stream.js';
import { Inflation } from './inflate.js';
import { archiveMessages } from './messages.js';
import type { Message } from '../../i18n/message.js';

/**
 * Each gzip in a file costs some time, whatever is in it: so many there may be, and one more for so many bytes. Programs
 * that make many make them of 64 KB.
 */
const FREE_MEMBERS = 1000;
const MEMBER_BYTES = 4096;
const HEADER_BYTES = 10;
const TRAILER_BYTES = 8;

const HEADER_CRC = 0x02;
const EXTRA = 0x04;
const NAME = 0x08;
const COMMENT = 0x10;

/**
 * Unpacks a gzip (RFC 1952) of one member or of many, one after the other. zlib's own would lose what comes before the
 * place where it is damaged.
 *
 * @param bytes Of the whole gzip: what it may unpack to depends on that.
 * @throws ArchiveDamage where it is damaged, and where it unpacks to more than the limits allow
 */
export async function* gunzip(
  source: ByteStream,
  bytes: number,
  limits: ArchiveLimits,
): AsyncGenerator<Buffer, void, void> {
  const most = maxUnpacked(bytes, limits);
  const mostMembers = FREE_MEMBERS + Math.floor(bytes / MEMBER_BYTES);
  let unpacked = 0;
  try {
    for (let members = 0; await startsMember(source, members, limits); members++) {
      if (members === mostMembers) throw bomb(archiveMessages.tooManyGzips({ maximum: mostMembers }));
      const inflation = new Inflation();
      let crc = 0;
      let size = 0;
      for await (const chunk of inflation.chunks(() => source.next())) {
        crc = crc32(chunk, crc);
        size += chunk.length;
        unpacked += chunk.length;
        if (unpacked > most) {
          const times = Math.round(most / bytes);
          throw bomb(archiveMessages.unpacksToMore({ bytes: most, times }));
        }

        yield chunk;
      }

      source.unread(inflation.left);
      checkTrailer(await source.take(TRAILER_BYTES), crc, size);
    }
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error;
    throw damage(archiveMessages.gzipBroken());
  } finally {
    await source.close();
  }
}

/** Reads a member's header. Zeros may fill up the file after the last member. */
async function startsMember(source: ByteStream, members: number, limits: ArchiveLimits): Promise<boolean> {
  const header = await source.take(HEADER_BYTES);
  if (members > 0 && (header.length === 0 || header[0] === 0)) {
    await onlyZeros(source, header);
    return false;
  }

  if (header.length < HEADER_BYTES) throw members > 0 ? afterGzip() : breaksOff();
  if (header[0] !== 0x1f || header[1] !== 0x8b)
    throw members > 0 ? afterGzip() : damage(archiveMessages.notGzip());
  if (header[2] !== 8) throw damage(archiveMessages.gzipMethod());
  const flags = header[3]!;
  if ((flags & EXTRA) !== 0) {
    const length = await source.take(2);
    if (length.length < 2) throw breaksOff();
    await source.take(length.readUInt16LE(0));
  }

  for (const flag of [NAME, COMMENT]) if ((flags & flag) !== 0) await skipText(source, limits.headerBytes);
  if ((flags & HEADER_CRC) !== 0) await source.take(2);
  return true;
}

async function skipText(source: ByteStream, most: number): Promise<void> {
  let length = 0;
  for (let chunk = await source.next(); chunk; chunk = await source.next()) {
    const end = chunk.indexOf(0);
    length += end === -1 ? chunk.length : end;
    if (length > most) throw damage(archiveMessages.gzipName());
    if (end === -1) continue;
    source.unread(chunk.subarray(end + 1));
    return;
  }

  throw breaksOff();
}

async function onlyZeros(source: ByteStream, start: Buffer): Promise<void> {
  for (let chunk: Buffer | undefined = start; chunk; chunk = await source.next()) {
    if (chunk.some((byte) => byte !== 0)) throw afterGzip();
  }
}

function checkTrailer(trailer: Buffer, crc: number, size: number): void {
  if (trailer.length < TRAILER_BYTES) throw breaksOff();
  if (trailer.readUInt32LE(0) !== crc) throw damage(archiveMessages.gzipCrc());
  if (trailer.readUInt32LE(4) !== size % 2 ** 32) throw damage(archiveMessages.gzipSize());
}

function breaksOff(): ArchiveDamage {
  return damage(archiveMessages.gzipCut());
}

function afterGzip(): ArchiveDamage {
  return new ArchiveDamage({
    rule: 'hidden-data',
    severity: 'error',
    message: archiveMessages.afterGzip(),
  });
}

function bomb(message: Message): ArchiveDamage {
  return new ArchiveDamage({ rule: 'bomb', message });
}

import { type Stats, realpathSync } from 'node:fs';
import { realpath, stat, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import path from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { EnvironmentError } from '../errors/koo-error.js';
import { makeOutputFolder } from './make-output-folder.js';
import { fileMessages } from './messages.js';
import { openPipe } from './open-pipe.js';
import { refuseLinksOut } from './refuse-links-out.js';
import { writeAtomically } from './write-atomically.js';

/** Where a system has its devices, and what a process has open: `/dev/null`, `/dev/fd/3`. */
const OF_THE_SYSTEM = /^\/(?:dev|proc)\//;

/** It may come in pieces, where it would be long to hold. */
export type NamedContent = AsyncIterable<Uint8Array | string> | string;

/**
 * Writes a file that the user named: it is there whole or not at all, and its folder is made. A pipe with a reader, a device
 * of the system and what this process has open are written to as they are: a file in their place would break them for everybody.
 *
 * @param file Absolute.
 * @throws EnvironmentError `LINK_LEADS_OUT`, `NO_READER`, `NOT_A_FILE`, `OBSTACLE`, and what the file system throws
 */
export async function writeNamedFile(file: string, content: NamedContent): Promise<void> {
  refuseLinksOut(file);
  const before = await stat(file).catch(() => undefined);
  if (before?.isFIFO()) return writeToPipe(file, content);
  if (before) refuseForeignDevice(file, before);
  if (OF_THE_SYSTEM.test(file) || isSpecial(before)) return writeFile(file, content);
  if (!before) await makeOutputFolder(path.dirname(file));
  await writeAtomically(before ? await realpath(file) : file, content);
}

/**
 * Refuses to write to a device or a socket that lies elsewhere than the system's own: it may have come with a project.
 *
 * @param file Absolute.
 * @param stats What is there, behind links.
 * @throws EnvironmentError `NOT_A_FILE`
 */
export function refuseForeignDevice(file: string, stats: Stats): void {
  if (!isSpecial(stats) || stats.isFIFO()) return;
  if (OF_THE_SYSTEM.test(file) || OF_THE_SYSTEM.test(realpathSync(file))) return;
  const kind = stats.isSocket() ? 'socket' : 'device';
  throw new EnvironmentError('NOT_A_FILE', fileMessages.notAFile({ file, kind }), {
    hints: [fileMessages.nameFile()],
    place: file,
  });
}

function isSpecial(stats: Stats | undefined): boolean {
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

async function writeToPipe(file: string, content: NamedContent): Promise<void> {
  const stream = new Socket({ fd: await openPipe(file), readable: false, writable: true });
  if (typeof content !== 'string') return pipeline(content, stream);
  stream.end(content);
  await finished(stream, { readable: false });
}

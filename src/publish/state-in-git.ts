import { existsSync, lstatSync } from 'node:fs';
import path from 'node:path';
import { readBounded } from '../platform/read-bounded.js';
import { isStateElsewhere } from '../platform/state-root.js';
import { posixPath } from '../platform/posix-path.js';

/** Bytes. The index of a repository with a hundred thousand files has some ten million; of a larger one nothing is said. */
const MAX_INDEX_BYTES = 32 * 1024 * 1024;

/** Of an entry, before its name: times, mode, size, hash and flags. */
const FIXED_BYTES = 62;
const FLAGS_AT = 60;
const EXTENDED = 0x40;

/**
 * Whether git tracks something under `.koo` of a project: then others decide what koo takes for its own records. The
 * repository's index is read, and git is not called. Where the index cannot be read, the answer is no.
 *
 * @see https://git-scm.com/docs/index-format
 */
export async function isStateInGit(projectRoot: string): Promise<boolean> {
  if (isStateElsewhere() || !existsSync(path.join(projectRoot, '.koo'))) return false;
  const repository = repositoryOf(projectRoot);
  if (repository === undefined) return false;
  const folder = posixPath(path.join(path.relative(repository, projectRoot), '.koo/'));
  const prefix = Buffer.from(folder).toString('latin1');
  try {
    const index = await readBounded(path.join(repository, '.git/index'), {
      followLinks: false,
      maxBytes: MAX_INDEX_BYTES,
    });
    for (const name of names(index)) if (name.startsWith(prefix)) return true;
  } catch {
    // It is no index, or none that koo knows: nothing depends on the answer.
  }

  return false;
}

function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (lstatSync(path.join(at, '.git'), { throwIfNoEntry: false })?.isDirectory()) return at;
    if (at === path.dirname(at)) return undefined;
  }
}

/** The names of an index's entries, a character for each byte. In version 4 each is given by what it has not in common with the one before. */
function* names(index: Buffer): Generator<string, void, void> {
  const version = index.readUInt32BE(4);
  if (index.toString('latin1', 0, 4) !== 'DIRC' || version < 2 || version > 4) return;
  let left = index.readUInt32BE(8);
  let name = '';
  for (let at = 12; left > 0; left -= 1) {
    const isExtended = version > 2 && (index.readUInt8(at + FLAGS_AT) & EXTENDED) !== 0;
    const begin = at + FIXED_BYTES + (isExtended ? 2 : 0);
    let start = begin;
    let kept = 0;
    if (version === 4) ({ kept, start } = keptOf(index, begin, name.length));
    const end = index.indexOf(0, start);
    if (end === -1) return;
    name = name.slice(0, kept) + index.toString('latin1', start, end);
    yield name;
    // In the other versions an entry is filled up with one to eight zeros.
    at = version === 4 ? end + 1 : at + ((end - at + 8) & ~7);
  }
}

/** How much of the name before is kept: a number of bytes to take off, seven bits in each byte. */
function keptOf(index: Buffer, at: number, length: number): { kept: number; start: number } {
  let byte = index.readUInt8(at);
  let taken = byte & 0x7f;
  let start = at + 1;
  while ((byte & 0x80) !== 0) {
    byte = index.readUInt8(start);
    start += 1;
    taken = ((taken + 1) << 7) | (byte & 0x7f);
  }

  return { kept: length - taken, start };
}

import path from 'node:path';
import { readBounded } from '../../platform/read-bounded.js';
import type { Repository } from './find-repository.js';

/** What is checked out. */
export interface Head {
  /** Hex: 40 digits of SHA-1, or 64 of SHA-256. */
  commit: string;
  /** Absent on a detached head. */
  branch?: string;
}

const MAX_REF_BYTES = 64 * 1024;
/** A large repository has a hundred thousand refs, of some 100 bytes each. */
const MAX_PACKED_BYTES = 64 * 1024 * 1024;
/** As git follows. */
const MAX_STEPS = 5;
const COMMIT = /^(?:[\da-f]{40}|[\da-f]{64})$/;

/**
 * The commit and the branch, from the files of the repository.
 *
 * @returns Nothing where there is no commit yet, or the refs are kept otherwise (reftable).
 * @see https://git-scm.com/docs/gitrepository-layout
 */
export async function readHead({ commonFolder, gitFolder }: Repository): Promise<Head | undefined> {
  let text = await readRef(path.join(gitFolder, 'HEAD'));
  let branch: string | undefined;
  for (let step = 0; step < MAX_STEPS && text !== undefined; step++) {
    const name = /^ref:\s*(\S.*)$/.exec(text)?.[1];
    if (name === undefined) return COMMIT.test(text) ? headOf(text, branch) : undefined;
    if (!isRefName(name)) return undefined;
    branch ??= name;
    text =
      (await readRef(path.join(commonFolder, ...name.split('/')))) ?? (await readPacked(commonFolder, name));
  }

  return undefined;
}

/** What `git rev-parse HEAD` and `git symbolic-ref` print, checked as what is read from files is. */
export function headOf(commit: string, ref: string | undefined): Head | undefined {
  if (!COMMIT.test(commit)) return undefined;
  const branch = ref !== undefined && isRefName(ref) && /^refs\/heads\/(.+)$/s.exec(ref)?.[1];
  return { commit, ...(branch && { branch }) };
}

/** @see https://git-scm.com/docs/git-check-ref-format */
function isRefName(name: string): boolean {
  return /^refs\/[^\u0000-\u0020\u007F~^:?*[\\]+$/.test(name) && !/\.\.|\/\/|\/\.|@\{|[./]$/.test(name);
}

async function readRef(file: string): Promise<string | undefined> {
  try {
    return (await readBounded(file, { maxBytes: MAX_REF_BYTES })).toString('utf8').trim();
  } catch {
    return undefined;
  }
}

async function readPacked(commonFolder: string, name: string): Promise<string | undefined> {
  try {
    const packed = await readBounded(path.join(commonFolder, 'packed-refs'), { maxBytes: MAX_PACKED_BYTES });
    const end = packed.indexOf(` ${name}\n`);
    return end === -1
      ? undefined
      : packed.subarray(packed.lastIndexOf('\n', end) + 1, end).toString('latin1');
  } catch {
    return undefined;
  }
}

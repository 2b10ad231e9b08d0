import { defineMessages } from '../i18n/message.js';

interface BadPath {
  /** As it is written. */
  path: string;
}

/** Why a path must not be in an archive. */
export const pathMessages = defineMessages('asset/path', {
  empty: ({ path }: BadPath) => `${JSON.stringify(path)} is empty.`,
  absolute: ({ path }: BadPath) => `${JSON.stringify(path)} starts at the root of the disk.`,
  drive: ({ path }: BadPath) => `${JSON.stringify(path)} starts with a drive, as Windows reads it.`,
  backslash: ({ path }: BadPath) =>
    `${JSON.stringify(path)} contains a backslash, which separates folders on Windows.`,
  control: ({ path }: BadPath) => `${JSON.stringify(path)} contains a control character.`,
  leadsOut: ({ path }: BadPath) => `${JSON.stringify(path)} leads out of its folder.`,
  emptyFolder: ({ path }: BadPath) => `${JSON.stringify(path)} contains an empty or "." folder.`,
  tooLong: ({ maximum, path }: BadPath & { maximum: number }) =>
    `${JSON.stringify(path)} is longer than ${maximum} characters.`,
  tooDeep: ({ maximum, path }: BadPath & { maximum: number }) =>
    `${JSON.stringify(path)} is deeper than ${maximum} folders.`,
});

export type PathProblem =
  'absolute' | 'backslash' | 'control' | 'drive' | 'empty' | 'emptyFolder' | 'leadsOut';

/**
 * Why a path must not be in an archive, or nothing when it may. What is rejected would leave the folder it is
 * unpacked in on some system, or would be a different name there: Windows reads `\` as a separator and `c:` as
 * a drive, and unpackers rewrite both.
 */
export function pathProblem(path: string): PathProblem | undefined {
  if (path === '') return 'empty';
  if (path.startsWith('/')) return 'absolute';
  if (/^\w+:/.test(path)) return 'drive';
  if (path.includes('\\')) return 'backslash';

  if (/[\u0000-\u001F\u007F]/.test(path)) return 'control';
  if (!/(?:^|\/)\.{0,2}(?:\/|$)/.test(path)) return undefined;
  return path.split('/').includes('..') ? 'leadsOut' : 'emptyFolder';
}

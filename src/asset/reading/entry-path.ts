import type { Message } from '../../i18n/message.js';
import { pathMessages, pathProblem } from '../path-problem.js';

/** PATH_MAX of Linux, the longest of any system; and the depth to which a tree is shown. */
const MAX_PATH_LENGTH = 4096;
const MAX_DEPTH = 128;
/** What is shown of a name. */
const MAX_SHOWN = 120;

/** Where an entry would be unpacked, or why it must not be. */
export type EntryPath = { path: string; problem?: undefined } | { path?: undefined; problem: Message };

/**
 * `./a//b/` is `a/b` to every unpacker, and tar itself writes such names: only the rest is judged. The root of the
 * archive (`./`) is the path `''`.
 */
export function entryPath(name: string): EntryPath {
  if (name.length > MAX_PATH_LENGTH)
    return { problem: pathMessages.tooLong({ maximum: MAX_PATH_LENGTH, path: shownName(name) }) };
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length > MAX_DEPTH)
    return { problem: pathMessages.tooDeep({ maximum: MAX_DEPTH, path: shownName(name) }) };
  const joined = parts.join('/');
  // A hundred thousand names are kept once each.
  const path = joined === name ? name : joined;
  const problem = name === '' || name.startsWith('/') ? pathProblem(name) : path && pathProblem(path);
  return problem ? { problem: pathMessages[problem]({ path: shownName(name) }) } : { path };
}

/** A name, cut where it is longer than a line. */
export function shownName(name: string, most = MAX_SHOWN): string {
  return name.length > most ? `${name.slice(0, most)}…` : name;
}

import { pathProblem } from '../path-problem.js';

/** Longer than any system takes (PATH_MAX of Linux); and no tree is shown as deep. */
const LONGEST_PATH = 4096;
const DEEPEST = 128;
/** What is shown of a name. */
const SHOWN = 120;

/** Where an entry would be unpacked, or why it must not be. */
export type EntryPath = { path: string; problem?: undefined } | { path?: undefined; problem: string };

/**
 * `./a//b/` is `a/b` to every unpacker, and tar itself writes such names: only the rest is judged. The root of the
 * archive (`./`) is the path `''`.
 */
export function entryPath(name: string): EntryPath {
  if (name.length > LONGEST_PATH)
    return { problem: `${quoted(name)} is longer than ${LONGEST_PATH} characters.` };
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length > DEEPEST) return { problem: `${quoted(name)} is deeper than ${DEEPEST} folders.` };
  const joined = parts.join('/');
  // A hundred thousand names are kept once each.
  const path = joined === name ? name : joined;
  const problem = name === '' || name.startsWith('/') ? pathProblem(name) : path && pathProblem(path);
  return problem ? { problem: `${quoted(name)} ${problem}.` } : { path };
}

/** A name on one line, in quotes, and not longer than a line. */
export function quoted(name: string): string {
  return JSON.stringify(shownName(name));
}

/** A name, cut where it is longer than anybody reads. */
export function shownName(name: string, most = SHOWN): string {
  return name.length > most ? `${name.slice(0, most)}…` : name;
}

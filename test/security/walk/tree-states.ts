import { lstatSync, readdirSync, type Stats } from 'node:fs';
import path from 'node:path';

/** What tells whether a file, link or folder was changed, by its path; the root is `.`. */
export type TreeStates = Map<string, string>;

/** All names in a folder; links are not followed, as `recursive` of Node would. */
export function namesIn(root: string, folder = '.'): string[] {
  return [
    folder,
    ...readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const name = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? namesIn(root, name) : [name];
    }),
  ];
}

export function statesIn(root: string): TreeStates {
  return new Map(namesIn(root).map((name) => [name, stateOf(lstatSync(path.join(root, name)))]));
}

/** Whoever writes, or sets a time back, changes `ctime`. */
export function stateOf({ ctimeMs, ino, mode, mtimeMs, size }: Stats): string {
  return [ino, mode, size, mtimeMs, ctimeMs].join(' ');
}

export function lstatIfAny(file: string): Stats | undefined {
  return lstatSync(file, { throwIfNoEntry: false });
}

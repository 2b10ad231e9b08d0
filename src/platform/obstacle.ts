import { lstatSync, type Stats } from 'node:fs';
import path from 'node:path';
import { EnvironmentError } from '../errors/koo-error.js';
import { type FileKind, fileMessages } from './messages.js';

/** What a path may end in, when there is something. */
export type Ending = 'any' | 'file' | 'folder';

/**
 * Refuses a path on which something else is in the way than folders: a link leads somewhere else, and a pipe or a device
 * never ends. Nothing is opened.
 *
 * @param base A folder that is trusted, and not looked at; absolute.
 * @param parts What comes below it, folder by folder.
 * @param ending What the last part has to be, unless nothing is there.
 * @returns What the last part is; nothing where it, or a folder before it, is missing.
 * @throws EnvironmentError `OBSTACLE`
 */
export function refuseObstacles(base: string, parts: readonly string[], ending: Ending): Stats | undefined {
  let place = base;
  let stats: Stats | undefined;
  for (const [index, part] of parts.entries()) {
    place = path.join(place, part);
    stats = lstatSync(place, { throwIfNoEntry: false });
    if (!stats) return undefined;
    const expected = index === parts.length - 1 ? ending : 'folder';
    if (expected === 'any') continue;
    if (expected === 'file' ? !stats.isFile() : !stats.isDirectory()) throw obstacle(place, stats, expected);
  }

  return stats;
}

function obstacle(place: string, stats: Stats, expected: 'file' | 'folder'): EnvironmentError {
  const message = fileMessages.obstacle({ expected, kind: kindOf(stats), place });
  return new EnvironmentError('OBSTACLE', message, {
    hints: [fileMessages.removeObstacle(), fileMessages.removeFromRepository()],
    place,
  });
}

function kindOf(stats: Stats): FileKind {
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isDirectory()) return 'folder';
  if (stats.isFile()) return 'file';
  if (stats.isFIFO()) return 'pipe';
  return stats.isSocket() ? 'socket' : 'device';
}

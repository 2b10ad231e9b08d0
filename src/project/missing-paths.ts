import { stat } from 'node:fs/promises';
import { posixRelative } from '../platform/posix-path.js';
import { placeOf } from './place-of.js';
import type { Project } from './project.js';

/** Paths in one message. */
const MAX_NAMED = 20;

/** A path that koo.yaml declares and that does not exist. */
export interface MissingPath {
  key: string;
  /** Relative to the folder of koo.yaml. */
  path: string;
  /** In koo.yaml: `koo.yaml:7:12`. */
  place: string;
}

/** The first ones, and how many more there are. */
export interface MissingPaths {
  first: readonly [MissingPath, ...MissingPath[]];
  more: number;
}

/**
 * Which of some declared paths do not exist; nothing where all do. What is something else than expected is reported where it
 * is read.
 *
 * @param declared `at`: its place in koo.yaml.
 */
export async function missingPaths(
  project: Project,
  declared: ReadonlyArray<{ key: string; path: string; at: ReadonlyArray<number | string> }>,
): Promise<MissingPaths | undefined> {
  const missing: Array<(typeof declared)[number]> = [];
  for (const one of declared) {
    try {
      await stat(one.path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') missing.push(one);
    }
  }

  const [first, ...others] = missing.slice(0, MAX_NAMED).map(({ at, key, path }) => ({
    key,
    path: posixRelative(project.root, path),
    place: placeOf(project, at),
  }));
  return first && { first: [first, ...others], more: Math.max(0, missing.length - MAX_NAMED) };
}

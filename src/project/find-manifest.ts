import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../errors/koo-error.js';
import { projectMessages } from './messages.js';

/** The names of the manifest, the usual one first. */
export const MANIFEST_NAMES = ['koo.yaml', 'koo.yml'] as const;

/**
 * The absolute path of the manifest: `file` (or the one in the folder that `file` names), else the first one
 * found from `cwd` upwards.
 *
 * @throws UsageError `NO_MANIFEST`, or `TWO_MANIFESTS` when one folder contains both names
 */
export async function findManifest(cwd: string, file?: string): Promise<string> {
  if (file !== undefined) return namedManifest(path.resolve(cwd, file), file);
  for (let folder = path.resolve(cwd); ; folder = path.dirname(folder)) {
    const found = await manifestIn(folder);
    if (found) return found;
    if (folder === path.dirname(folder)) break;
  }

  throw new UsageError('NO_MANIFEST', projectMessages.noManifest(), {
    docs: 'docs/koo-yaml.md',
    hints: [projectMessages.goToProduct(), projectMessages.startFromStarter()],
    place: path.resolve(cwd),
  });
}

async function namedManifest(absolute: string, file: string): Promise<string> {
  const kind = await kindOf(absolute);
  if (kind === 'file') return absolute;
  const inside = kind === 'folder' ? await manifestIn(absolute) : undefined;
  if (inside) return inside;
  const message =
    kind === 'folder'
      ? projectMessages.folderWithoutManifest({ folder: file })
      : kind
        ? projectMessages.notAFile({ file })
        : projectMessages.missing({ file });
  throw new UsageError('NO_MANIFEST', message, {
    hints: [projectMessages.checkPath()],
    place: absolute,
  });
}

async function manifestIn(folder: string): Promise<string | undefined> {
  const found: string[] = [];
  for (const name of MANIFEST_NAMES) {
    const file = path.join(folder, name);
    if ((await kindOf(file)) === 'file') found.push(file);
  }

  if (found.length < 2) return found[0];
  throw twoManifests(folder);
}

/** The error of a folder that has a koo.yaml and a koo.yml. */
export function twoManifests(folder: string): UsageError {
  return new UsageError('TWO_MANIFESTS', projectMessages.twoManifests(), {
    hints: [projectMessages.keepOne()],
    place: folder,
  });
}

async function kindOf(file: string): Promise<'file' | 'folder' | 'other' | undefined> {
  const stats = await stat(file).catch(() => undefined);
  if (!stats) return undefined;
  return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
}

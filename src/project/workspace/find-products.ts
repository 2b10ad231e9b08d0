import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { EnvironmentError, type KooError, UsageError } from '../../errors/koo-error.js';
import { EventLoopYielder } from '../../platform/event-loop-yielder.js';
import { posixRelative } from '../../platform/posix-path.js';
import { isLinkOut } from '../../platform/refuse-link-out.js';
import { MANIFEST_NAMES, twoManifests } from '../find-manifest.js';
import { workspaceMessages } from './messages.js';

/** Folders deeper than this below the folder are not searched. */
const MAX_DEPTH = 32;
/** So many folders are searched at most. */
const MAX_FOLDERS = 100_000;
/** What others put into a repository, or koo itself: no product of the seller is in there. */
const SKIPPED: ReadonlySet<string> = new Set(['.git', '.koo', 'node_modules']);

export interface FindProductsOptions {
  /** What a relative folder starts from. */
  cwd: string;
  signal?: AbortSignal;
}

/** A folder with a koo.yaml, or one that cannot be searched. Both are absolute. */
export type FoundProduct = { folder: string } & ({ error: KooError } | { file: string });

/**
 * Every koo.yaml in a folder and below it, in the order of folders. `node_modules`, `.git` and `.koo` are left out, links
 * to folders are not followed, and a koo.yaml that is a link out of the folder does not count. A folder that cannot be
 * read is returned with the reason, and keeps nothing else back.
 *
 * @param given The folder, as the user named it.
 * @throws UsageError `NO_PRODUCTS`, `FOLDER_NOT_FOUND`, `WORKSPACE_TOO_LARGE`
 */
export async function findProducts(
  given: string,
  { cwd, signal }: FindProductsOptions,
): Promise<FoundProduct[]> {
  const root = path.resolve(cwd, given);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) throw notAFolder(given);
  const yielder = new EventLoopYielder(signal);
  const found: FoundProduct[] = [];
  const open: Array<{ folder: string; depth: number }> = [{ depth: 0, folder: root }];
  for (let searched = 1; ; searched += 1) {
    const next = open.pop();
    if (!next) break;
    if (searched > MAX_FOLDERS) throw tooLarge(given);
    await yielder.yieldIfDue();
    const { depth, folder } = next;
    const entries = listed(folder, posixRelative(cwd, folder) || '.');
    if (!Array.isArray(entries)) {
      found.push({ error: entries, folder });
      continue;
    }

    found.push(...productIn(folder, entries, root));
    if (depth === MAX_DEPTH) continue;
    const below = entries.filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name));
    // The last that is put there is the next to be searched.
    for (const name of below
      .map((entry) => entry.name)
      .sort()
      .reverse())
      open.push({ depth: depth + 1, folder: path.join(folder, name) });
  }

  if (found.length === 0) throw noProducts(given);
  return found;
}

function listed(folder: string, shown: string): Dirent[] | EnvironmentError {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return new EnvironmentError(
      'FOLDER_UNREADABLE',
      workspaceMessages.unreadable({ folder: shown, reason }),
      { cause: error, hints: [workspaceMessages.checkPermissions()], place: folder },
    );
  }
}

function productIn(folder: string, entries: readonly Dirent[], root: string): FoundProduct[] {
  const files = MANIFEST_NAMES.filter((name) => {
    const entry = entries.find((one) => one.name === name);
    return entry !== undefined && isManifest(entry, path.join(folder, name), root);
  }).map((name) => path.join(folder, name));
  if (files.length > 1) return [{ error: twoManifests(folder), folder }];
  return files.map((file) => ({ file, folder }));
}

function isManifest(entry: Dirent, file: string, root: string): boolean {
  if (entry.isFile()) return true;
  if (!entry.isSymbolicLink() || isLinkOut(file, root)) return false;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

function notAFolder(given: string): UsageError {
  return new UsageError('FOLDER_NOT_FOUND', workspaceMessages.notAFolder({ folder: given }), {
    hints: [workspaceMessages.nameFolder()],
    place: given,
  });
}

function noProducts(given: string): UsageError {
  return new UsageError('NO_PRODUCTS', workspaceMessages.noProducts({ folder: given }), {
    docs: 'docs/workspaces.md',
    hints: [workspaceMessages.nameFolder()],
    place: given,
  });
}

function tooLarge(given: string): UsageError {
  return new UsageError(
    'WORKSPACE_TOO_LARGE',
    workspaceMessages.tooLarge({ count: MAX_FOLDERS, folder: given }),
    { hints: [workspaceMessages.nameSmaller()], place: given },
  );
}

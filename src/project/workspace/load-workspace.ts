import { realpathSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import { posixRelative } from '../../platform/posix-path.js';
import { type Settled, settleEach } from '../../platform/settle-each.js';
import { findManifest } from '../find-manifest.js';
import { loadProject } from '../load-project.js';
import { placeOf } from '../place-of.js';
import type { Project } from '../project.js';
import { byFolder } from './by-folder.js';
import { findProducts, type FoundProduct } from './find-products.js';
import { workspaceMessages } from './messages.js';

/** Which products: those of some koo.yaml (or their folders), or every one in a folder and below it. */
export type WorkspaceChoice = { all: string } | { files: readonly string[] };

/** One product of several, by its folder: what its koo.yaml declares, or why it cannot be used. */
export type WorkspaceProduct = {
  /** Relative to the working directory, `/` between names; `.` for itself. */
  folder: string;
} & ({ error: Error; product?: string } | { project: Project });

export interface LoadWorkspaceOptions {
  cwd: string;
  signal?: AbortSignal;
}

/**
 * Reads several products, in the order of their folders; one that is named twice counts once. A koo.yaml that is broken
 * keeps no other back. Folders that declare the same product id are all refused, since a publish of one would undo that
 * of another.
 *
 * @throws UsageError `NO_PRODUCTS`, `FOLDER_NOT_FOUND`, `WORKSPACE_TOO_LARGE`
 */
export async function loadWorkspace(
  choice: WorkspaceChoice,
  { cwd, signal }: LoadWorkspaceOptions,
): Promise<WorkspaceProduct[]> {
  const found =
    'all' in choice ? await findProducts(choice.all, { cwd, signal }) : await named(choice.files, cwd);
  const loaded = await settleEach(found, async (one) => load(one, cwd), { signal, width: 1 });
  signal?.throwIfAborted();
  const products = found.map(({ folder }, index): WorkspaceProduct => {
    const shown = posixRelative(cwd, folder) || '.';
    const settled: Settled<Project> = loaded[index]!;
    return 'error' in settled
      ? { error: settled.error, folder: shown }
      : { folder: shown, project: settled.result };
  });
  return refuseSharedIds(products).sort((one, other) => byFolder(one.folder, other.folder));
}

async function load(found: FoundProduct, cwd: string): Promise<Project> {
  if ('error' in found) throw found.error;
  return loadProject({ cwd, file: path.relative(cwd, found.file) });
}

async function named(files: readonly string[], cwd: string): Promise<FoundProduct[]> {
  const found = new Map<string, FoundProduct>();
  const settled = await settleEach(files, async (file) => findManifest(cwd, file), { width: 1 });
  for (const [index, one] of settled.entries()) {
    if ('result' in one) {
      const file = one.result;
      found.set(realpathSync.native(file), { file, folder: path.dirname(file) });
      continue;
    }

    const folder = path.resolve(cwd, files[index]!);
    if (!found.has(folder)) found.set(folder, { error: one.error as UsageError, folder });
  }

  return [...found.values()];
}

function refuseSharedIds(products: readonly WorkspaceProduct[]): WorkspaceProduct[] {
  const folders = new Map<string, string[]>();
  for (const one of products) {
    if (!('project' in one)) continue;
    const { id } = one.project.product;
    folders.set(id, [...(folders.get(id) ?? []), one.folder]);
  }

  return products.map((one) => {
    if (!('project' in one)) return one;
    const { folder, project } = one;
    const others = folders.get(project.product.id)!.filter((other) => other !== folder);
    return others.length === 0
      ? one
      : { error: sharedId(project, others), folder, product: project.product.id };
  });
}

function sharedId(project: Project, others: readonly string[]): UsageError {
  const { id } = project.product;
  return new UsageError('PRODUCT_ID_TWICE', workspaceMessages.sharedId({ folders: others, id }), {
    docs: 'docs/workspaces.md',
    hints: [workspaceMessages.ownId()],
    place: placeOf(project, ['product', 'id']),
  });
}

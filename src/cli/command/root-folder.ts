import path from 'node:path';
import type { KooError } from '../../errors/koo-error.js';
import { findManifest } from '../../project/find-manifest.js';

/** The folder of koo.yaml, for commands that need no product: without a koo.yaml it is this folder. */
export async function rootFolder(project: string | undefined): Promise<string> {
  try {
    return path.dirname(await findManifest(process.cwd(), project));
  } catch (error) {
    if (project === undefined && (error as KooError).code === 'NO_MANIFEST') return process.cwd();
    throw error;
  }
}

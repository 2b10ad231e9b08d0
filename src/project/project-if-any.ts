import { findManifest } from './find-manifest.js';
import type { Project } from './project.js';

/**
 * The project, for what does not need one; a koo.yaml that is named has to be there. What reads it is loaded only where
 * there is one.
 *
 * @throws as `loadProject`, but for `NO_MANIFEST` where none was named
 */
export async function projectIfAny(cwd: string, file: string | undefined): Promise<Project | undefined> {
  try {
    await findManifest(cwd, file);
  } catch (error) {
    if (file === undefined && (error as { code?: string }).code === 'NO_MANIFEST') return undefined;
    throw error;
  }

  const { loadProject } = await import('./load-project.js');
  return loadProject({ cwd, file });
}

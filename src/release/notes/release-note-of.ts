import { KooError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import { changelogSections, sectionOf } from './changelog.js';
import { readChangelog } from './read-changelog.js';

/**
 * What the changelog says of a version, by the version; nothing where there is none. A changelog that cannot be read says
 * nothing: whoever asks has more to do than to tell of it.
 */
export async function releaseNoteOf(project: Project): Promise<(version: string) => string | undefined> {
  const source = await readChangelog(project).catch((error: unknown) => {
    if (error instanceof KooError) return undefined;
    throw error;
  });
  const sections = source ? changelogSections(source) : [];
  return (version) => sectionOf(sections, version)?.text || undefined;
}

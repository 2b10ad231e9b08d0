import { UsageError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import { type ChangelogSection, changelogSections, sectionOf } from './changelog.js';
import { readChangelog } from './read-changelog.js';
import { changelogMessages } from '../messages.js';

/** What is new in one version, as the changelog says. */
export interface ReleaseNote extends Pick<ChangelogSection, 'date' | 'text' | 'version'> {
  /** The keys of the assets that have this version. */
  assets: string[];
}

/**
 * What the changelog says of some versions: those that are named, or else those of the assets; of a product without
 * assets, its newest one.
 *
 * @throws UsageError `NO_CHANGELOG`, `NO_RELEASE_NOTES`, and what {@link readChangelog} throws
 */
export async function releaseNotes(
  project: Project,
  versions: readonly string[] = [],
): Promise<{ file: string; notes: ReleaseNote[] }> {
  const source = await readChangelog(project);
  if (!source) {
    throw new UsageError('NO_CHANGELOG', changelogMessages.none(), {
      docs: 'docs/releases.md',
      hints: [changelogMessages.writeOne()],
      place: project.manifest.file,
    });
  }

  const sections = changelogSections(source);
  const wanted = versions.length > 0 ? versions : versionsOf(project, sections);
  const notes = [...new Set(wanted)].map((version): ReleaseNote => {
    const section = sectionOf(sections, version);
    if (!section?.text) throw noNotes(source.file, version, sections);
    const { date, text } = section;
    const assets = project.assets.filter((asset) => asset.version === version).map(({ key }) => key);
    return { assets, ...(date !== undefined && { date }), text, version };
  });
  if (notes.length === 0) throw noNotes(source.file, undefined, sections);
  return { file: source.file, notes };
}

/** The versions that a release is about. */
export function versionsOf({ assets }: Project, sections: readonly ChangelogSection[]): string[] {
  if (assets.length > 0) return [...new Set(assets.map(({ version }) => version))];
  return sections
    .filter((section) => !isUnreleased(section))
    .slice(0, 1)
    .map(({ version }) => version);
}

export function isUnreleased({ version }: Pick<ChangelogSection, 'version'>): boolean {
  return version.toLowerCase() === 'unreleased';
}

function noNotes(
  file: string,
  version: string | undefined,
  sections: readonly ChangelogSection[],
): UsageError {
  const unreleased = sections.find((section) => isUnreleased(section) && section.text !== '');
  const heading = version === undefined ? '## [VERSION]' : `## [${version}]`;
  const message =
    version === undefined
      ? changelogMessages.noVersion({ file })
      : changelogMessages.noEntry({ file, version });
  return new UsageError('NO_RELEASE_NOTES', message, {
    hints: [
      unreleased
        ? changelogMessages.renameHeading({ heading, unreleased: unreleased.version })
        : changelogMessages.writeHeading({ heading }),
    ],
    place: file,
  });
}

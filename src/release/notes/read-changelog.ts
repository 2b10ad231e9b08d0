import { stat } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError, UsageError } from '../../errors/koo-error.js';
import { placeOf } from '../../project/place-of.js';
import type { Project } from '../../project/project.js';
import { SourceText } from '../../syntax/source-text.js';
import { refuseLinkOut } from '../../platform/refuse-link-out.js';
import { readBounded } from '../../platform/read-bounded.js';
import { changelogMessages } from '../messages.js';
import { posixPath } from '../../platform/posix-path.js';

/** What Keep a Changelog calls it. */
const USUAL_NAME = 'CHANGELOG.md';

/** Bytes. The changelogs of projects with a long life have some hundred thousand. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * The changelog of a product: the file that `release.changelog` names, or else CHANGELOG.md beside koo.yaml. Nothing when
 * that does not exist either.
 *
 * @throws UsageError `NO_CHANGELOG` when the file that koo.yaml names does not exist, `CHANGELOG_TOO_LARGE`, `LINK_OUT_OF_PROJECT`
 * @throws EnvironmentError `CHANGELOG_UNREADABLE`
 */
export async function readChangelog(project: Project): Promise<SourceText | undefined> {
  const { manifest, release, root } = project;
  const file = release?.changelog ?? path.join(root, USUAL_NAME);
  const shown = posixPath(path.join(path.dirname(manifest.file), path.relative(root, file)));
  refuseLinkOut(file, root, shown);
  try {
    return new SourceText(shown, await textOf(file, shown));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof UsageError) throw error;
    if (code === 'ENOENT' && release?.changelog === undefined) return undefined;
    if (code === 'ENOENT') {
      throw new UsageError('NO_CHANGELOG', changelogMessages.missing({ file: shown }), {
        cause: error,
        hints: [changelogMessages.writeOrCorrect()],
        place: placeOf(project, ['release', 'changelog']),
      });
    }

    const message = changelogMessages.unreadable({ file: shown, reason: code ?? 'unknown' });
    throw new EnvironmentError('CHANGELOG_UNREADABLE', message, {
      cause: error,
      hints: [changelogMessages.checkFile()],
      place: shown,
    });
  }
}

async function textOf(file: string, shown: string): Promise<string> {
  const stats = await stat(file);
  // To open a pipe would wait for whoever writes to it.
  if (!stats.isFile()) throw Object.assign(new Error(`${shown} is not a file.`), { code: 'EISDIR' });
  if (stats.size <= MAX_BYTES)
    return new TextDecoder().decode(await readBounded(file, { maxBytes: MAX_BYTES, shown }));
  throw new UsageError('CHANGELOG_TOO_LARGE', changelogMessages.tooLarge({ file: shown }), {
    hints: [changelogMessages.checkRightFile()],
    place: shown,
  });
}

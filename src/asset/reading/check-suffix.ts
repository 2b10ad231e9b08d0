import type { ArchiveProblems } from './archive-problems.js';
import type { ArchiveKind } from './archived-entry.js';
import { archiveMessages } from './messages.js';

/** Other names for what the three formats are: a Java archive is a zip. */
const SUFFIXES: ReadonlyArray<[pattern: RegExp, format: ArchiveKind]> = [
  [/\.(?:tar\.gz|tgz)$/i, 'tar.gz'],
  [/\.tar$/i, 'tar'],
  [/\.zip$/i, 'zip'],
];

/** The asset scan goes by the name: what is called .zip is unpacked as one. */
export function checkSuffix(file: string, format: ArchiveKind, problems: ArchiveProblems): void {
  const named = SUFFIXES.find(([pattern]) => pattern.test(file))?.[1];
  if (named !== undefined && named !== format)
    problems.add({ rule: 'suffix', message: archiveMessages.suffix({ format, named }) });
}

import { textOf } from '../../i18n/message.js';
import { type ArchiveLimits, PACKAGE_LIMITS } from '../../asset/reading/archive-limits.js';
import type { ArchiveProblem, ArchiveRuleName } from '../../asset/reading/archive-problems.js';
import { openArchive } from '../../asset/reading/open-archive.js';
import type { PackageSuffix } from './package-rules.js';

/** What is in a package, and why it is refused for that. */
export interface ListedPackage {
  /** Of the files, relative to the folder that it is unpacked in. */
  paths: ReadonlySet<string>;
  /** One line each. */
  reasons: string[];
}

interface ListOptions {
  /** Hex, of the archive. */
  sha256: string;
  signal: AbortSignal;
  limits?: Partial<ArchiveLimits>;
}

/** What keeps a package from being unpacked, or writes elsewhere. What else is wrong with an archive is no matter here. */
const REFUSED: ReadonlySet<ArchiveRuleName> = new Set(['bomb', 'encrypted', 'link', 'unsafe-path']);
const MAX_REASONS = 10;

/**
 * Lists an archive of anybody. Nothing is written; of a zip only the headers are read, a tar is read to its end. Time and
 * memory are limited.
 *
 * @throws Error that says, for the seller, why it cannot be opened
 */
export async function listArchive(
  file: string,
  suffix: PackageSuffix,
  { limits = PACKAGE_LIMITS, sha256, signal }: ListOptions,
): Promise<ListedPackage> {
  const archive = await openArchive(file, { limits, sha256, signal });
  await archive.close();
  if (archive.format !== suffix) throw new Error(`it is a ${archive.format}`);
  const problems = archive.problems.list.filter(({ severity = 'error' }) => severity === 'error');
  const broken = problems.find(({ rule }) => rule === 'damaged');
  if (broken) throw new Error(textOf(broken.message, 'en'));
  const reasons = problems.filter(({ rule }) => REFUSED.has(rule)).map((problem) => reasonOf(problem));
  if (archive.files.length === 0 && reasons.length === 0) throw new Error('there is no file in it');
  const paths = new Set<string>();
  for (const { path } of archive.files) paths.add(path);
  return { paths, reasons: reasons.slice(0, MAX_REASONS) };
}

/** Messages about names have the name in them. */
function reasonOf({ entry, message, rule }: ArchiveProblem): string {
  const text = textOf(message, 'en');
  return entry === undefined || rule === 'unsafe-path' ? text : `${JSON.stringify(entry)}: ${text}`;
}

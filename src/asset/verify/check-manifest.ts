import path from 'node:path';
import { validate } from '#validators/koo-package';
import { UsageError } from '../../errors/koo-error.js';
import type { WrittenEntry } from '../model.js';
import { manifestPieces, octal, type PackageManifest } from '../package-manifest.js';
import { sha256Of } from '../sha256-of.js';
import { archiveHashes, type HashedArchive } from '../reading/archive-hashes.js';
import { differs, fits, type PackageCheck } from './package-check.js';
import type { PackageEvidence } from './package-evidence.js';

/** How many entries that differ are named. */
const SHOWN = 10;

/** The manifest against the archive: the archive as a whole, then every entry. */
export async function checkManifest(
  evidence: PackageEvidence,
  { signal }: { signal?: AbortSignal } = {},
): Promise<PackageCheck[]> {
  const { archive, manifest, names } = evidence;
  if (!manifest || !archive) return [];
  const name = path.basename(names.manifest);
  const own = path.basename(names.file);
  const head = manifestHead(manifest.start);
  const read = head ? undefined : readManifest(await manifest.text());
  const said = head ?? read;
  if (!said) return [differs('manifest', `${name} is not a manifest of a package.`)];
  if (said.package !== own) return [differs('manifest', `${name} is of ${said.package}.`)];
  const wrong = checkArchive(name, said, archive);
  let hashed: HashedArchive;
  try {
    hashed = await archiveHashes(names.file, { sha256: archive.sha256, shown: own, signal });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [...wrong, differs('archive', `${error.place ?? own}: ${error.message}`)];
  }

  const fit = fits(
    'manifest',
    `${name} names the archive and its ${hashed.files.length} entries as they are.`,
  );
  if (head && manifest.sha256 === sha256Of(manifestPieces(head, own, { ...archive, ...hashed })))
    return [fit];
  const whole = read ?? readManifest(await manifest.text());
  if (!whole) return [differs('manifest', `${name} is not a manifest of a package.`)];
  wrong.push(...checkEntries(name, whole, hashed));
  return wrong.length > 0 ? wrong : [fit];
}

function checkArchive(
  name: string,
  { bytes, sha256 }: ManifestHead,
  archive: NonNullable<PackageEvidence['archive']>,
): PackageCheck[] {
  if (sha256 === archive.sha256 && bytes === archive.bytes) return [];
  return [differs('manifest', `${name} is of an archive with ${bytes} bytes and SHA-256 ${sha256}.`)];
}

function checkEntries(name: string, read: PackageManifest, { files, format }: HashedArchive): PackageCheck[] {
  const wrong: PackageCheck[] = [];
  if (format !== read.format)
    wrong.push(differs('manifest', `${name} is of a ${read.format}, this is a ${format}.`));
  const different = differences(read, files);
  if (different.length > SHOWN)
    different.splice(SHOWN, different.length, `and ${different.length - SHOWN} more`);
  if (different.length > 0)
    wrong.push(differs('manifest', `${name} and the archive: ${different.join('; ')}.`));
  return wrong;
}

/** There is no manifest without files. */
const ANY_FILE = { path: '-', size: 0, mode: '0644', sha256: '0'.repeat(64) };

type ManifestHead = Omit<PackageManifest, 'files'>;

/**
 * What comes before the files, where it is written as koo writes it. A manifest may be longer than the memory that it should
 * take: one that is, byte by byte, what koo would write of the archive need not be read any further.
 */
function manifestHead(start: string): ManifestHead | undefined {
  const end = start.indexOf(',\n  "files": [');
  if (end === -1) return undefined;
  return readManifest(`${start.slice(0, end)},"files":[${JSON.stringify(ANY_FILE)}]}`);
}

/** Nothing when the text is no manifest. */
export function readManifest(text: string): PackageManifest | undefined {
  try {
    const manifest: unknown = JSON.parse(text);
    return validate(manifest) ? (manifest as PackageManifest) : undefined;
  } catch {
    return undefined;
  }
}

function differences({ files }: PackageManifest, entries: Iterable<WrittenEntry>): string[] {
  const now = new Map(Array.from(entries, (entry) => [entry.path, entry] as const));
  const found: string[] = [];
  for (const { link, mode, path: file, sha256, size } of files) {
    const entry = now.get(file);
    now.delete(file);
    if (!entry) found.push(`${file} is not in the archive`);
    else if (entry.size !== size || entry.sha256 !== sha256) found.push(`${file} has other bytes`);
    else if (entry.link !== link) found.push(`${file} is ${pointing(entry.link)}, not ${pointing(link)}`);
    else if (octal(entry.mode) !== mode) found.push(`${file} has mode ${octal(entry.mode)}, not ${mode}`);
  }

  return [...found, ...[...now.keys()].map((file) => `${file} is not in the manifest`)];
}

function pointing(link: string | undefined): string {
  return link === undefined ? 'a file' : `a link to ${link}`;
}

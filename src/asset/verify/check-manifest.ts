import path from 'node:path';
import { validate } from '#validators/koo-package';
import { UsageError } from '../../errors/koo-error.js';
import type { WrittenEntry } from '../model.js';
import { octal, type PackageManifest } from '../package-manifest.js';
import { archiveHashes, type HashedArchive } from '../reading/archive-hashes.js';
import { differs, fits, type PackageCheck } from './package-check.js';
import type { PackageEvidence } from './package-evidence.js';

/** How many entries that differ are named. */
const SHOWN = 10;

/** The manifest against the archive: the archive as a whole, then every entry. */
export async function checkManifest(
  { archive, manifest, names }: PackageEvidence,
  { signal }: { signal?: AbortSignal } = {},
): Promise<PackageCheck[]> {
  if (!manifest || !archive) return [];
  const name = path.basename(names.manifest);
  const read = readManifest(manifest.text);
  if (!read) return [differs('manifest', `${name} is not a manifest of a package.`)];
  const own = path.basename(names.file);
  if (read.package !== own) return [differs('manifest', `${name} is of ${read.package}.`)];
  const wrong =
    read.sha256 === archive.sha256 && read.bytes === archive.bytes
      ? []
      : [
          differs(
            'manifest',
            `${name} is of an archive with ${read.bytes} bytes and SHA-256 ${read.sha256}.`,
          ),
        ];
  let hashed: HashedArchive;
  try {
    hashed = await archiveHashes(names.file, { sha256: archive.sha256, shown: own, signal });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [...wrong, differs('archive', `${error.place ?? own}: ${error.message}`)];
  }

  const { files, format } = hashed;
  if (format !== read.format)
    wrong.push(differs('manifest', `${name} is of a ${read.format}, this is a ${format}.`));
  const different = differences(read, files);
  if (different.length > SHOWN)
    different.splice(SHOWN, different.length, `and ${different.length - SHOWN} more`);
  wrong.push(
    ...(different.length > 0
      ? [differs('manifest', `${name} and the archive: ${different.join('; ')}.`)]
      : []),
  );
  return wrong.length > 0
    ? wrong
    : [fits('manifest', `${name} names the archive and its ${files.length} entries as they are.`)];
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

function differences({ files }: PackageManifest, entries: readonly WrittenEntry[]): string[] {
  const now = new Map(entries.map((entry) => [entry.path, entry]));
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

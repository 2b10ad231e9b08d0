import path from 'node:path';
import { validate } from '#validators/koo-package';
import { UsageError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import type { WrittenEntry } from '../model.js';
import { manifestChunks, octal, type PackageManifest } from '../package-manifest.js';
import { sha256Of } from '../sha256-of.js';
import { archiveHashes, type HashedArchive } from '../reading/archive-hashes.js';
import { checkMessages, entryMessages } from './messages.js';
import { differs, fits, type PackageCheck } from './package-check.js';
import type { PackageEvidence } from './package-evidence.js';

/** How many entries that differ are named. */
const MAX_SHOWN = 10;

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
  const stated = head ?? read;
  if (!stated) return [differs('manifest', checkMessages.notManifest({ file: name }))];
  if (stated.package !== own)
    return [differs('manifest', checkMessages.ofOtherFile({ file: name, other: stated.package }))];
  const wrong = checkArchive(name, stated, archive);
  let hashed: HashedArchive;
  try {
    hashed = await archiveHashes(names.file, { sha256: archive.sha256, shown: own, signal });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const reason = error.texts.message;
    return [...wrong, differs('archive', checkMessages.damaged({ place: error.place ?? own, reason }))];
  }

  const fit = fits('manifest', checkMessages.manifestFits({ count: hashed.files.length, file: name }));
  if (head && manifest.sha256 === sha256Of(manifestChunks(head, own, { ...archive, ...hashed })))
    return [fit];
  const whole = read ?? readManifest(await manifest.text());
  if (!whole) return [differs('manifest', checkMessages.notManifest({ file: name }))];
  wrong.push(...checkEntries(name, whole, hashed));
  return wrong.length > 0 ? wrong : [fit];
}

function checkArchive(
  name: string,
  { bytes, sha256 }: ManifestHead,
  archive: NonNullable<PackageEvidence['archive']>,
): PackageCheck[] {
  if (sha256 === archive.sha256 && bytes === archive.bytes) return [];
  return [differs('manifest', checkMessages.ofOtherBytes({ bytes, file: name, sha256 }))];
}

function checkEntries(name: string, read: PackageManifest, { files, format }: HashedArchive): PackageCheck[] {
  const wrong: PackageCheck[] = [];
  if (format !== read.format)
    wrong.push(
      differs('manifest', checkMessages.ofOtherFormat({ actual: format, file: name, stated: read.format })),
    );
  const different = differences(read, files);
  if (different.length > 0) {
    const shown = different.slice(0, MAX_SHOWN);
    const more = different.length - shown.length;
    wrong.push(differs('manifest', checkMessages.entriesDiffer({ differences: shown, file: name, more })));
  }

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

/** Nothing when the text is not a manifest. */
export function readManifest(text: string): PackageManifest | undefined {
  try {
    const manifest: unknown = JSON.parse(text);
    return validate(manifest) ? (manifest as PackageManifest) : undefined;
  } catch {
    return undefined;
  }
}

function differences({ files }: PackageManifest, entries: Iterable<WrittenEntry>): Message[] {
  const now = new Map(Array.from(entries, (entry) => [entry.path, entry] as const));
  const found: Message[] = [];
  for (const { link, mode, path: file, sha256, size } of files) {
    const entry = now.get(file);
    now.delete(file);
    if (!entry) found.push(entryMessages.missing({ path: file }));
    else if (entry.size !== size || entry.sha256 !== sha256)
      found.push(entryMessages.contents({ path: file }));
    else if (entry.link !== link) found.push(otherTarget(file, entry.link, link));
    else if (octal(entry.mode) !== mode)
      found.push(entryMessages.mode({ actual: octal(entry.mode), path: file, stated: mode }));
  }

  return [...found, ...[...now.keys()].map((file) => entryMessages.unlisted({ path: file }))];
}

function otherTarget(path: string, actual: string | undefined, stated: string | undefined): Message {
  if (actual === undefined) return entryMessages.fileForLink({ path, stated: stated! });
  return stated === undefined
    ? entryMessages.linkForFile({ actual, path })
    : entryMessages.otherLink({ actual, path, stated });
}

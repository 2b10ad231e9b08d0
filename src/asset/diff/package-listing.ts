import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import type { AssetDeclaration } from '../../project/project.js';
import { collectPackage } from '../collect/collect-package.js';
import { octal, type PackageManifest } from '../package-manifest.js';
import { packageName } from '../package-name.js';
import { MAX_SIDECAR_BYTES, MANIFEST_SUFFIX } from '../sidecars/sidecar-names.js';
import { UnchangedReader } from '../archive/read-unchanged.js';
import { archiveHashes } from '../reading/archive-hashes.js';
import { EventLoopYielder } from '../../platform/event-loop-yielder.js';
import { type ListedFile, ListedFiles } from './listed-files.js';
import { readManifest } from '../verify/check-manifest.js';
import { readBounded } from '../../platform/read-bounded.js';
import { defineMessages, type Message } from '../../i18n/message.js';

export const listingMessages = defineMessages('asset/diff', {
  noPackage: () => 'There is no package of that name.',
  nameOne: () => 'Name an archive, its koo-package.json, or the key of an asset in koo.yaml.',
  notManifest: () => 'This is not a package manifest.',
  packedNow: ({ name }: { name: string }) => `${name} as it would be packed now`,
  nameArchive: () =>
    'Name a .zip, .tar or .tar.gz, or the koo-package.json that `koo asset pack` writes next to it.',
});

const READ_BYTES = 256 * 1024;

/** The files of a package, wherever they were learned. */
export interface PackageListing {
  name: Message | string;
  files: ListedFiles | PackageManifest['files'];
}

/**
 * The files of an archive, or of a `koo-package.json`.
 *
 * @throws UsageError `NO_PACKAGE`, `NOT_A_PACKAGE`, and what {@link archiveHashes} throws
 */
export async function listFile(
  file: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<PackageListing> {
  const name = path.basename(file);
  const stats = await stat(file).catch(() => undefined);
  if (!stats?.isFile()) {
    throw new UsageError('NO_PACKAGE', listingMessages.noPackage(), {
      hints: [listingMessages.nameOne()],
      place: file,
    });
  }

  if (name.endsWith('.json')) {
    const bytes =
      stats.size > MAX_SIDECAR_BYTES ? undefined : await readBounded(file, { maxBytes: MAX_SIDECAR_BYTES });
    const manifest = bytes && readManifest(bytes.toString('utf8'));
    if (!manifest) throw notManifest(file);
    return { files: manifest.files, name: name.slice(0, -MANIFEST_SUFFIX.length) };
  }

  const { files } = await archiveHashes(file, { signal });
  return { files: new ListedFiles(withOctalModes(files)), name };
}

/** One after the other: the listing keeps them in less room. */
function withOctalModes(
  files: Awaited<ReturnType<typeof archiveHashes>>['files'],
): Iterable<ListedFile> & { readonly length: number } {
  return {
    length: files.length,
    *[Symbol.iterator]() {
      for (const file of files) yield { ...file, mode: octal(file.mode) };
    },
  };
}

/** What would be packed now. */
export async function listAsset(
  asset: AssetDeclaration,
  { signal }: { signal?: AbortSignal } = {},
): Promise<PackageListing> {
  const { entries } = await collectPackage(asset, { signal });
  const files: PackageListing['files'] = [];
  const yielder = new EventLoopYielder(signal);
  for (const { link, mode, path: file, size, source } of entries) {
    const hash = createHash('sha256');
    if (link === undefined) {
      const reader = new UnchangedReader({ size, source });
      try {
        for (const chunk of reader.chunks(READ_BYTES)) {
          hash.update(chunk);
          await yielder.yieldIfDue();
        }
      } finally {
        reader.close();
      }
    }

    files.push({
      mode: octal(mode),
      path: file,
      sha256: hash.digest('hex'),
      size,
      ...(link !== undefined && { link }),
    });
  }

  return { files, name: listingMessages.packedNow({ name: packageName(asset) }) };
}

function notManifest(place: string): UsageError {
  return new UsageError('NOT_A_PACKAGE', listingMessages.notManifest(), {
    hints: [listingMessages.nameArchive()],
    place,
  });
}

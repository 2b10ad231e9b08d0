import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../../errors/koo-error.js';
import { openRegular, readBounded } from '../../platform/read-bounded.js';
import { writeAtomically } from '../../platform/write-atomically.js';
import { byByteOrder } from '../byte-order.js';
import { MANIFEST_SUFFIX, sidecarNames, SUMS_FILE } from './sidecar-names.js';
import { defineMessages } from '../../i18n/message.js';

export const sumsMessages = defineMessages('asset/sums', {
  contradict: ({ file }: { file: string }) => `SHA256SUMS has two different sums for ${file}.`,
  findOut: () =>
    'Find out where the file comes from. If the packages are yours, pack them again: koo asset pack',
});

/** What is longer is no file that koo wrote beside an archive, and is not hashed, in bytes. */
const MAX_HASHED_BYTES = 256 * 1024 * 1024;

/** Of a file with the hash of one archive, in bytes. */
const MAX_CHECKSUM_BYTES = 64 * 1024;

/**
 * Writes the folder's SHA256SUMS, as `sha256sum -c` reads it: of every archive that was packed there, and of its
 * manifest, bill of materials and statement. The archives are not read again: their hashes are beside them. A folder
 * without packages has none.
 *
 * @returns Its absolute path.
 */
export async function writeSums(folder: string): Promise<string> {
  const file = path.join(folder, SUMS_FILE);
  const names = new Set(await readdir(folder));
  const lines = new Map<string, string>();
  for (const name of names) {
    const archive = name.endsWith(MANIFEST_SUFFIX) && name.slice(0, -MANIFEST_SUFFIX.length);
    if (!archive || !names.has(archive)) continue;
    const sidecars = sidecarNames(archive);
    const checksum = path.join(folder, sidecars.checksum);
    const told = await readBounded(checksum, { maxBytes: MAX_CHECKSUM_BYTES }).catch(() => '');
    const [sha256] = /^[\da-f]{64}(?= )/.exec(told.toString('utf8')) ?? [];
    if (sha256) lines.set(archive, sha256);
    for (const sidecar of [sidecars.manifest, sidecars.sbom, sidecars.statement]) {
      const hash = names.has(sidecar) && (await hashSidecar(path.join(folder, sidecar)));
      if (hash) lines.set(sidecar, hash);
    }
  }

  const text = [...lines].sort(([a], [b]) => byByteOrder(a, b)).map(([name, hash]) => `${hash}  ${name}\n`);
  await (text.length > 0 ? writeAtomically(file, text.join('')) : rm(file, { force: true }));
  return file;
}

/** Hex SHA-256 of a small file; nothing when it is not there. */
export async function hashSidecar(file: string): Promise<string | undefined> {
  const handle = await openRegular(file, { maxBytes: MAX_HASHED_BYTES }).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const hash = createHash('sha256');
    for await (const chunk of handle.createReadStream({ autoClose: false })) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } finally {
    await handle.close();
  }
}

/**
 * The lines of a SHA256SUMS, by name; what is no such line is left out.
 *
 * @param file Its path, for messages.
 * @throws EnvironmentError `SUMS_CONTRADICT` where a name has two sums: one of them is wrong, and nothing says which
 */
export function parseSums(text: string, file: string): Map<string, string> {
  const sums = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, sha256, name] = /^([\da-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (sha256 === undefined || name === undefined) continue;
    if ((sums.get(name) ?? sha256) !== sha256) throw contradiction(file, name);
    sums.set(name, sha256);
  }

  return sums;
}

function contradiction(place: string, name: string): EnvironmentError {
  return new EnvironmentError('SUMS_CONTRADICT', sumsMessages.contradict({ file: name }), {
    hints: [sumsMessages.findOut()],
    place,
  });
}

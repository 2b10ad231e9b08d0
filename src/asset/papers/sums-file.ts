import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { openRegular, readBounded } from '../../source/read-bounded.js';
import { writeAtomically } from '../../source/write-atomically.js';
import { byByteOrder } from '../byte-order.js';
import { MANIFEST_SUFFIX, paperNames, SUMS_FILE } from './paper-names.js';

/** What is longer is no file that koo wrote beside an archive, and is not hashed, in bytes. */
const LONGEST_HASHED = 256 * 1024 * 1024;

/**
 * Writes the folder's SHA256SUMS, as `sha256sum -c` reads it: of every archive that was packed there, and of its
 * manifest, bill of materials and statement. The archives are not read again: their hashes stand beside them. A folder
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
    const papers = paperNames(archive);
    const told = await checksumText(path.join(folder, papers.checksum));
    const [sha256] = /^[\da-f]{64}(?= )/.exec(told) ?? [];
    if (sha256) lines.set(archive, sha256);
    for (const paper of [papers.manifest, papers.sbom, papers.statement]) {
      const hash = names.has(paper) && (await hashPaper(path.join(folder, paper)));
      if (hash) lines.set(paper, hash);
    }
  }

  const text = [...lines].sort(([a], [b]) => byByteOrder(a, b)).map(([name, hash]) => `${hash}  ${name}\n`);
  await (text.length > 0 ? writeAtomically(file, text.join('')) : rm(file, { force: true }));
  return file;
}

/** Hex SHA-256 of a small file; nothing when it is not there. */
export async function hashPaper(file: string): Promise<string | undefined> {
  const handle = await openRegular(file, { maxBytes: LONGEST_HASHED }).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const hash = createHash('sha256');
    for await (const piece of handle.createReadStream({ autoClose: false })) hash.update(piece as Buffer);
    return hash.digest('hex');
  } finally {
    await handle.close();
  }
}

async function checksumText(file: string): Promise<string> {
  return readBounded(file, { maxBytes: 64 * 1024 }).then(
    (bytes) => bytes.toString('utf8'),
    () => '',
  );
}

/** The lines of a SHA256SUMS, by name; what is no such line is left out. */
export function parseSums(text: string): Map<string, string> {
  const lines = text.split('\n').map((line) => /^([\da-f]{64}) [ *](.+)$/.exec(line));
  return new Map(lines.flatMap((line) => (line ? [[line[2]!, line[1]!] as const] : [])));
}

import { createHash } from 'node:crypto';
import { openRegular } from '../../platform/read-bounded.js';

/** Hashes of one file, read once; in lower-case hex. */
export async function hashFile<Algorithm extends string>(
  file: string,
  algorithms: ReadonlySet<Algorithm>,
  signal: AbortSignal | undefined,
): Promise<Map<Algorithm, string>> {
  const made = new Map([...algorithms].map((algorithm) => [algorithm, createHash(algorithm)] as const));
  const handle = await openRegular(file, { maxBytes: Infinity });
  try {
    const options = { autoClose: false, highWaterMark: 1024 * 1024, signal };
    for await (const bytes of handle.createReadStream(options))
      for (const hash of made.values()) hash.update(bytes as Buffer);
  } finally {
    await handle.close();
  }

  return new Map([...made].map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
}

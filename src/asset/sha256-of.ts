import { createHash } from 'node:crypto';

/** Hex, of a text in pieces, as UTF-8. */
export function sha256Of(chunks: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

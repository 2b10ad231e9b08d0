import { createHash } from 'node:crypto';

/** Hex, of a text in pieces, as UTF-8. */
export function sha256Of(pieces: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

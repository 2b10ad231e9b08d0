import { readBounded } from '../../platform/read-bounded.js';
import { refuseNamedLinkOut } from '../../platform/refuse-links-out.js';
import { readStandardInput } from '../flags/read-standard-input.js';

/** Bytes; no call or answer of KooGallery's interfaces is as large. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * A body from a file, or from standard input.
 *
 * @param file `-` for standard input.
 * @throws UsageError `LINK_OUT_OF_PROJECT`, `INPUT_TOO_LARGE`, and what reading throws
 */
export async function readCallBody(file: string, signal: AbortSignal): Promise<string> {
  if (file === '-') return (await readStandardInput(signal)).toString('utf8');
  refuseNamedLinkOut(file);
  return (await readBounded(file, { maxBytes: MAX_BYTES })).toString('utf8');
}

import path from 'node:path';
import { checkMessages } from './messages.js';
import { differs, fits, type PackageCheck } from './package-check.js';
import type { PackageEvidence } from './package-evidence.js';

interface Bill {
  bomFormat?: unknown;
  components?: unknown;
  metadata?: { component?: { hashes?: Array<{ alg?: unknown; content?: unknown }> } };
}

/** Whether the bill of materials is one, and of this archive. Its own bytes the statement and SHA256SUMS vouch for. */
export function checkSbom({ archive, names, sbom }: PackageEvidence): PackageCheck[] {
  if (!sbom) return [];
  const name = path.basename(names.sbom);
  let bill: Bill | null;
  try {
    bill = JSON.parse(sbom.text) as Bill | null;
  } catch {
    return [differs('sbom', checkMessages.notJson({ file: name }))];
  }

  if (bill?.bomFormat !== 'CycloneDX') return [differs('sbom', checkMessages.notCycloneDx({ file: name }))];
  const hashes = bill.metadata?.component?.hashes;
  const own = Array.isArray(hashes) ? hashes.find((hash) => hash?.alg === 'SHA-256')?.content : undefined;
  if (archive && own !== archive.sha256)
    return [differs('sbom', checkMessages.ofOtherArchive({ file: name }))];
  const count = Array.isArray(bill.components) ? bill.components.length : 0;
  return [fits('sbom', checkMessages.sbomFits({ count, file: name }))];
}

import path from 'node:path';
import { checkManifest } from './check-manifest.js';
import { checkStatement, type SignatureWish } from './check-statement.js';
import { checkSums } from './check-sums.js';
import { checkMessages } from './messages.js';
import {
  missing,
  type PackageCheck,
  unchecked,
  type VerifiedPackage,
  differs,
  fits,
} from './package-check.js';
import { readEvidence, type ReadOptions, type PackageEvidence } from './package-evidence.js';

interface Bill {
  bomFormat?: unknown;
  components?: unknown;
  metadata?: { component?: { hashes?: Array<{ alg?: unknown; content?: unknown }> } };
}

export type VerifyOptions = ReadOptions & SignatureWish;

/**
 * Checks a package against every file next to it: its `.sha256`, its manifest entry by entry, its bill of
 * materials, its provenance statement and that one's signature, and SHA256SUMS. Nothing is changed.
 *
 * @param file The archive.
 * @param options With `key`, a statement must be there and be signed with it.
 * @throws EnvironmentError when something is there and cannot be read
 */
export async function verifyPackage(file: string, options: VerifyOptions = {}): Promise<VerifiedPackage> {
  const absolute = path.resolve(file);
  const evidence = await readEvidence(absolute, options);
  const { archive, checksum, manifest, statement, sums } = evidence;
  const checks: PackageCheck[] = [
    ...(archive ? [] : [missing('archive', checkMessages.notFound({ file: path.basename(absolute) }))]),
    ...checkSums(evidence),
    ...(await checkManifest(evidence, options)),
    ...checkSbom(evidence),
    ...checkStatement(evidence, options),
  ];
  if (!checksum && !manifest && !statement && !sums)
    checks.push(missing('checksum', checkMessages.noReference()));
  else if (!statement && !options.key) checks.push(unchecked('statement', checkMessages.noStatement()));
  return {
    file: absolute,
    ...(archive && { sha256: archive.sha256 }),
    ok: checks.every(({ state }) => state === 'fits' || state === 'unchecked'),
    checks,
  };
}

/** Whether the bill of materials is one, and of this archive. Its own bytes the statement and SHA256SUMS vouch for. */
function checkSbom({ archive, names, sbom }: PackageEvidence): PackageCheck[] {
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

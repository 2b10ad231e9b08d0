import path from 'node:path';
import { checkManifest } from './check-manifest.js';
import { checkSbom } from './check-sbom.js';
import { checkStatement, type SignatureWish } from './check-statement.js';
import { checkSums } from './check-sums.js';
import { checkMessages } from './messages.js';
import { missing, type PackageCheck, unchecked, type VerifiedPackage } from './package-check.js';
import { readEvidence, type ReadOptions } from './package-evidence.js';

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

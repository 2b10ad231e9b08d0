import path from 'node:path';
import { SUMS_FILE } from '../sidecars/sidecar-names.js';
import { checkMessages } from './messages.js';
import { differs, fits, missing, type PackageCheck } from './package-check.js';
import type { PackageEvidence } from './package-evidence.js';

/** The archive against its .sha256, and everything against SHA256SUMS, as `sha256sum -c` would. */
export function checkSums(evidence: PackageEvidence): PackageCheck[] {
  return [...checkChecksum(evidence), ...checkFolderSums(evidence)];
}

function checkChecksum({ archive, checksum, names }: PackageEvidence): PackageCheck[] {
  if (!checksum || !archive) return [];
  const name = path.basename(names.checksum);
  const [line] = checksum.text.split('\n', 1);
  return line === `${archive.sha256}  ${path.basename(names.file)}` && checksum.text === `${line}\n`
    ? [fits('checksum', checkMessages.checksumFits({ file: name }))]
    : [differs('checksum', checkMessages.checksumDiffers({ file: name }))];
}

function checkFolderSums({
  archive,
  manifest,
  names,
  sbom,
  statement,
  sums,
}: PackageEvidence): PackageCheck[] {
  if (!sums) return [];
  const files = [
    [names.file, archive],
    [names.manifest, manifest],
    [names.sbom, sbom],
    [names.statement, statement],
  ] as const;
  const checks = files.flatMap(([file, found]) => {
    const name = path.basename(file);
    const listed = sums.get(name);
    const named = { file: name, list: SUMS_FILE };
    if (listed === undefined) return found ? [differs('sums', checkMessages.notListed(named))] : [];
    if (!found) return [missing('sums', checkMessages.listedButMissing(named))];
    return found.sha256 === listed ? [] : [differs('sums', checkMessages.sumDiffers(named))];
  });
  return checks.length > 0 ? checks : [fits('sums', checkMessages.sumsFit({ file: SUMS_FILE }))];
}

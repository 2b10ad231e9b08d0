import path from 'node:path';
import { SUMS_FILE } from '../papers/paper-names.js';
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
    ? [fits('checksum', `The archive has the SHA-256 that ${name} names.`)]
    : [differs('checksum', `The archive has another SHA-256 than ${name} names.`)];
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
    const told = sums.get(name);
    if (told === undefined) return found ? [differs('sums', `${SUMS_FILE} does not name ${name}.`)] : [];
    if (!found) return [missing('sums', `${SUMS_FILE} names ${name}, which is not there.`)];
    return found.sha256 === told
      ? []
      : [differs('sums', `${name} has another SHA-256 than ${SUMS_FILE} names.`)];
  });
  return checks.length > 0 ? checks : [fits('sums', `All of them have the SHA-256 that ${SUMS_FILE} names.`)];
}

/** What is longer is not read as a file beside an archive, in bytes: half a million files make no such manifest. */
export const MAX_SIDECAR_BYTES = 128 * 1024 * 1024;

/** What lies beside an archive; all absolute when the archive's path is. */
export interface SidecarNames {
  file: string;
  /** As `sha256sum -c` reads it. */
  checksum: string;
  /** Every file with its size, mode and hash. */
  manifest: string;
  /** CycloneDX. */
  sbom: string;
  /** in-toto, signed or not. */
  statement: string;
}

export function sidecarNames(archive: string): SidecarNames {
  return {
    file: archive,
    checksum: `${archive}.sha256`,
    manifest: `${archive}${MANIFEST_SUFFIX}`,
    sbom: `${archive}.cdx.json`,
    statement: `${archive}.intoto.json`,
  };
}

export const MANIFEST_SUFFIX = '.koo-package.json';

/** Of a folder of packages: every archive and what lies beside it. */
export const SUMS_FILE = 'SHA256SUMS';

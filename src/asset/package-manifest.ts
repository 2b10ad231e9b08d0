import type { AssetDeclaration } from '../project/project.js';
import type { WrittenArchive } from './model.js';

/** `koo-package.json`: what a package is and what is in it. Its schema is `schemas/koo-package.schema.json`. */
export interface PackageManifest {
  /** Of this file. */
  manifestVersion: 1;
  name: string;
  version: string;
  /** The archive's file name. */
  package: string;
  format: string;
  /** Of the archive. */
  bytes: number;
  /** Hex, of the archive. */
  sha256: string;
  /** In the order of the archive. `mode` in octal digits: `0755`; `link` is what a symbolic link points to. */
  files: Array<{ path: string; size: number; mode: string; sha256: string; link?: string }>;
}

/** The same archive gives the same manifest: there is no date, no user and no machine in it. */
export function packageManifest(
  { name, version }: AssetDeclaration,
  packageName: string,
  { bytes, files, format, sha256 }: WrittenArchive,
): PackageManifest {
  return {
    manifestVersion: 1,
    name,
    version,
    package: packageName,
    format,
    bytes,
    sha256,
    files: files.map(({ link, mode, path, sha256: hash, size }) => ({
      path,
      size,
      mode: octal(mode),
      sha256: hash,
      ...(link !== undefined && { link }),
    })),
  };
}

/** `0o755` as `0755`. */
export function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}

import type { AssetDeclaration } from '../project/project.js';
import type { WrittenArchive, WrittenEntry } from './model.js';

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

/** A piece of the text is about this long. */
const CHUNK_LENGTH = 64 * 1024;

/**
 * The text of a manifest, in pieces: of hundreds of thousands of files, it is longer than the memory that it may take. The
 * same archive gives the same manifest: there is no date, no user and no machine in it.
 */
export function* manifestChunks(
  { name, version }: Pick<AssetDeclaration, 'name' | 'version'>,
  packageName: string,
  {
    bytes,
    files,
    format,
    sha256,
  }: Pick<WrittenArchive, 'bytes' | 'format' | 'sha256'> & {
    files: Iterable<WrittenEntry>;
  },
): Generator<string, void, void> {
  const head = { manifestVersion: 1, name, version, package: packageName, format, bytes, sha256 } as const;
  let chunk = `${indented(head, '').slice(0, -2)},\n  "files": [`;
  let mark = '';
  for (const { link, mode, path, sha256: hash, size } of files) {
    const file = { path, size, mode: octal(mode), sha256: hash, ...(link !== undefined && { link }) };
    chunk += `${mark}\n    ${indented(file satisfies PackageManifest['files'][number], '    ')}`;
    mark = ',';
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }

  yield `${chunk}\n  ]\n}\n`;
}

function indented(value: object, by: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);
}

/** `0o755` as `0755`. */
export function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}

import type { PackageFile } from '../contents.js';
import type { FoundComponent } from './found-component.js';
import { isObject } from '../../platform/is-object.js';

/** Reads one kind of file that names components. */
export interface ManifestReader {
  /** How many bytes of the file it needs; 0 when it is none of its kind. */
  wants(file: PackageFile): number;
  /**
   * The components in it. What cannot be read may throw: the file is then named as unread.
   *
   * @param bytes The whole file, or its first bytes when it is longer than wanted.
   */
  read(file: PackageFile, bytes: Buffer): FoundComponent[] | Promise<FoundComponent[]>;
}

const MB = 1024 * 1024;

/** Manifests are text: what is longer than this is none. */
const MAX_MANIFEST_BYTES = 16 * MB;

/** Wants files whole whose path fits, up to a length in bytes. */
export function whole(pattern: RegExp, most = MAX_MANIFEST_BYTES) {
  return ({ link, path, size }: PackageFile): number =>
    link === undefined && size > 0 && size <= most && pattern.test(path) ? size : 0;
}

/** JSON that is an object. */
export function jsonObject(bytes: Buffer): Record<string, unknown> {
  const value: unknown = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  if (!isObject(value)) throw new TypeError('Not an object.');
  return value;
}

/** A longer line is nothing that a manifest has, and could keep a pattern busy for long. */
const MAX_LINE_CHARACTERS = 16 * 1024;

export function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.length <= MAX_LINE_CHARACTERS);
}

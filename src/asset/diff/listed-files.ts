import { byByteOrder } from '../byte-order.js';
import { octal, type PackageManifest } from '../package-manifest.js';

export type ListedFile = PackageManifest['files'][number];

const HASH_BYTES = 32;

/**
 * The files of a package, sorted by path in byte order. Of hundreds of thousands, objects with a hash in hex would take
 * several times as much memory as these columns.
 */
export class ListedFiles implements Iterable<ListedFile> {
  readonly #paths: string[] = [];
  readonly #links = new Map<number, string>();
  readonly #modes: Uint16Array;
  readonly #sizes: Float64Array;
  readonly #hashes: Buffer;

  /** @param files In any order; a package's own listings are sorted already. */
  constructor(files: Iterable<ListedFile> & { readonly length: number }) {
    const { length } = files;
    this.#modes = new Uint16Array(length);
    this.#sizes = new Float64Array(length);
    this.#hashes = Buffer.alloc(length * HASH_BYTES);
    let at = 0;
    for (const { link, mode, path, sha256, size } of sorted(files)) {
      this.#paths.push(path);
      this.#modes[at] = Number.parseInt(mode, 8);
      this.#sizes[at] = size;
      this.#hashes.write(sha256, at * HASH_BYTES, 'hex');
      if (link !== undefined) this.#links.set(at, link);
      at += 1;
    }
  }

  get length(): number {
    return this.#paths.length;
  }

  path(index: number): string {
    return this.#paths[index]!;
  }

  size(index: number): number {
    return this.#sizes[index]!;
  }

  at(index: number): Omit<ListedFile, 'sha256'> {
    const link = this.#links.get(index);
    return {
      mode: octal(this.#modes[index]!),
      path: this.path(index),
      size: this.size(index),
      ...(link !== undefined && { link }),
    };
  }

  /** The 32 bytes of a file's SHA-256. */
  hash(index: number): Uint8Array {
    return this.#hashes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }

  *[Symbol.iterator](): Generator<ListedFile> {
    for (let at = 0; at < this.length; at += 1)
      yield { ...this.at(at), sha256: Buffer.from(this.hash(at)).toString('hex') };
  }
}

function sorted(files: Iterable<ListedFile>): Iterable<ListedFile> {
  let before = '';
  for (const { path } of files) {
    if (byByteOrder(before, path) > 0) return [...files].sort((a, b) => byByteOrder(a.path, b.path));
    before = path;
  }

  return files;
}

import { byByteOrder } from '../byte-order.js';
import { TextColumn } from '../columns/text-column.js';
import { octal, type PackageManifest } from '../package-manifest.js';

export type ListedFile = PackageManifest['files'][number];

const HASH_BYTES = 32;

/**
 * The files of a package, sorted by path in byte order. Of hundreds of thousands, objects with a hash in hex would take
 * several times as much memory as these columns.
 */
export class ListedFiles implements Iterable<ListedFile> {
  readonly #paths = new TextColumn();
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
      this.#paths.add(Buffer.from(path));
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
    return this.#paths.text(index, 'utf8');
  }

  /** Compares the path of a file with that of one of another package, in byte order. */
  comparePath(index: number, others: ListedFiles, other: number): number {
    return this.#paths.compare(index, others.#paths, other);
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

  /** Compares the SHA-256 of a file with that of one of this package or another. */
  compareHash(index: number, others: ListedFiles, other: number): number {
    const [own, from] = [index * HASH_BYTES, other * HASH_BYTES];
    return this.#hashes.compare(others.#hashes, from, from + HASH_BYTES, own, own + HASH_BYTES);
  }

  /** Whether a file has the bytes, the permissions and the link of one of another package. */
  isSame(index: number, others: ListedFiles, other: number): boolean {
    return (
      this.compareHash(index, others, other) === 0 &&
      this.#modes[index] === others.#modes[other] &&
      this.#links.get(index) === others.#links.get(other)
    );
  }

  *[Symbol.iterator](): Generator<ListedFile> {
    for (let at = 0; at < this.length; at += 1)
      yield {
        ...this.at(at),
        sha256: this.#hashes.toString('hex', at * HASH_BYTES, (at + 1) * HASH_BYTES),
      };
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

import type { Message } from '../../i18n/message.js';
import { RowList } from '../columns/row-list.js';
import { RowNumbers } from '../columns/row-numbers.js';
import type { FileList } from '../contents.js';
import { ListedFiles } from './listed-files.js';
import type { PackageListing } from './package-listing.js';

/** Its lists are put together as they are read: two large packages may have nothing in common. */
export interface PackageDiff {
  from: Message | string;
  to: Message | string;
  added: FileList<SizedFile>;
  removed: FileList<SizedFile>;
  /** `content`: other bytes, or a link that points elsewhere; `mode`: the permissions only, or as well. */
  changed: FileList<ChangedFile>;
  /** The same bytes at another place. */
  moved: FileList<MovedFile>;
  /** Bytes of all files, unpacked. */
  bytes: { from: number; to: number };
}

interface SizedFile {
  path: string;
  size: number;
}

interface ChangedFile {
  path: string;
  from: DiffedFile;
  to: DiffedFile;
  content: boolean;
  mode: boolean;
}

interface MovedFile {
  from: string;
  to: string;
  size: number;
}

export interface DiffedFile {
  size: number;
  mode: string;
  /** What it points to, when it is a symbolic link. */
  link?: string;
}

/** What came, went, changed and moved from one package to another; each sorted by path in byte order. */
export function diffPackages(from: PackageListing, to: PackageListing): PackageDiff {
  const [before, after] = [listed(from), listed(to)];
  const { came, changed, gone, oldOf } = sideBySide(before, after);
  const sources = new MovedFrom(before, gone);
  const [added, moved] = [new RowNumbers(came.length), new RowNumbers(came.length)];
  for (const now of came) {
    // Empty files tell nothing.
    const source = after.size(now) > 0 ? sources.take(after, now) : undefined;
    if (source === undefined) added.add(now);
    else {
      oldOf[now] = source;
      moved.add(now);
    }
  }

  return {
    from: from.name,
    to: to.name,
    added: new RowList(added.all, (now) => sized(after, now)),
    removed: new RowList(sources.left(), (old) => sized(before, old)),
    changed: new RowList(changed, (now) => changeOf([before, oldOf[now]!], [after, now])),
    moved: new RowList(moved.all, (now) => ({
      from: before.path(oldOf[now]!),
      size: after.size(now),
      to: after.path(now),
    })),
    bytes: { from: sum(before), to: sum(after) },
  };
}

type FileIn = [files: ListedFiles, index: number];

function sized(files: ListedFiles, index: number): SizedFile {
  return { path: files.path(index), size: files.size(index) };
}

function changeOf([before, old]: FileIn, [after, now]: FileIn): ChangedFile {
  const [was, is] = [before.at(old), after.at(now)];
  const content = before.compareHash(old, after, now) !== 0 || was.link !== is.link;
  return { path: was.path, content, mode: was.mode !== is.mode, from: stateOf(was), to: stateOf(is) };
}

interface SideBySide {
  /** Of the newer package, what the older has not. */
  came: Uint32Array;
  /** Of the newer package, what both have, and not the same. */
  changed: Uint32Array;
  /** Of the older package, what the newer has not. */
  gone: Uint32Array;
  /** By file of the newer package, the one of the older that it was. */
  oldOf: Uint32Array;
}

/** Both are sorted: no map of either is needed. */
function sideBySide(before: ListedFiles, after: ListedFiles): SideBySide {
  const [came, changed] = [new RowNumbers(after.length), new RowNumbers(after.length)];
  const gone = new RowNumbers(before.length);
  const oldOf = new Uint32Array(after.length);
  let old = 0;
  let now = 0;
  while (old < before.length || now < after.length) {
    const order = old === before.length ? 1 : now === after.length ? -1 : before.comparePath(old, after, now);
    if (order < 0) gone.add(old++);
    else if (order > 0) came.add(now++);
    else {
      if (!before.isSame(old, after, now)) changed.add(now);
      oldOf[now++] = old++;
    }
  }

  return { came: came.all, changed: changed.all, gone: gone.all, oldOf };
}

/** Where a file can have come from: of several with the same bytes the first that is left. */
class MovedFrom {
  readonly #byHash: Uint32Array;
  /** By where files with the same bytes begin in `#byHash`, how many of them are taken. */
  readonly #takenOf: Uint32Array;
  readonly #isTaken: Uint8Array;

  constructor(
    private readonly files: ListedFiles,
    private readonly gone: Uint32Array,
  ) {
    this.#byHash = Uint32Array.from(gone).sort((a, b) => files.compareHash(a, files, b) || a - b);
    this.#takenOf = new Uint32Array(gone.length);
    this.#isTaken = new Uint8Array(files.length);
  }

  take(others: ListedFiles, other: number): number | undefined {
    const first = this.#firstOf(others, other);
    const file = this.#byHash[first + (this.#takenOf[first] ?? 0)];
    if (file === undefined || this.files.compareHash(file, others, other) !== 0) return undefined;
    this.#takenOf[first]! += 1;
    this.#isTaken[file] = 1;
    return file;
  }

  left(): Uint32Array {
    return this.gone.filter((file) => this.#isTaken[file] === 0);
  }

  #firstOf(others: ListedFiles, other: number): number {
    let low = 0;
    let high = this.#byHash.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.files.compareHash(this.#byHash[middle]!, others, other) < 0) low = middle + 1;
      else high = middle;
    }

    return low;
  }
}

/** Whether there is any difference. */
export function differ({ added, changed, moved, removed }: PackageDiff): boolean {
  return added.length + changed.length + moved.length + removed.length > 0;
}

function stateOf({ link, mode, size }: DiffedFile): DiffedFile {
  return { mode, size, ...(link !== undefined && { link }) };
}

function listed({ files }: PackageListing): ListedFiles {
  return files instanceof ListedFiles ? files : new ListedFiles(files);
}

function sum(files: ListedFiles): number {
  let total = 0;
  for (let at = 0; at < files.length; at += 1) total += files.size(at);
  return total;
}

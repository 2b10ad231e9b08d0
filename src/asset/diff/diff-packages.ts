import { byByteOrder } from '../byte-order.js';
import { ListedFiles } from './listed-files.js';
import type { PackageListing } from './package-listing.js';

export interface PackageDiff {
  from: string;
  to: string;
  added: Array<{ path: string; size: number }>;
  removed: Array<{ path: string; size: number }>;
  /** `content`: other bytes, or a link that points elsewhere; `mode`: the permissions only, or as well. */
  changed: Array<{ path: string; from: DiffedFile; to: DiffedFile; content: boolean; mode: boolean }>;
  /** The same bytes at another place. */
  moved: Array<{ from: string; to: string; size: number }>;
  /** Bytes of all files, unpacked. */
  bytes: { from: number; to: number };
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
  const diff: PackageDiff = {
    from: from.name,
    to: to.name,
    added: [],
    removed: [],
    changed: [],
    moved: [],
    bytes: { from: sum(before), to: sum(after) },
  };
  const { came, gone } = sideBySide(before, after, (old, now) => {
    const content = Buffer.compare(before.hash(old), after.hash(now)) !== 0;
    const [was, is] = [before.at(old), after.at(now)];
    const change = { content: content || was.link !== is.link, mode: was.mode !== is.mode };
    if (!change.content && !change.mode) return;
    diff.changed.push({ path: was.path, ...change, from: stateOf(was), to: stateOf(is) });
  });
  const sources = new MovedFrom(before, gone);
  for (const now of came) {
    const { path, size } = after.at(now);
    // Empty files tell nothing.
    const source = size > 0 ? sources.take(after.hash(now)) : undefined;
    if (source === undefined) diff.added.push({ path, size });
    else diff.moved.push({ from: before.path(source), size, to: path });
  }

  diff.removed = sources.left.map((old) => ({ path: before.path(old), size: before.size(old) }));
  return diff;
}

/** Both are sorted: no map of either is needed. */
function sideBySide(
  before: ListedFiles,
  after: ListedFiles,
  onBoth: (old: number, now: number) => void,
): { came: number[]; gone: number[] } {
  const [came, gone]: [number[], number[]] = [[], []];
  let old = 0;
  let now = 0;
  while (old < before.length || now < after.length) {
    const order =
      old === before.length ? 1 : now === after.length ? -1 : byByteOrder(before.path(old), after.path(now));
    if (order < 0) gone.push(old++);
    else if (order > 0) came.push(now++);
    else onBoth(old++, now++);
  }

  return { came, gone };
}

/** Where a file can have come from: of several with the same bytes the first that is left. */
class MovedFrom {
  readonly #byHash: number[];
  readonly #taken = new Set<number>();

  constructor(
    private readonly files: ListedFiles,
    private readonly gone: readonly number[],
  ) {
    this.#byHash = [...gone].sort((a, b) => Buffer.compare(files.hash(a), files.hash(b)) || a - b);
  }

  take(hash: Uint8Array): number | undefined {
    const first = this.#firstOf(hash);
    const run = this.#runs.get(first) ?? first;
    const file = this.#byHash[run];
    if (file === undefined || Buffer.compare(this.files.hash(file), hash) !== 0) return undefined;
    this.#runs.set(first, run + 1);
    this.#taken.add(file);
    return file;
  }

  get left(): number[] {
    return this.gone.filter((file) => !this.#taken.has(file));
  }

  /** Of the files with the same bytes, which of them is next. */
  readonly #runs = new Map<number, number>();

  #firstOf(hash: Uint8Array): number {
    let low = 0;
    let high = this.#byHash.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Buffer.compare(this.files.hash(this.#byHash[middle]!), hash) < 0) low = middle + 1;
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

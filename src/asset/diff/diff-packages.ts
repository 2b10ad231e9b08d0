import { byByteOrder } from '../byte-order.js';
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
  const before = new Map(from.files.map((file) => [file.path, file]));
  const after = new Map(to.files.map((file) => [file.path, file]));
  const removed = from.files.filter(({ path }) => !after.has(path));
  const gone = new Map<string, string[]>();
  for (const { path, sha256 } of removed) gone.set(sha256, [...(gone.get(sha256) ?? []), path]);
  const diff: PackageDiff = {
    from: from.name,
    to: to.name,
    added: [],
    removed: [],
    changed: [],
    moved: [],
    bytes: { from: sum(from), to: sum(to) },
  };
  const moved = new Set<string>();
  for (const { link, mode, path, sha256, size } of [...to.files].sort((a, b) =>
    byByteOrder(a.path, b.path),
  )) {
    const old = before.get(path);
    if (!old) {
      // Of several that could have moved here the first one did; empty files tell nothing.
      const source = size > 0 ? gone.get(sha256)?.shift() : undefined;
      if (source === undefined) diff.added.push({ path, size });
      else {
        diff.moved.push({ from: source, size, to: path });
        moved.add(source);
      }
    } else if (old.sha256 !== sha256 || old.link !== link || old.mode !== mode) {
      diff.changed.push({
        path,
        content: old.sha256 !== sha256 || old.link !== link,
        from: stateOf(old),
        mode: old.mode !== mode,
        to: stateOf({ link, mode, size }),
      });
    }
  }

  diff.removed = removed
    .filter(({ path }) => !moved.has(path))
    .map(({ path, size }) => ({ path, size }))
    .sort((a, b) => byByteOrder(a.path, b.path));
  return diff;
}

/** Whether there is any difference. */
export function differ({ added, changed, moved, removed }: PackageDiff): boolean {
  return added.length + changed.length + moved.length + removed.length > 0;
}

function stateOf({ link, mode, size }: DiffedFile): DiffedFile {
  return { mode, size, ...(link !== undefined && { link }) };
}

function sum({ files }: PackageListing): number {
  return files.reduce((total, { size }) => total + size, 0);
}

import { posix } from 'node:path';
import type { PackageEntry } from '../model.js';
import { unpackableMessages } from './messages.js';
import type { Unpackable } from './unpackable.js';

/** A link that is packed as one. */
export interface KeptLink {
  entry: PackageEntry;
  /** What it leads to in the end, relative to the package's folder. */
  target: string;
}

/** Links that would be broken once the package is unpacked: what they point to is left out of it. */
export function danglingLinks(links: readonly KeptLink[], entries: Iterable<PackageEntry>): Unpackable[] {
  if (links.length === 0) return [];
  const packed = new Set(['', '.']);
  const linked = new Set(links.map(({ entry }) => entry.path));
  for (const { path } of entries) {
    for (let at = path.length; at > 0; at = path.lastIndexOf('/', at - 1)) packed.add(path.slice(0, at));
  }

  return links.flatMap(({ entry, target }) => {
    const next = posix.join(posix.dirname(entry.path), entry.link!).replace(/\/$/, '');
    if (packed.has(target) && (packed.has(next) || isBelow(next, linked))) return [];
    const message = unpackableMessages.linkToLeftOut({ link: entry.link!, path: entry.path });
    return [{ path: entry.path, kind: 'LINK_TO_LEFT_OUT' as const, message }];
  });
}

function isBelow(path: string, folders: ReadonlySet<string>): boolean {
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
    if (folders.has(path.slice(0, at))) return true;
  }

  return false;
}

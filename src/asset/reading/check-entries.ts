import path from 'node:path';
import { byByteOrder } from '../byte-order.js';
import { foldedPath } from '../folded-path.js';
import { repeatedTexts } from '../repeated-texts.js';
import type { ArchiveProblems } from './archive-problems.js';
import type { ArchivedEntry } from './archived-entry.js';
import { entryPath, quoted } from './entry-path.js';

/** What can be said of entries only beside each other, and of links. */
export function checkEntries(entries: readonly ArchivedEntry[], problems: ArchiveProblems): void {
  for (const { name, type } of entries) {
    if (['block device', 'character device', 'pipe'].includes(type))
      problems.add({ rule: 'special-file', entry: name, message: `It is a ${type}, not a file.` });
    else if (type === 'unknown')
      problems.add({
        rule: 'special-file',
        entry: name,
        message: 'It is of a kind that unpackers do not know.',
      });
  }

  checkNames(entries, problems);
  checkLinks(entries, problems);
}

function checkNames(entries: readonly ArchivedEntry[], problems: ArchiveProblems): void {
  const isRepeated = repeatedTexts(foldedPaths(entries), entries.length);
  const first = new Map<string, ArchivedEntry>();
  const folded = new Map<string, string>();
  for (const entry of entries) {
    if (entry.path === undefined || entry.path === '') continue;
    const name = foldedPath(entry.path);
    if (!isRepeated(name)) continue;
    const before = first.get(entry.path);
    if (!before) first.set(entry.path, entry);
    else if (before.type !== 'folder' || entry.type !== 'folder') {
      const message = 'It is in the archive more than once: programs keep the first or the last.';
      problems.add({ rule: 'duplicate', entry: entry.name, message });
    }

    const other = folded.get(name);
    if (other === undefined) folded.set(name, entry.path);
    else if (other !== entry.path) {
      const message = `It is the same path as ${quoted(other)} on Windows or macOS.`;
      problems.add({ rule: 'duplicate', entry: entry.name, severity: 'warning', message });
    }
  }
}

function* foldedPaths(entries: Iterable<ArchivedEntry>): Generator<string, void, void> {
  for (const { path: at = '' } of entries) yield foldedPath(at);
}

/** A link makes other paths mean places that their names do not show. */
function checkLinks(entries: readonly ArchivedEntry[], problems: ArchiveProblems): void {
  const before = new Set<string>();
  const links = new Set<string>();
  const hasHardLinks = entries.some(({ type }) => type === 'hard link');
  for (const { link = '', name, path: at, type } of entries) {
    const wrong = (message: string): void => problems.add({ rule: 'link', entry: name, message });
    if (at !== undefined && type === 'link') {
      if (leadsOut(path.posix.dirname(at), link))
        wrong(`It is a link to ${quoted(link)}, outside the archive.`);
      links.add(at);
    }

    if (at !== undefined && type === 'hard link') {
      const target = entryPath(link).path;
      if (target === undefined) wrong(`It is a hard link to ${quoted(link)}, outside the archive.`);
      else if (!before.has(target))
        wrong(`It is a hard link to ${quoted(link)}, which is not in the archive before it.`);
    }

    if (hasHardLinks && at !== undefined) before.add(at);
  }

  checkThrough(entries, links, problems);
}

/** Whether a target can be outside of the folder that everything is unpacked in. */
function leadsOut(folder: string, target: string): boolean {
  if (target.startsWith('/') || target.includes('\\') || /^\w+:/.test(target)) return true;
  return path.posix.join('/in', folder, target).split('/')[1] !== 'in' || climbs(folder, target);
}

/** `a/../../in/b` comes back in by a name that nobody knows. */
function climbs(folder: string, target: string): boolean {
  let depth = folder === '.' ? 0 : folder.split('/').length;
  for (const part of target.split('/')) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    if (depth < 0) return true;
  }

  return false;
}

/** Whoever unpacks what lies behind a link writes where the link points to. */
function checkThrough(
  entries: readonly ArchivedEntry[],
  links: ReadonlySet<string>,
  problems: ArchiveProblems,
): void {
  if (links.size === 0) return;
  const sorted = entries
    .filter((entry): entry is ArchivedEntry & { path: string } => entry.path !== undefined)
    .sort((a, b) => byByteOrder(a.path, b.path));
  for (const link of links) {
    const behind = sorted[firstFrom(sorted, `${link}/`)];
    if (!behind?.path.startsWith(`${link}/`)) continue;
    const message = `It lies behind the link ${quoted(link)}, and is unpacked where that points to.`;
    problems.add({ rule: 'link', entry: behind.name, message });
  }
}

function firstFrom(sorted: ReadonlyArray<{ path: string }>, wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byByteOrder(sorted[middle]!.path, wanted) < 0) low = middle + 1;
    else high = middle;
  }

  return low;
}

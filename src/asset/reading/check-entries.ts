import path from 'node:path';
import type { Message } from '../../i18n/message.js';
import { byByteOrder } from '../byte-order.js';
import { foldedPath } from '../folded-path.js';
import { repeatedTexts } from '../repeated-texts.js';
import type { ArchiveProblems } from './archive-problems.js';
import type { ArchivedEntry } from './archived-entry.js';
import { entryPath, shownName } from './entry-path.js';
import { archiveMessages } from './messages.js';

/** What can be said of entries only beside each other, and of links. */
export function checkEntries(entries: readonly ArchivedEntry[], problems: ArchiveProblems): void {
  for (const { name, type } of entries) {
    if (['block device', 'character device', 'pipe'].includes(type))
      problems.add({ rule: 'special-file', entry: name, message: archiveMessages.specialFile({ type }) });
    else if (type === 'unknown')
      problems.add({
        rule: 'special-file',
        entry: name,
        message: archiveMessages.unknownType(),
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
      problems.add({ rule: 'duplicate', entry: entry.name, message: archiveMessages.repeated() });
    }

    const other = folded.get(name);
    if (other === undefined) folded.set(name, entry.path);
    else if (other !== entry.path) {
      const message = archiveMessages.sameFolded({ other: shownName(other) });
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
    const wrong = (message: Message): void => problems.add({ rule: 'link', entry: name, message });
    if (at !== undefined && type === 'link') {
      if (leadsOut(path.posix.dirname(at), link)) wrong(archiveMessages.linkOut({ target: shownName(link) }));
      links.add(at);
    }

    if (at !== undefined && type === 'hard link') {
      const target = entryPath(link).path;
      if (target === undefined) wrong(archiveMessages.hardLinkOut({ target: shownName(link) }));
      else if (!before.has(target)) wrong(archiveMessages.hardLinkToNothing({ target: shownName(link) }));
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
    const message = archiveMessages.throughLink({ link: shownName(link) });
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

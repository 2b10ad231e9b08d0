import path from 'node:path';
import type { Message } from '../../i18n/message.js';
import { foldedPath } from '../folded-path.js';
import { repeatedTexts } from '../repeated-texts.js';
import type { ArchiveProblems } from './archive-problems.js';
import type { ArchivedType } from './archived-entry.js';
import type { EntryColumns } from './entry-columns.js';
import { entryPath, shownName } from './entry-path.js';
import { archiveMessages } from './messages.js';

/** What can be said of entries only beside each other, and of links. */
export function checkEntries(entries: EntryColumns, problems: ArchiveProblems): void {
  for (let row = 0; row < entries.length; row += 1) {
    const type = entries.type(row);
    if (type === 'block device' || type === 'character device' || type === 'pipe')
      problems.add({
        rule: 'special-file',
        entry: entries.name(row),
        message: archiveMessages.specialFile({ type }),
      });
    else if (type === 'unknown')
      problems.add({
        rule: 'special-file',
        entry: entries.name(row),
        message: archiveMessages.unknownType(),
      });
  }

  checkNames(entries, problems);
  checkLinks(entries, problems);
}

function checkNames(entries: EntryColumns, problems: ArchiveProblems): void {
  const isRepeated = repeatedTexts(foldedPaths(entries), entries.length);
  const first = new Map<string, ArchivedType>();
  const folded = new Map<string, string>();
  for (let row = 0; row < entries.length; row += 1) {
    const at = entries.path(row);
    if (at === undefined || at === '') continue;
    const name = foldedPath(at);
    if (!isRepeated(name)) continue;
    const before = first.get(at);
    if (!before) first.set(at, entries.type(row));
    else if (before !== 'folder' || entries.type(row) !== 'folder') {
      problems.add({ rule: 'duplicate', entry: entries.name(row), message: archiveMessages.repeated() });
    }

    const other = folded.get(name);
    if (other === undefined) folded.set(name, at);
    else if (other !== at) {
      const message = archiveMessages.sameFolded({ other: shownName(other) });
      problems.add({ rule: 'duplicate', entry: entries.name(row), severity: 'warning', message });
    }
  }
}

function* foldedPaths(entries: EntryColumns): Generator<string, void, void> {
  for (let row = 0; row < entries.length; row += 1) yield foldedPath(entries.path(row) ?? '');
}

/** A link makes other paths mean places that their names do not show. */
function checkLinks(entries: EntryColumns, problems: ArchiveProblems): void {
  const links = new Set<string>();
  for (let row = 0; row < entries.length; row += 1) {
    const type = entries.type(row);
    if (type !== 'link' && type !== 'hard link') continue;
    const at = entries.path(row);
    if (at === undefined) continue;
    const link = entries.link(row) ?? '';
    const wrong = (message: Message): void =>
      problems.add({ rule: 'link', entry: entries.name(row), message });
    if (type === 'link') {
      if (leadsOut(path.posix.dirname(at), link)) wrong(archiveMessages.linkOut({ target: shownName(link) }));
      links.add(at);
      continue;
    }

    const target = entryPath(link).path;
    if (target === undefined) wrong(archiveMessages.hardLinkOut({ target: shownName(link) }));
    else if (!isBefore(entries, target, row))
      wrong(archiveMessages.hardLinkToNothing({ target: shownName(link) }));
  }

  checkThrough(entries, links, problems);
}

/** Whether an entry with this path is before the row. */
function isBefore(entries: EntryColumns, target: string, row: number): boolean {
  const first = entries.byPath[entries.firstFrom(target)];
  return first !== undefined && first < row && entries.path(first) === target;
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
function checkThrough(entries: EntryColumns, links: ReadonlySet<string>, problems: ArchiveProblems): void {
  for (const link of links) {
    const behind = entries.byPath[entries.firstFrom(`${link}/`)];
    if (behind === undefined || !entries.path(behind)!.startsWith(`${link}/`)) continue;
    const message = archiveMessages.throughLink({ link: shownName(link) });
    problems.add({ rule: 'link', entry: entries.name(behind), message });
  }
}

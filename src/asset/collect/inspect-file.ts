import {
  closeSync,
  constants,
  openSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { leadsOut } from '../../platform/leads-out.js';
import type { LinkPolicy } from '../../project/project.js';
import type { ExecutableRule } from './executable-rule.js';
import { FolderEntry } from './folder-entry.js';
import { NEVER_PACKED } from './ignore-patterns.js';
import { linkProblem } from '../link-problem.js';
import type { PackageEntry } from '../model.js';
import { type SpecialKind, unpackableMessages } from './messages.js';
import type { Unpackable, UnpackableKind } from './unpackable.js';
import type { Message } from '../../i18n/message.js';
import { posixPath } from '../../platform/posix-path.js';

/** What lies at a path of the folder that is packed. */
export type Inspected =
  | { type: 'file'; entry: PackageEntry }
  | { type: 'folder'; path: string }
  | { type: 'link'; entry: PackageEntry; target: string }
  | { type: 'linked-folder'; path: string; target: string }
  | { type: 'unpackable'; problem: Unpackable };

export interface InspectedRoot {
  /** Absolute, as declared. */
  folder: string;
  /** The same without links in it. */
  real: string;
  links: LinkPolicy;
  executable: ExecutableRule;
}

/**
 * Looks at one path. A symbolic link inside the folder is kept, stands for what it points to, or is refused, as
 * `root.links` says. A link out of the folder, and what is no file at all (socket, pipe, device), cannot be packed.
 * `target` of a link is what it leads to in the end, relative to the root.
 *
 * @param root The folder that is packed.
 * @param name Relative to the root, `/` between folders.
 * @param stats Of the path itself, not of what it links to.
 */
export function inspectFile(root: InspectedRoot, name: string, stats: Stats): Inspected {
  const source = path.join(root.folder, name);
  if (stats.isDirectory()) return { type: 'folder', path: name };
  if (stats.isSymbolicLink()) return followLink(root, name, source);
  if (!stats.isFile())
    return unpackable(name, 'SPECIAL_FILE', unpackableMessages.special({ kind: kindOf(stats), path: name }));
  return { type: 'file', entry: entryOf(root, name, source, stats) };
}

function followLink(root: InspectedRoot, name: string, link: string): Inspected {
  const written = readlinkSync(link);
  if (root.links === 'refuse')
    return unpackable(name, 'LINK_REFUSED', unpackableMessages.link({ link: written, path: name }));
  let real: string;
  try {
    real = realpathSync.native(link);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'ELOOP') throw error;
    return unpackable(name, 'BROKEN_LINK', unpackableMessages.brokenLink({ link: written, path: name }));
  }

  const inside = path.relative(root.real, real);
  if (leadsOut(inside)) {
    return unpackable(name, 'LINK_LEADS_OUT', unpackableMessages.linkOut({ link: written, path: name }));
  }

  const target = posixPath(inside);
  const stats = statSync(real);
  if (!stats.isDirectory() && !stats.isFile()) {
    return unpackable(
      name,
      'SPECIAL_FILE',
      unpackableMessages.linkToSpecial({ kind: kindOf(stats), path: name }),
    );
  }

  if (root.links === 'keep') return keptLink(name, link, written, target);
  if (target.split('/').some((part) => NEVER_PACKED.has(part)))
    return unpackable(
      name,
      'LINK_TO_LEFT_OUT',
      unpackableMessages.linkToLeftOut({ link: written, path: name }),
    );
  if (stats.isDirectory()) return { type: 'linked-folder', path: name, target };
  return { type: 'file', entry: entryOf(root, name, real, stats) };
}

/** As it is written if that stays in the package; else (absolute, or out and in again) the way to what it leads to. */
function keptLink(name: string, source: string, written: string, target: string): Inspected {
  const link = linkProblem(name, written)
    ? path.posix.relative(path.posix.dirname(name), target) || '.'
    : written;
  return { type: 'link', entry: { path: name, source, size: 0, mode: 0o777, link }, target };
}

function entryOf(
  { executable, folder }: InspectedRoot,
  name: string,
  source: string,
  stats: Stats,
): PackageEntry {
  const isExecutable =
    executable.says(name) ??
    ((stats.mode & 0o111) !== 0 || (isScriptPlace(name) && startsWithShebang(source)));
  const file = { path: name, size: stats.size, mode: isExecutable ? 0o755 : 0o644 };
  return source === path.join(folder, name) ? new FolderEntry(folder, file) : { ...file, source };
}

/** A file system or a checkout may have lost the executable bits of what lies in `bin/` and `scripts/`. */
function isScriptPlace(name: string): boolean {
  return /(?:^|\/)(?:bin|scripts)\//.test(name);
}

function startsWithShebang(source: string): boolean {
  const file = openSync(source, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const start = Buffer.alloc(2);
    return readSync(file, start, 0, 2, 0) === 2 && start.toString('latin1') === '#!';
  } finally {
    closeSync(file);
  }
}

function unpackable(path: string, kind: UnpackableKind, message: Message): Inspected {
  return { type: 'unpackable', problem: { path, kind, message } };
}

function kindOf(stats: Stats): SpecialKind {
  if (stats.isFIFO()) return 'pipe';
  if (stats.isSocket()) return 'socket';
  return 'device';
}

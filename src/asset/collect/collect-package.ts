import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import type { AssetDeclaration } from '../../project/project.js';
import { EventLoopYielder } from '../../platform/event-loop-yielder.js';
import { byByteOrder } from '../byte-order.js';
import { EntryTable } from './entry-table.js';
import { HelmIgnore } from '../container/helm-ignore.js';
import { placeInChart } from '../container/place-in-chart.js';
import { ExecutableRule } from './executable-rule.js';
import { IGNORE_FILE, NEVER_PACKED } from './ignore-patterns.js';
import { type InspectedRoot, inspectFile } from './inspect-file.js';
import { danglingLinks, type KeptLink } from './dangling-links.js';
import type { PackageInventory } from '../model.js';
import { PackageFilter } from './package-filter.js';
import { unreadable } from '../archive/read-unchanged.js';
import { collectMessages, unpackableMessages } from './messages.js';
import { type Unpackable, unpackableError } from './unpackable.js';

/** How many links to folders may lead from one to the next: each more could double what is packed. */
const MAX_LINKED_FOLDERS = 4;

/** What a walk has found so far. */
interface Found extends PackageInventory {
  entries: EntryTable;
  problems: Unpackable[];
  links: KeptLink[];
}

/** A folder still to be walked. */
interface Folder {
  /** Relative to the root. */
  path: string;
  /** What the links to folders that led here point to, relative to the root. */
  through: string[];
}

interface Walk {
  root: InspectedRoot;
  filter: PackageFilter;
  found: Found;
  yielder: EventLoopYielder;
}

/**
 * Finds what goes into an asset's package. What stays out: see {@link PackageFilter}, `NEVER_PACKED` and
 * `LEFT_OUT`. A file is executable in the package when any of its executable bits is set, or when it lies in a
 * folder `bin` or `scripts` and starts with `#!`; `executable` of the asset says otherwise. Symbolic links inside the
 * folder are kept, resolved or refused, as `links` of the asset says.
 *
 * @throws UsageError `NO_PACKAGE_FOLDER`, `EMPTY_PACKAGE`, or the first of what cannot be packed
 *   (`LINK_LEADS_OUT`, `LINK_REFUSED`, `LINK_CYCLE`, `LINK_TO_LEFT_OUT`, `BROKEN_LINK`, `SPECIAL_FILE`,
 *   `NAME_NOT_UTF8`), which names them all
 * @throws EnvironmentError `FILE_UNREADABLE`, `FILE_VANISHED`
 */
export async function collectPackage(
  asset: AssetDeclaration,
  { signal }: { signal?: AbortSignal } = {},
): Promise<PackageInventory> {
  const root = await openRoot(asset);
  const filter = new PackageFilter(asset.exclude, await HelmIgnore.of(asset));
  const found: Found = {
    root: root.folder,
    entries: new EntryTable(root.folder),
    totalBytes: 0,
    leftOut: 0,
    emptyFolders: [],
    problems: [],
    links: [],
  };
  await walkFolder({ path: '', through: [] }, { yielder: new EventLoopYielder(signal), filter, found, root });
  const { links, problems, ...inventory } = found;
  problems.push(...danglingLinks(links, inventory.entries));
  if (problems.length > 0) {
    throw unpackableError(problems, { mayKeepLinks: !asset.container, root: root.folder });
  }

  if (inventory.entries.length === 0) throw emptyPackage(asset, inventory.leftOut);
  inventory.emptyFolders.sort(byByteOrder);
  return placeInChart(asset, inventory);
}

/**
 * Adds the files of a folder and of those in it to `found`, in the order of the package: all that is in `a` comes after
 * `a-b`, since `/` comes after `-`. Small files by the thousand: calls that wait cost a fifth of those that do not.
 */
async function walkFolder(walked: Folder, walk: Walk): Promise<void> {
  const { yielder, filter, found, root } = walk;
  const { through } = walked;
  const ahead: Folder[] = [];
  const walkThose = async (isDue: (folder: Folder) => boolean) => {
    for (let next = ahead.at(-1); next && isDue(next); next = ahead.at(-1)) {
      ahead.pop();
      await walkFolder(next, walk);
    }
  };

  for (const name of await pathsIn(walked.path, walk)) {
    await yielder.yieldIfDue();
    await walkThose((folder) => byByteOrder(`${folder.path}/`, name) < 0);
    const inspected = inspectUnlessLeftOut(root, name, filter);
    if (inspected === undefined) found.leftOut += 1;
    else if (inspected.type === 'folder') ahead.push({ path: inspected.path, through });
    else if (inspected.type === 'unpackable') found.problems.push(inspected.problem);
    else if (inspected.type === 'linked-folder') {
      const problem = cycleProblem(inspected, walked);
      if (problem) found.problems.push(problem);
      else ahead.push({ path: inspected.path, through: [...through, inspected.target] });
    } else {
      if (inspected.type === 'link') found.links.push(inspected);
      found.entries.add(inspected.entry);
      found.totalBytes += inspected.entry.size;
    }
  }

  await walkThose(() => true);
}

/** The contents of a folder, sorted, except what is never packed. Paths are relative to the root. */
async function pathsIn(folder: string, { filter, found, root }: Walk): Promise<string[]> {
  const absolute = path.join(root.folder, folder);
  const { names, notUtf8 } = readable(absolute, () => namesIn(absolute));
  if (names.length + notUtf8.length === 0) found.emptyFolders.push(folder);
  if (names.includes(IGNORE_FILE) && isFile(path.join(absolute, IGNORE_FILE)))
    await filter.readIgnoreFile(root.folder, folder);
  const inRoot = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
  const wanted = notUtf8.map((name) => inRoot(name)).filter((file) => !filter.leavesOut(file));
  for (const file of wanted) {
    found.problems.push({
      path: file,
      kind: 'NAME_NOT_UTF8',
      message: unpackableMessages.notUtf8({ path: file }),
    });
  }

  const never = names.filter((name) => NEVER_PACKED.has(name));
  found.leftOut += notUtf8.length - wanted.length + never.filter((name) => name !== IGNORE_FILE).length;
  return names
    .filter((name) => !NEVER_PACKED.has(name))
    .map((name) => inRoot(name))
    .sort(byByteOrder);
}

/** A link to a folder it lies in, here or where it was reached from, would be followed for ever. */
function cycleProblem(
  { path: link, target }: { path: string; target: string },
  { through }: Folder,
): Unpackable | undefined {
  const isAround = [...through, path.posix.dirname(link)].some(
    (place) => target === '' || place === target || place.startsWith(`${target}/`),
  );
  const message = isAround
    ? unpackableMessages.linkToParent({ link: target === '' ? '.' : target, path: link })
    : unpackableMessages.linkTooDeep({ maximum: MAX_LINKED_FOLDERS, path: link });
  return isAround || through.length >= MAX_LINKED_FOLDERS
    ? { path: link, kind: 'LINK_CYCLE', message }
    : undefined;
}

function inspectUnlessLeftOut(root: InspectedRoot, name: string, filter: PackageFilter) {
  const file = path.join(root.folder, name);
  return readable(file, () => {
    const stats = lstatSync(file);
    return filter.leavesOut(stats.isDirectory() ? `${name}/` : name)
      ? undefined
      : inspectFile(root, name, stats);
  });
}

/** A name that is not UTF-8 would not be found again under what it decodes to. Few folders have to be read as bytes. */
function namesIn(absolute: string): { names: string[]; notUtf8: string[] } {
  const names = readdirSync(absolute);
  if (!names.some((name) => name.includes('\uFFFD'))) return { names, notUtf8: [] };
  const all = readdirSync(absolute, { encoding: 'buffer' });
  return {
    names: all.filter((name) => isUtf8(name)).map(String),
    notUtf8: all.filter((name) => !isUtf8(name)).map(String),
  };
}

function isFile(file: string): boolean {
  return readable(file, () => statSync(file).isFile());
}

/** @throws EnvironmentError `FILE_VANISHED` or `FILE_UNREADABLE` where the system says no */
function readable<Result>(file: string, look: () => Result): Result {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw unreadable(file, error as NodeJS.ErrnoException);
    throw error;
  }
}

async function openRoot(asset: AssetDeclaration): Promise<InspectedRoot> {
  const folder = path.resolve(asset.root);
  try {
    if ((await stat(folder)).isDirectory()) {
      return {
        folder,
        real: await realpath(folder),
        // helm packs what a link points to.
        links: asset.links ?? (asset.format === 'zip' || asset.container ? 'resolve' : 'keep'),
        executable: new ExecutableRule(asset.executable),
      };
    }
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new UsageError('NO_PACKAGE_FOLDER', collectMessages.noFolder({ key: asset.key }), {
      hints: [collectMessages.createFolder()],
      place: folder,
    });
  }

  throw new UsageError('NO_PACKAGE_FOLDER', collectMessages.notFolder({ key: asset.key }), {
    hints: [collectMessages.nameFolder()],
    place: folder,
  });
}

function emptyPackage(asset: AssetDeclaration, leftOut: number): UsageError {
  const hints = [collectMessages.addSoftware()];
  if (leftOut > 0) {
    hints.unshift(
      asset.container?.type === 'helm' ? collectMessages.allLeftOutOfChart() : collectMessages.allLeftOut(),
    );
  }

  return new UsageError('EMPTY_PACKAGE', collectMessages.empty({ key: asset.key }), {
    hints,
    place: path.resolve(asset.root),
  });
}

import { constants } from 'node:fs';
import { copyFile, lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../errors/koo-error.js';
import { didYouMean } from '../findings/did-you-mean.js';
import { packageRoot } from '../platform/package-root.js';
import { projectMessages } from './messages.js';
import { posixRelative } from '../platform/posix-path.js';

export interface StartOptions {
  /** Which of `templates/`. When absent, the one that is named like the folder, else license-ecs. */
  starter?: string;
  signal?: AbortSignal;
}

/** What `koo init` has made. Its schema is `schemas/output/init.schema.json`. */
export interface StartedProduct {
  /** Absolute. */
  folder: string;
  starter: string;
  /** Relative to the folder, `/` between folders. */
  files: string[];
}

const LIBRARY = /(?<="koogallery-cli": )"[^"]*"/;
const SCHEMA = /(?<=^# yaml-language-server: \$schema=).*$/m;
/** Keys of the emulator, receipts and packages. */
const IGNORED = '.koo/\n';
/** A starter's own list for git: npm does not publish a file that is named `.gitignore`. */
const IGNORE_FILE = 'gitignore';
/** The starter that is copied when none is named. */
const DEFAULT_STARTER = 'license-ecs';

/**
 * Copies a starter, a whole product, into a folder, which is made where it is missing. What is there stays as it is, and
 * when something fails, nothing of the starter stays.
 *
 * @throws UsageError `UNKNOWN_STARTER`, `FOLDER_IN_USE`
 */
export async function startProduct(
  folder: string,
  { signal, starter: named }: StartOptions = {},
): Promise<StartedProduct> {
  const names = await starterNames();
  const starter = named ?? (names.includes(folder) ? folder : DEFAULT_STARTER);
  requireStarter(starter, names);
  const from = path.join(packageRoot(), 'templates', starter);
  const target = path.resolve(folder);
  const all = await filesOf(from);
  const files = all.filter((file) => file !== IGNORE_FILE);
  await refuseTaken(target, files);
  const made: string[] = [];
  try {
    for (const file of files) {
      signal?.throwIfAborted();
      const parent = await mkdir(path.dirname(path.join(target, file)), { recursive: true });
      if (parent !== undefined) made.push(parent);
      await copyFile(path.join(from, file), path.join(target, file), constants.COPYFILE_EXCL);
      made.push(path.join(target, file));
    }

    await pointAtSchema(target);
    await pointAtLibrary(target, files);
    const ignored = all.includes(IGNORE_FILE)
      ? await readFile(path.join(from, IGNORE_FILE), 'utf8')
      : IGNORED;
    if (await keepOutOfGit(target, ignored)) files.push('.gitignore');
  } catch (error) {
    // The files first, then the folders that were made for them.
    for (const one of made.reverse()) await rm(one, { force: true, recursive: true });
    throw error;
  }

  return { folder: target, starter, files: files.sort() };
}

async function starterNames(): Promise<string[]> {
  const folders = await readdir(path.join(packageRoot(), 'templates'), { withFileTypes: true });
  return folders.filter((one) => one.isDirectory()).map(({ name }) => name);
}

function requireStarter(starter: string, names: readonly string[]): void {
  if (names.includes(starter)) return;
  const meant = didYouMean(starter, names);
  throw new UsageError(
    'UNKNOWN_STARTER',
    projectMessages.unknownStarter({ quoted: JSON.stringify(starter) }),
    {
      hints: [meant ? projectMessages.didYouMean({ meant }) : projectMessages.starters({ names })],
    },
  );
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((one) => one.isFile())
    .map((one) => posixRelative(folder, path.join(one.parentPath, one.name)));
}

async function refuseTaken(target: string, files: readonly string[]): Promise<void> {
  const first = [...new Set(files.map((file) => file.split('/', 1)[0]!))].sort();
  const taken: string[] = [];
  for (const name of first) if (await isThere(path.join(target, name))) taken.push(name);
  if (taken.length === 0) return;
  throw new UsageError('FOLDER_IN_USE', projectMessages.folderInUse({ names: taken }), {
    hints: [projectMessages.chooseFolder(), projectMessages.moveAway()],
    place: target,
  });
}

async function isThere(file: string): Promise<boolean> {
  return (await lstat(file).catch(() => undefined)) !== undefined;
}

/** Editors find the schema of koo.yaml by its first line. */
async function pointAtSchema(target: string): Promise<void> {
  const manifest = path.join(target, 'koo.yaml');
  const schema = path.join(packageRoot(), 'schemas/koo.schema.json');
  const shown = posixRelative(target, schema);
  await writeFile(
    manifest,
    (await readFile(manifest, 'utf8')).replace(SCHEMA, () => shown),
  );
}

/** Whether it wrote the file; one that is there is the author's. */
async function keepOutOfGit(target: string, ignored: string): Promise<boolean> {
  const file = path.join(target, '.gitignore');
  if (await isThere(file)) return false;
  await writeFile(file, ignored, { flag: 'wx' });
  return true;
}

/**
 * A server depends on this version of koo, for `koogallery-cli/callback`. A checkout is not in the registry: it is named by
 * its folder.
 */
async function pointAtLibrary(target: string, files: readonly string[]): Promise<void> {
  if (!files.includes('package.json')) return;
  const root = packageRoot();
  const isCheckout = await isThere(path.join(root, 'src'));
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const found = isCheckout ? `file:${posixRelative(target, root)}` : version;
  const manifest = path.join(target, 'package.json');
  await writeFile(
    manifest,
    (await readFile(manifest, 'utf8')).replace(LIBRARY, () => JSON.stringify(found)),
  );
}

import { readdirSync, type Dirent } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import { EventLoopYielder } from '../../platform/event-loop-yielder.js';
import { isTemplateFile } from '../../template/parse-template-file.js';
import { templateError, templateUnreadable } from '../../template/reading-errors.js';
import { runMessages } from './messages.js';

export interface FindTemplatesOptions {
  /** What relative paths start from. */
  cwd: string;
  signal?: AbortSignal;
}

/** Folders deeper than this below a path are not looked into. */
const MAX_DEPTH = 32;

/**
 * The templates that `paths` name, each as an absolute path, in the order of the paths and sorted below each. A
 * folder with `.tf` or `.tf.json` files is one template (its subfolders are its modules); any other folder is
 * searched for such folders. A zip counts only when it is named itself: one that is found may be anything. Links to
 * folders, hidden folders and `node_modules` are not followed.
 *
 * @throws UsageError for a path that is not there, a file that is no template, or a folder without one
 * @throws EnvironmentError for a folder that cannot be read
 */
export async function findTemplates(
  paths: readonly string[],
  { cwd, signal }: FindTemplatesOptions,
): Promise<string[]> {
  const found = new Set<string>();
  for (const given of paths) {
    const absolute = path.resolve(cwd, given);
    const templates: string[] = [];
    if (await isFolder(absolute, given))
      await collect({ folder: absolute, shown: given }, 0, templates, new EventLoopYielder(signal));
    else templates.push(templateFile(absolute, given));
    if (templates.length === 0) throw noTemplate(given);
    for (const template of templates) found.add(template);
  }

  return [...found];
}

async function isFolder(absolute: string, given: string): Promise<boolean> {
  try {
    return (await stat(absolute)).isDirectory();
  } catch (error) {
    throw templateError(given, error);
  }
}

interface Place {
  folder: string;
  /** As it was given. */
  shown: string;
}

async function collect(
  { folder, shown }: Place,
  depth: number,
  found: string[],
  yielder: EventLoopYielder,
): Promise<void> {
  await yielder.yieldIfDue();
  const entries = listed(folder, shown);
  if (entries.some((entry) => !entry.isDirectory() && isTemplateFile(entry.name))) {
    found.push(folder);
    return;
  }

  if (depth === MAX_DEPTH) return;
  const folders = entries.filter((entry) => isSearched(entry)).map((entry) => entry.name);
  for (const name of folders.sort())
    await collect(
      { folder: path.join(folder, name), shown: path.posix.join(shown, name) },
      depth + 1,
      found,
      yielder,
    );
}

function listed(folder: string, shown: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw templateUnreadable(shown, error);
  }
}

function isSearched(entry: Dirent): boolean {
  return entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules';
}

function templateFile(absolute: string, given: string): string {
  if (isTemplateFile(absolute) || /\.zip$/i.test(absolute)) return absolute;
  throw notATemplate(given);
}

/** A name that no template file has. */
export function notATemplate(given: string): UsageError {
  return new UsageError('NOT_A_TEMPLATE', runMessages.notATemplate({ path: given }), {
    hints: [runMessages.nameTemplate()],
    place: given,
  });
}

function noTemplate(given: string): UsageError {
  return new UsageError('NO_TEMPLATE', runMessages.noTemplate({ path: given }), {
    hints: [runMessages.nameFolder()],
    place: given,
  });
}

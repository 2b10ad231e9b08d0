import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The absolute path of a program on the PATH. koo is started in folders whose files come from others, so entries that such
 * a folder decides about are skipped: relative and empty ones (the current folder), and `node_modules/.bin`, which
 * `npm run` puts first. The system itself would search them, and Windows the current folder before all others.
 *
 * @returns Nothing if there is no such program.
 */
export async function findProgram(name: string, environment: Environment): Promise<string | undefined> {
  for (const folder of searchFolders(environment)) {
    for (const file of fileNames(name)) {
      const candidate = path.join(folder, file);
      if (await isProgram(candidate)) return candidate;
    }
  }

  return undefined;
}

/** The PATH without the entries that {@link findProgram} skips, for the environment of a program that koo runs. */
export function safePath(environment: Environment): string {
  return searchFolders(environment).join(path.delimiter);
}

function searchFolders(environment: Environment): string[] {
  return valueOf(environment, 'PATH')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder) && !isPackageBin(folder));
}

function isPackageBin(folder: string): boolean {
  const names = folder.split(/[/\\]+/).filter((name) => name !== '' && name !== '.');
  return names.at(-1)?.toLowerCase() === '.bin' && names.at(-2)?.toLowerCase() === 'node_modules';
}

/** Of Windows, only what runs without a shell. */
function fileNames(name: string): string[] {
  if (process.platform !== 'win32') return [name];
  return /\.(?:com|exe)$/i.test(name) ? [name] : [`${name}.exe`, `${name}.com`];
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/** Names of variables are the same in any case on Windows; a copy of the environment no longer knows that. */
function valueOf(environment: Environment, name: string): string {
  if (process.platform !== 'win32') return environment[name] ?? '';
  const key = Object.keys(environment).find((other) => other.toUpperCase() === name);
  return (key === undefined ? undefined : environment[key]) ?? '';
}

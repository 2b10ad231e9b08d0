import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ignore from 'ignore';
import { IGNORE_FILE, LEFT_OUT } from './ignore-patterns.js';

/**
 * Says what stays out of a package, by gitignore's own rules: the last pattern that matches decides, a pattern of
 * a deeper `.kooignore` comes after those above it, and what lies in a folder that is left out cannot be taken
 * back in. The built-in list comes first, then `exclude` of `koo.yaml`, then the `.kooignore` files. Letter case
 * counts on every system.
 *
 * @see https://git-scm.com/docs/gitignore
 */
export class PackageFilter {
  readonly #patterns = ignore({ allowRelativePaths: true, ignorecase: false });

  constructor(exclude: readonly string[]) {
    this.#patterns.add([...LEFT_OUT, ...exclude]);
  }

  /** Takes in the `.kooignore` of a folder. `folder` is relative to the root, `''` for the root itself. */
  async readIgnoreFile(root: string, folder: string): Promise<void> {
    const text = await readFile(path.join(root, folder, IGNORE_FILE), 'utf8');
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    this.#patterns.add(folder === '' ? lines : lines.flatMap((line) => below(folder, line)));
  }

  /** `file` is relative to the root, `/` between folders, with a `/` at the end when it is a folder. */
  leavesOut(file: string): boolean {
    return this.#patterns.ignores(file);
  }
}

/** A line of a nested file, as it would read at the root. */
function below(folder: string, line: string): string[] {
  const pattern = line.replace(/(?<!\\) +$/, '');
  if (pattern === '' || pattern.startsWith('#')) return [];
  const negated = pattern.startsWith('!');
  const body = negated ? pattern.slice(1) : pattern;
  // A slash anywhere but at the end ties a pattern to its folder; any other holds at every depth.
  const anchored = body.slice(0, -1).includes('/');
  const place = folder.replaceAll(/[*?[\\]/g, String.raw`\$&`);
  return [`${negated ? '!' : ''}/${place}/${anchored ? body.replace(/^\//, '') : `**/${body}`}`];
}

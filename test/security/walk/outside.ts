import { lstatSync, readFileSync, utimesSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lstatIfAny, namesIn, stateOf, type TreeStates } from './tree-states.js';

const LONG_AGO = new Date('2001-01-01T00:00:00Z');
/** Newer than that: with `relatime` a read is noted where the last one is older than the last change. */
const CHANGED = new Date('2002-01-01T00:00:00Z');

/** Stands in each secret of the tree. */
export const SECRET_OUTSIDE = 'canary-4be1d0c7-outside';

/** What a repository must not reach: secrets, and a twin of each of its files. Sees what was read and written there. */
export class OutsideTree {
  readonly missing: string;
  readonly secretFile: string;
  readonly secretFolder: string;
  readonly twins: string;
  readonly #before: TreeStates = new Map();
  #seesReads = false;

  private constructor(readonly root: string) {
    this.secretFolder = path.join(root, 'secrets');
    this.secretFile = path.join(this.secretFolder, 'id.pem');
    this.missing = path.join(root, 'secrets/not-there');
    this.twins = path.join(root, 'twins');
  }

  static async make(root: string, repository: string): Promise<OutsideTree> {
    const tree = new OutsideTree(root);
    await cp(repository, tree.twins, { preserveTimestamps: true, recursive: true, verbatimSymlinks: true });
    await mkdir(tree.secretFolder, { recursive: true });
    const secret = `secretKey: ${SECRET_OUTSIDE}\naccess_key = "${SECRET_OUTSIDE}"\n`;
    await writeFile(tree.secretFile, secret);
    await writeFile(path.join(tree.secretFolder, `${SECRET_OUTSIDE}.tf`), secret);
    await writeFile(
      path.join(tree.secretFolder, 'credentials.json'),
      JSON.stringify({ secretKey: SECRET_OUTSIDE }),
    );
    tree.arm();
    readFileSync(tree.secretFile);
    // Some file systems note no reads.
    tree.#seesReads = lstatSync(tree.secretFile).atimeMs !== LONG_AGO.getTime();
    tree.arm();
    return tree;
  }

  /** Remembers how the tree is; {@link changes} compares with that. */
  arm(names: Iterable<string> = namesIn(this.root)): void {
    for (const name of names) {
      const file = path.join(this.root, name);
      utimesSync(file, LONG_AGO, CHANGED);
      this.#before.set(name, stateOf(lstatSync(file)));
    }
  }

  /** What was made, changed, deleted or read since; empty when nothing was. */
  changes(): { read: string[]; written: string[] } {
    const read: string[] = [];
    const written: string[] = [];
    // Listing reads the folders, so this comes first.
    for (const [name, before] of this.#before) {
      const stats = lstatIfAny(path.join(this.root, name));
      if (!stats || stateOf(stats) !== before) written.push(name);
      else if (this.#seesReads && stats.atimeMs !== LONG_AGO.getTime()) read.push(name);
    }

    const names = namesIn(this.root);
    written.push(...names.filter((name) => !this.#before.has(name)));
    const folders = names.filter((name) => lstatSync(path.join(this.root, name)).isDirectory());
    this.arm(new Set([...read.filter((name) => names.includes(name)), ...folders]));
    return { read, written };
  }
}

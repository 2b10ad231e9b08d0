import { randomInt } from 'node:crypto';
import { link, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { PlacedArchive } from '../../asset/model.js';
import { sidecarNames } from '../../asset/sidecars/sidecar-names.js';
import { hashArchive } from '../../asset/verify/package-evidence.js';
import { isRunning } from '../../platform/is-running.js';
import { readBounded } from '../../platform/read-bounded.js';
import { StateFolder } from '../../platform/state-folder.js';
import { type NamedPackage, type NamedPackages, namedPackages } from './named-packages.js';
import { packagesFolder } from './packages-folder.js';

const NOT_LINKED = new Set(['EMLINK', 'ENOENT', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EXDEV']);

/** Bytes, of a checksum file. */
const MAX_CHECKSUM_BYTES = 64 * 1024;

let serial = randomInt(2 ** 40);

/**
 * What was published, in `.koo/packages/published/<SHA-256>/`, with what lay beside it: other bytes that are packed
 * under its name do not take it away, and neither does a pack that fails. It is the same file under a second name, as long
 * as both are the same, and so needs no room. What no receipt and no release names goes.
 */
export class KeptPackages {
  readonly #packages: StateFolder;
  readonly #folder: StateFolder;
  readonly #root: string;
  #named: Promise<NamedPackages> | undefined;

  constructor(projectRoot: string) {
    this.#root = projectRoot;
    this.#packages = packagesFolder(projectRoot);
    this.#folder = this.#packages.folder('published');
  }

  /**
   * Where an archive of that name and hash is if it is kept.
   *
   * @throws EnvironmentError `OBSTACLE`, `UNSAFE_NAME`
   */
  archive({ packageName, sha256 }: { packageName: string; sha256: string }): string {
    return this.#folder.folder(sha256).file(packageName);
  }

  /** For who packs: keeps what was published before a new archive takes the place of it. */
  async keep({ file, sha256, temporary }: PlacedArchive, signal?: AbortSignal): Promise<void> {
    if (path.dirname(file) !== this.#packages.path) return;
    const name = path.basename(file);
    const { packages } = await this.#read();
    for (const named of packages.filter(({ packageName }) => packageName === name)) {
      // What is packed is what was published: a file that was kept gives way to the new one, or both would need room.
      if (named.sha256 === sha256) await this.#take(temporary, file, sha256);
      else if (!(await this.#isKept(named)) && (await bytesOf(file)) === named.bytes)
        await this.#take(file, file, named.sha256, async (taken) => {
          const found = await hashArchive(taken, { signal });
          return found?.sha256 === named.sha256;
        });
    }
  }

  /** Deletes what nothing names any more, and what killed processes left. */
  async prune(): Promise<void> {
    const names = await this.#folder.list();
    if (names.length === 0) return;
    const { isWhole, packages } = await namedPackages(this.#root);
    for (const name of names) {
      const pid = /^\.[\da-f]{64}\.(\d+)\.\d+\.tmp$/.exec(name)?.[1];
      const isLeft = pid !== undefined && !isRunning(Number(pid));
      const isUnnamed = isWhole && /^[\da-f]{64}$/.test(name) && !packages.some((one) => one.sha256 === name);
      if (isLeft || isUnnamed) await this.#folder.remove(name);
    }
  }

  /** Receipts are read once for all assets of a pack. */
  #read(): Promise<NamedPackages> {
    this.#named ??= namedPackages(this.#root);
    return this.#named;
  }

  async #isKept(named: NamedPackage): Promise<boolean> {
    return (await bytesOf(this.archive(named))) === named.bytes;
  }

  /**
   * Puts all of it together aside, and it appears by rename.
   *
   * @param file Beside which the papers lie; they are taken when they are of these bytes.
   * @param isRight Looks at what was taken: a name may have come to mean another file meanwhile.
   */
  async #take(
    source: string,
    file: string,
    sha256: string,
    isRight?: (taken: string) => Promise<boolean>,
  ): Promise<void> {
    this.#folder.make();
    const temporary = path.join(this.#folder.path, `.${sha256}.${process.pid}.${(serial += 1)}.tmp`);
    const taken = path.join(temporary, path.basename(file));
    await mkdir(temporary);
    try {
      if (!(await linked(source, taken))) return;
      if (isRight && !(await isRight(taken))) return;
      const { checksum, manifest, sbom, statement } = sidecarNames(file);
      const told = await readBounded(checksum, { followLinks: false, maxBytes: MAX_CHECKSUM_BYTES }).catch(
        () => '',
      );
      if (told.toString('utf8').startsWith(sha256)) {
        for (const sidecar of [checksum, manifest, sbom, statement])
          await linked(sidecar, path.join(temporary, path.basename(sidecar)));
      }

      // Throws where something else than a folder is in the way.
      this.#folder.folder(sha256).exists();
      await place(temporary, path.join(this.#folder.path, sha256));
    } finally {
      await rm(temporary, { force: true, recursive: true });
    }
  }
}

/** Puts a folder in its place; into the one that is there file by file, since no rename replaces a folder. */
async function place(temporary: string, folder: string): Promise<void> {
  try {
    await rename(temporary, folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    for (const name of await readdir(temporary))
      await rename(path.join(temporary, name), path.join(folder, name));
  }
}

/** @returns Whether it is there now: not where there is nothing, or where the file system has no hard links. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (NOT_LINKED.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

async function bytesOf(file: string): Promise<number | undefined> {
  const stats = await lstat(file).catch(() => undefined);
  return stats?.isFile() ? stats.size : undefined;
}

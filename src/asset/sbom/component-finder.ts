import type { ContentReader, PackageFile } from '../contents.js';
import type { FoundComponent } from './found-component.js';
import type { ManifestReader } from './manifest-reader.js';
import { binaryFile } from './readers/binary-file.js';
import { debianPackage, dpkgStatus } from './readers/debian.js';
import { goMod, goProgram } from './readers/go.js';
import { jar } from './readers/jar.js';
import { mavenPom } from './readers/maven-pom.js';
import { npmLock } from './readers/npm-lock.js';
import { npmPackage } from './readers/npm-package.js';
import { pnpmLock, yarnLock } from './readers/other-node-locks.js';
import { pipfileLock, poetryLock, pythonMetadata, requirements } from './readers/python.js';

const READERS: readonly ManifestReader[] = [
  npmLock,
  npmPackage,
  yarnLock,
  pnpmLock,
  requirements,
  pythonMetadata,
  poetryLock,
  pipfileLock,
  mavenPom,
  jar,
  goMod,
  goProgram,
  dpkgStatus,
  debianPackage,
  binaryFile,
];

/** More components than any package has; the rest is not told, and that it is not, is. */
const MAX_COMPONENTS = 100_000;

/**
 * Looks through a package, folder or archive, for components: `await contents.read([finder])`. Nothing that lies there
 * makes it fail: what cannot be read is in `unread`.
 */
export class ComponentFinder implements ContentReader {
  readonly components: FoundComponent[] = [];
  /** Paths of manifests that say nothing that can be read. */
  readonly unread: string[] = [];
  /** There were more components than are kept. */
  cut = false;

  wants(file: PackageFile): number {
    let most = 0;
    for (const reader of READERS) most = Math.max(most, reader.wants(file));
    return most;
  }

  async see(file: PackageFile, head: Uint8Array): Promise<void> {
    const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
    const before = this.components.length;
    for (const reader of READERS) {
      const wanted = reader.wants(file);
      if (wanted === 0) continue;
      // A file that has told of itself needs no entry by its name.
      if (reader === binaryFile && this.#toldItself(before)) continue;
      try {
        this.#add(await reader.read(file, bytes.subarray(0, wanted)));
      } catch {
        this.unread.push(file.path);
      }
    }
  }

  #toldItself(from: number): boolean {
    return this.components.slice(from).some(({ itself }) => itself);
  }

  #add(found: readonly FoundComponent[]): void {
    const room = MAX_COMPONENTS - this.components.length;
    if (found.length > room) this.cut = true;
    for (const component of found.slice(0, room)) this.components.push(component);
  }
}

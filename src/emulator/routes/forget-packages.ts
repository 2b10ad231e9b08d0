import type { EmulatorContext } from '../emulator-context.js';
import { usedHashes } from '../state/objects.js';

/** Removes the bytes of packages whose asset versions are deleted, unless something else has the same. */
export function forgetPackages(
  { database, store }: EmulatorContext,
  packages: ReadonlyArray<string | null>,
): void {
  const used = usedHashes(database);
  for (const sha256 of packages) if (sha256 && !used.has(sha256)) store.remove(sha256);
}

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type SidecarNames, sidecarNames } from './sidecar-names.js';
import { writeSums } from './sums-file.js';

/** Deletes an archive and all that lies beside it, and takes them out of SHA256SUMS. */
export async function removePackage({ file }: Pick<SidecarNames, 'file'>): Promise<void> {
  await Promise.all(Object.values(sidecarNames(file)).map((name) => rm(name, { force: true })));
  await writeSums(path.dirname(file)).catch(() => {});
}

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type PaperNames, paperNames } from './paper-names.js';
import { writeSums } from './sums-file.js';

/** Deletes an archive and all that lies beside it, and takes them out of SHA256SUMS. */
export async function removePackage({ file }: Pick<PaperNames, 'file'>): Promise<void> {
  await Promise.all(Object.values(paperNames(file)).map((name) => rm(name, { force: true })));
  await writeSums(path.dirname(file)).catch(() => {});
}

import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A fresh folder for each test of the suite that calls this; all are removed afterwards. */
export function temporaryFolders(): () => Promise<string> {
  const made: string[] = [];
  after(() => Promise.all(made.map((folder) => rm(folder, { force: true, recursive: true }))));
  return async () => {
    const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'koo-test-')));
    made.push(folder);
    return folder;
  };
}

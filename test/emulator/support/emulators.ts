import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../../src/emulator/emulator.js';
import { SignedClient } from './http-call.js';

export interface TestEmulator extends Emulator {
  client: SignedClient;
}

/** Starts emulators for the tests of a suite, each on a folder of its own; all are closed and removed afterwards. */
export function emulators(): (options?: Partial<EmulatorOptions>) => Promise<TestEmulator> {
  const folders: string[] = [];
  const running: Emulator[] = [];
  after(async () => {
    await Promise.all(running.map((emulator) => emulator.close()));
    await Promise.all(folders.map((folder) => rm(folder, { force: true, recursive: true })));
  });
  return async (options = {}) => {
    let { dataFolder } = options;
    if (!dataFolder) {
      const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'koo-emulator-')));
      folders.push(folder);
      dataFolder = path.join(folder, '.koo/local');
    }

    const emulator = await startEmulator({ review: 'automatic', ...options, dataFolder });
    let closed = false;
    const close = async (): Promise<void> => {
      if (closed) return;
      closed = true;
      await emulator.close();
    };

    running.push({ ...emulator, close });
    return { ...emulator, client: new SignedClient(emulator.url, emulator.credentials, options.now), close };
  };
}

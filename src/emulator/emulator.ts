import path from 'node:path';
import { EnvironmentError, UsageError } from '../errors/koo-error.js';
import { StateFolder } from '../platform/state-folder.js';
import type { EmulatorOptions } from './emulator-options.js';
import { checkSellerServer } from './orders/seller-server.js';
import { readEndpoint, type RunningEmulator } from './running-emulator.js';
import type { Emulator } from './serve.js';
import { emulatorMessages } from './messages.js';

export { type EmulatorCredentials, readEmulatorCredentials } from './credentials.js';
export type { EmulatorOptions } from './emulator-options.js';
export { type Fault, parseFault } from './faults/fault.js';
export { readFaults } from './faults/read-faults.js';
export { type LoggedRequest, readRequestLog } from './request-log.js';
export { findRunningEmulator, type RunningEmulator } from './running-emulator.js';
export type { Emulator } from './serve.js';

/** Those that `findRunningEmulator` accepts. */
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Starts KooGallery, its seller console and RFS on this machine, over HTTP on loopback. What is stored survives the
 * process, however it ends.
 *
 * @throws UsageError `NOT_LOOPBACK`, `HOST_NOT_CONFIRMED` of the seller's server
 * @throws EnvironmentError `EMULATOR_RUNNING` (another one has this folder), `PORT_IN_USE`, `STATE_BROKEN`,
 *   `OBSTACLE`
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { host = '127.0.0.1' } = options;
  if (!LOOPBACK.has(host)) {
    throw new UsageError('NOT_LOOPBACK', emulatorMessages.notLoopback({ host }), {
      hints: [emulatorMessages.useLoopback()],
    });
  }

  if (options.callback) checkSellerServer(options.callback);
  const dataFolder = path.resolve(options.dataFolder);
  const folder = StateFolder.at(dataFolder);
  folder.make(0o700);
  await keepOutOfGit(folder);
  const [{ takeFileLock }, { serve }] = await Promise.all([
    import('../platform/file-lock.js'),
    import('./serve.js'),
  ]);
  const release = takeFileLock(path.join(dataFolder, 'emulator.lock'));
  if (!release) throw alreadyRunning(dataFolder, readEndpoint(dataFolder));
  try {
    const emulator = await serve({ ...options, dataFolder, host });
    return {
      ...emulator,
      async close() {
        await emulator.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** The folder holds keys and packages. */
async function keepOutOfGit(folder: StateFolder): Promise<void> {
  if (!folder.stat('.gitignore')) await folder.write('.gitignore', '*\n');
}

function alreadyRunning(dataFolder: string, running: RunningEmulator | undefined): EnvironmentError {
  const message = running
    ? emulatorMessages.running({ pid: running.pid, url: running.url })
    : emulatorMessages.starting();
  return new EnvironmentError('EMULATOR_RUNNING', message, {
    hints: [emulatorMessages.useOther()],
    place: dataFolder,
  });
}

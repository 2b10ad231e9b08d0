import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError, UsageError } from '../errors/koo-error.js';
import type { EmulatorCredentials, PersonKeys } from './credentials.js';
import type { Fault } from './faults/fault.js';
import { readEndpoint, type RunningEmulator } from './running-emulator.js';

export { type EmulatorCredentials, readEmulatorCredentials } from './credentials.js';
export { type Fault, parseFault } from './faults/fault.js';
export { readFaults } from './faults/read-faults.js';
export { type LoggedRequest, readRequestLog } from './request-log.js';
export { findRunningEmulator, type RunningEmulator } from './running-emulator.js';

export interface EmulatorOptions {
  /** Where its state lies; made where it is missing. By convention `.koo/local`. */
  dataFolder: string;
  /** By default any that is free. */
  port?: number;
  /** An address of this machine's loopback; no other is taken. */
  host?: string;
  /** Holds uploads to a limit too, in bytes, as KooGallery's gateway does (12 MB); off by default. */
  gatewayBodyLimit?: number;
  /** Who reviews what is submitted: a scan of the package, or whoever calls the console's review interface. */
  review: 'automatic' | 'manual';
  /**
   * Who may use the console: koo and everybody who has the keys, or, as at KooGallery, only a person
   * ({@link Emulator.person}).
   */
  console?: 'by-hand' | 'open';
  /** How long RFS takes to make a plan, to deploy and to delete, in seconds; by default it is done at the next look. */
  stackSeconds?: number;
  /** What goes wrong from the start. */
  faults?: readonly Fault[];
  /** Of the chance by which faults hit. */
  faultSeed?: number;
  /** The server's clock. */
  now?: () => Date;
  /** Gets a line for each call, and for what breaks. */
  log?: (line: string) => void;
}

export interface Emulator {
  /** `http://127.0.0.1:40961`. */
  url: string;
  credentials: EmulatorCredentials;
  /** What a person at the console signs with. */
  person: PersonKeys;
  projectId: string;
  region: string;
  dataFolder: string;
  /** Answers nothing more, ends what is open, and lets the folder go. */
  close(): Promise<void>;
}

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/;

/**
 * Starts KooGallery, its seller console and RFS on this machine, over HTTP on loopback. What is stored survives the
 * process, however it ends.
 *
 * @throws UsageError `NOT_LOOPBACK`
 * @throws EnvironmentError `EMULATOR_RUNNING` (another one has this folder), `PORT_IN_USE`, `STATE_BROKEN`
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { host = '127.0.0.1' } = options;
  if (!LOOPBACK.test(host)) {
    throw new UsageError(
      'NOT_LOOPBACK',
      `The emulator does not listen at ${host}: it is for this machine alone.`,
      {
        hints: ['Leave the host out, or use 127.0.0.1, ::1 or localhost.'],
      },
    );
  }

  const dataFolder = path.resolve(options.dataFolder);
  await mkdir(dataFolder, { mode: 0o700, recursive: true });
  await keepOutOfGit(dataFolder);
  const [{ takeFolder }, { serve }] = await Promise.all([import('./folder-lock.js'), import('./serve.js')]);
  const release = takeFolder(dataFolder);
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
async function keepOutOfGit(dataFolder: string): Promise<void> {
  const file = path.join(dataFolder, '.gitignore');
  if (!existsSync(file)) await writeFile(file, '*\n');
}

function alreadyRunning(dataFolder: string, running: RunningEmulator | undefined): EnvironmentError {
  const where = running ? `at ${running.url} (process ${running.pid})` : 'and is just starting';
  return new EnvironmentError('EMULATOR_RUNNING', `An emulator runs on this folder already, ${where}.`, {
    hints: ['Use that one, stop it first, or choose another folder with --data.'],
    place: dataFolder,
  });
}

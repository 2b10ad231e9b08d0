import { createHmac, randomBytes } from 'node:crypto';
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { EnvironmentError } from '../errors/koo-error.js';
import { StateFolder } from '../platform/state-folder.js';
import { emulatorMessages } from './messages.js';

/** The only key pair that an emulator knows. */
export interface EmulatorCredentials {
  accessKey: string;
  secretKey: string;
  /** 对接密钥: signs usage that is pushed. */
  integrationKey: string;
  /** Of the only application that users of the emulator's domain can log in to. */
  clientId: string;
  clientSecret: string;
}

/** What the person at the console signs with. */
export type PersonKeys = Pick<EmulatorCredentials, 'accessKey' | 'secretKey'>;

const FILE = 'credentials.json';
const PERSON = 'person.json';

/** Bytes; the file has about 250. */
const MAX_BYTES = 4096;

/** Keys as `ensureCredentials` makes them. No key of Huawei's has this form, so none can ever be used for the emulator. */
const ACCESS_KEY = /^LOCAL[A-Z\d]{15}$/;
const SECRET_KEY = /^local-[\da-f]{34}$/;

/**
 * The key pair of an emulator that has run in this folder; nothing when none has.
 *
 * The file may have come with the repository: a link, which may lead to other keys, and a file that others can read or
 * that belongs to another user is refused, as are keys that no emulator made.
 *
 * @throws EnvironmentError `CREDENTIALS_BROKEN`, `EMULATOR_KEYS_EXPOSED`, `OBSTACLE`
 */
export function readEmulatorCredentials(dataFolder: string): EmulatorCredentials | undefined {
  const file = path.join(dataFolder, FILE);
  let bytes: Buffer | undefined;
  try {
    bytes = StateFolder.at(dataFolder).readSync(FILE, MAX_BYTES);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'FILE_TOO_LARGE' ? broken(file) : error;
  }

  if (!bytes) return undefined;
  if (isExposed(file)) throw exposed(file);
  try {
    const { accessKey, secretKey } = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
    const isOwn =
      typeof accessKey === 'string' &&
      ACCESS_KEY.test(accessKey) &&
      typeof secretKey === 'string' &&
      SECRET_KEY.test(secretKey);
    if (isOwn) return { accessKey, secretKey, ...madeFrom(secretKey) };
  } catch {}

  throw broken(file);
}

/** Whether anyone but the user may know or choose what is in it. Windows has no such modes. */
function isExposed(file: string): boolean {
  const stats = lstatSync(file);
  const ownUid = process.getuid?.();
  return ownUid !== undefined && stats.isFile() && (stats.uid !== ownUid || (stats.mode & 0o077) !== 0);
}

function broken(file: string): EnvironmentError {
  return new EnvironmentError('CREDENTIALS_BROKEN', emulatorMessages.keysBroken(), {
    hints: [emulatorMessages.deleteKeys({ file })],
    place: file,
  });
}

function exposed(file: string): EnvironmentError {
  return new EnvironmentError('EMULATOR_KEYS_EXPOSED', emulatorMessages.keysExposed(), {
    hints: [emulatorMessages.deleteExposedKeys({ file })],
    place: file,
  });
}

/**
 * Keys for a person at the console of one running emulator: no publish knows them. Where the console is by hand they lie in
 * `person.json`, for who plays the person; only the user may read the file.
 */
export async function personKeys(dataFolder: string, byHand: boolean): Promise<PersonKeys> {
  const folder = StateFolder.at(dataFolder);
  const keys: PersonKeys = {
    accessKey: `PERSON${randomBytes(7).toString('hex').toUpperCase()}`,
    secretKey: `person-${randomBytes(17).toString('hex')}`,
  };
  await (byHand
    ? folder.write(PERSON, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
    : folder.remove(PERSON));
  return keys;
}

/**
 * The folder's key pair, made at random when there is none, or one that others may know. Only the user may read the file.
 *
 * @throws EnvironmentError `CREDENTIALS_BROKEN`
 */
export async function ensureCredentials(dataFolder: string): Promise<EmulatorCredentials> {
  try {
    const found = readEmulatorCredentials(dataFolder);
    if (found) return found;
  } catch (error) {
    if ((error as EnvironmentError).code !== 'EMULATOR_KEYS_EXPOSED') throw error;
  }

  // As long as Huawei's, and nobody can take them for one.
  const secretKey = `local-${randomBytes(17).toString('hex')}`;
  const made = {
    accessKey: `LOCAL${randomBytes(32)
      .toString('base64')
      .replaceAll(/[^A-Z0-9]/gi, '')
      .toUpperCase()
      .slice(0, 15)}`,
    secretKey,
  };
  const text = `${JSON.stringify({ ...made, ...madeFrom(secretKey) }, null, 2)}\n`;
  await StateFolder.at(dataFolder).write(FILE, text, { mode: 0o600 });
  return { ...made, ...madeFrom(secretKey) };
}

/** Made from the other key, so that a folder that knew only that one has them too. */
function madeFrom(secretKey: string): Omit<EmulatorCredentials, 'accessKey' | 'secretKey'> {
  const make = (what: string): string =>
    `local-${createHmac('sha256', secretKey).update(what).digest('hex').slice(0, 32)}`;
  return {
    clientId: 'koo-local-client',
    clientSecret: make('client secret'),
    integrationKey: make('integration key'),
  };
}

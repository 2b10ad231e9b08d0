import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { EnvironmentError } from '../errors/koo-error.js';
import { writeAtomically } from '../source/write-atomically.js';

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

function credentialsFile(dataFolder: string): string {
  return path.join(dataFolder, FILE);
}

/**
 * The key pair of an emulator that has run in this folder; nothing when none has.
 *
 * @throws EnvironmentError `CREDENTIALS_BROKEN`
 */
export function readEmulatorCredentials(dataFolder: string): EmulatorCredentials | undefined {
  const file = credentialsFile(dataFolder);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }

  try {
    const { accessKey, secretKey } = JSON.parse(text) as EmulatorCredentials;
    if (typeof accessKey === 'string' && accessKey && typeof secretKey === 'string' && secretKey) {
      return { accessKey, secretKey, ...madeFrom(secretKey) };
    }
  } catch {}

  throw new EnvironmentError('CREDENTIALS_BROKEN', "The emulator's credentials cannot be read.", {
    hints: [`Delete ${file}: the emulator makes a new key pair when it starts.`],
    place: file,
  });
}

/**
 * Keys for a person at the console of one running emulator: no publish knows them. Where the console is by hand they lie in
 * `person.json`, for who plays the person; only the user may read the file.
 */
export async function personKeys(dataFolder: string, byHand: boolean): Promise<PersonKeys> {
  const file = path.join(dataFolder, 'person.json');
  const keys: PersonKeys = {
    accessKey: `PERSON${randomBytes(7).toString('hex').toUpperCase()}`,
    secretKey: `person-${randomBytes(17).toString('hex')}`,
  };
  if (byHand) await writeAtomically(file, `${JSON.stringify(keys, null, 2)}\n`, 0o600);
  else rmSync(file, { force: true });
  return keys;
}

/** The folder's key pair, made at random when there is none. Only the user may read the file. */
export async function ensureCredentials(dataFolder: string): Promise<EmulatorCredentials> {
  const found = readEmulatorCredentials(dataFolder);
  if (found) return found;
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
  await writeAtomically(
    credentialsFile(dataFolder),
    `${JSON.stringify({ ...made, ...madeFrom(secretKey) }, null, 2)}\n`,
    0o600,
  );
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

import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { EnvironmentError, UsageError } from '../../errors/koo-error.js';
import { readBounded } from '../../source/read-bounded.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** More than any key in PEM form has, in bytes. */
const LARGEST = 16 * 1024;

const MAKE_ONE =
  'Make a key: openssl genpkey -algorithm ed25519 -out koo-signing.pem && chmod 600 koo-signing.pem';

/**
 * The ed25519 key that statements are signed with: the PEM text in `KOO_SIGNING_KEY`, or the file that
 * `KOO_SIGNING_KEY_FILE` names, which must be the user's own (mode 0600). Nothing when neither is set.
 *
 * @throws UsageError `TWO_SIGNING_KEYS` @throws EnvironmentError `SIGNING_KEY`
 */
export async function loadSigningKey(environment: Environment): Promise<KeyObject | undefined> {
  const text = environment.KOO_SIGNING_KEY?.trim();
  const file = environment.KOO_SIGNING_KEY_FILE?.trim();
  if (text && file) {
    throw new UsageError('TWO_SIGNING_KEYS', 'KOO_SIGNING_KEY and KOO_SIGNING_KEY_FILE are both set.', {
      hints: ['Unset one of them.'],
    });
  }

  // A pipeline's variables often lose their line ends.
  if (text) return privateKey(text.replaceAll('\\n', '\n'), 'KOO_SIGNING_KEY');
  return file ? privateKey(await readPrivately(file), file) : undefined;
}

/**
 * A public ed25519 key from a PEM file.
 *
 * @throws EnvironmentError `VERIFICATION_KEY`
 */
export async function loadPublicKey(file: string): Promise<KeyObject> {
  const bytes = await readBounded(file, { maxBytes: LARGEST }).catch((error: NodeJS.ErrnoException) => {
    throw unusablePublic(file, `it cannot be read (${error.code})`);
  });
  const text = bytes.toString('utf8');
  if (text.includes('PRIVATE KEY'))
    throw unusablePublic(file, 'it is a private key, which nobody else should have');
  let key: KeyObject;
  try {
    key = createPublicKey(text);
  } catch {
    throw unusablePublic(file, 'it is not a public key in PEM form');
  }

  if (key.asymmetricKeyType === 'ed25519') return key;
  throw unusablePublic(file, `it is of type ${key.asymmetricKeyType}, not ed25519`);
}

function privateKey(text: string, place: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(text);
  } catch {
    // The reason that Node gives is left out: whatever stands there may be the key.
    if (/ENCRYPTED/.test(text))
      throw unusable(place, 'it is encrypted, and koo does not ask for pass phrases');
    if (/PUBLIC KEY/.test(text))
      throw unusable(place, 'it is a public key; a signature needs the private one');
    throw unusable(place, 'it is not a private key in PEM form');
  }

  if (key.asymmetricKeyType === 'ed25519') return key;
  throw unusable(place, `it is of type ${key.asymmetricKeyType}, not ed25519`);
}

/** The open file is asked, not its name, so that nobody can swap it in between. */
async function readPrivately(file: string): Promise<string> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
    (error: NodeJS.ErrnoException) => {
      throw unusable(file, `it cannot be read (${error.code})`);
    },
  );
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw unusable(file, 'it is not a regular file');
    if (stats.size > LARGEST) throw unusable(file, 'it is far too big for a key');
    const uid = process.getuid?.();
    if (uid !== undefined && stats.uid !== uid) throw unusable(file, 'it belongs to another user');
    if (uid !== undefined && (stats.mode & 0o077) !== 0) {
      const mode = (stats.mode & 0o777).toString(8).padStart(4, '0');
      throw unusable(file, `its mode is ${mode}, so others may read or change it`, `Run: chmod 600 ${file}`);
    }

    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

function unusable(place: string, why: string, next = MAKE_ONE): EnvironmentError {
  return new EnvironmentError('SIGNING_KEY', `The signing key is not used: ${why}.`, {
    hints: [next, 'Or unset KOO_SIGNING_KEY and KOO_SIGNING_KEY_FILE: the statement is then not signed.'],
    place,
  });
}

function unusablePublic(place: string, why: string): EnvironmentError {
  return new EnvironmentError('VERIFICATION_KEY', `The public key is not used: ${why}.`, {
    hints: [
      'Take the public half of the signing key: openssl pkey -in koo-signing.pem -pubout -out koo-signing.pub',
    ],
    place,
  });
}

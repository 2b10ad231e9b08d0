import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { EnvironmentError, UsageError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import { readBounded } from '../../platform/read-bounded.js';
import { keyMessages, keyProblems } from './messages.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** More than any key in PEM form has, in bytes. */
const MAX_KEY_BYTES = 16 * 1024;

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
    throw new UsageError('TWO_SIGNING_KEYS', keyMessages.twoKeys(), {
      hints: [keyMessages.unsetOne()],
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
  const bytes = await readBounded(file, { maxBytes: MAX_KEY_BYTES }).catch((error: NodeJS.ErrnoException) => {
    throw unusablePublic(file, keyProblems.unreadable({ code: String(error.code) }));
  });
  const text = bytes.toString('utf8');
  if (text.includes('PRIVATE KEY')) throw unusablePublic(file, keyProblems.privateKey());
  let key: KeyObject;
  try {
    key = createPublicKey(text);
  } catch {
    throw unusablePublic(file, keyProblems.notPublicPem());
  }

  if (key.asymmetricKeyType === 'ed25519') return key;
  throw unusablePublic(file, keyProblems.otherType({ type: String(key.asymmetricKeyType) }));
}

function privateKey(text: string, place: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(text);
  } catch {
    // The reason that Node gives is left out: its text may be the key.
    if (/ENCRYPTED/.test(text)) throw unusable(place, keyProblems.encrypted());
    if (/PUBLIC KEY/.test(text)) throw unusable(place, keyProblems.publicKey());
    throw unusable(place, keyProblems.notPrivatePem());
  }

  if (key.asymmetricKeyType === 'ed25519') return key;
  throw unusable(place, keyProblems.otherType({ type: String(key.asymmetricKeyType) }));
}

/** Checks the open file, not its name, which could be swapped in between. */
async function readPrivately(file: string): Promise<string> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
    (error: NodeJS.ErrnoException) => {
      throw unusable(file, keyProblems.unreadable({ code: String(error.code) }));
    },
  );
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw unusable(file, keyProblems.notRegular());
    if (stats.size > MAX_KEY_BYTES) throw unusable(file, keyProblems.tooBig());
    const uid = process.getuid?.();
    if (uid !== undefined && stats.uid !== uid) throw unusable(file, keyProblems.otherUser());
    if (uid !== undefined && (stats.mode & 0o077) !== 0) {
      const mode = (stats.mode & 0o777).toString(8).padStart(4, '0');
      throw unusable(file, keyProblems.openMode({ mode }), keyMessages.restrict({ file }));
    }

    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

function unusable(place: string, why: Message, next = keyMessages.makeKey()): EnvironmentError {
  return new EnvironmentError('SIGNING_KEY', keyMessages.signingKey({ why }), {
    hints: [next, keyMessages.unsetKey()],
    place,
  });
}

function unusablePublic(place: string, why: Message): EnvironmentError {
  return new EnvironmentError('VERIFICATION_KEY', keyMessages.publicKey({ why }), {
    hints: [keyMessages.extractPublic()],
    place,
  });
}

import { type FileHandle, open } from 'node:fs/promises';
import { didYouMean } from '../../findings/did-you-mean.js';
import { EnvironmentError } from '../../errors/koo-error.js';
import { Credentials } from './credentials.js';
import { keysOf } from './credentials-keys.js';

/** Far more than any number of profiles needs, in bytes. */
const LARGEST = 1 << 20;

export interface ProfileOptions {
  environment: Readonly<Record<string, string | undefined>>;
  /** Whether the file and the profile have to be there. */
  required: boolean;
  signal?: AbortSignal;
}

/**
 * Reads one profile of the credentials file, which only its owner may be able to read.
 *
 * @returns Nothing when the file or the profile is not there and neither is required.
 * @throws EnvironmentError
 */
export async function readProfile(
  file: string,
  profile: string,
  { environment, required, signal }: ProfileOptions,
): Promise<Credentials | undefined> {
  const text = await readPrivately(file, required);
  if (text === undefined) return undefined;
  const profiles = await parseProfiles(file, text);
  const entry = Object.hasOwn(profiles, profile) ? profiles[profile] : undefined;
  if (entry === undefined) {
    if (!required) return undefined;
    const meant = didYouMean(profile, Object.keys(profiles));
    throw new EnvironmentError('NO_PROFILE', `There is no profile "${profile}" in the credentials file.`, {
      hints: [meant ? `Did you mean "${meant}"?` : `It has: ${Object.keys(profiles).join(', ') || 'none'}.`],
      place: file,
    });
  }

  const source = `profile ${profile} of ${file}`;
  if (!isObject(entry) || !('command' in entry)) return new Credentials(keysOf(entry, source), source);
  const { runCredentialsCommand } = await import('./credentials-command.js');
  return new Credentials(await runCredentialsCommand(entry.command, source, { environment, signal }), source);
}

async function readPrivately(file: string, required: boolean): Promise<string | undefined> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !required) return undefined;
    throw error;
  }

  try {
    await refuseUnlessPrivate(file, handle);
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

/** The open file is asked, not its name, so that nobody can swap it in between. */
async function refuseUnlessPrivate(file: string, handle: FileHandle): Promise<void> {
  const stats = await handle.stat();
  const { mode, size, uid } = stats;
  if (!stats.isFile()) throw unusable(file, 'it is not a regular file', 'Put a regular file there.');
  if (size > LARGEST) throw unusable(file, 'it is over 1 MB', 'Check that it is the right file.');
  const ownUid = process.getuid?.();
  if (ownUid === undefined) return;
  if (uid !== ownUid) throw unusable(file, 'it belongs to another user', 'Make a file of your own.');
  const permissions = mode & 0o777;
  if (permissions !== 0o600 && permissions !== 0o400) {
    const octal = permissions.toString(8).padStart(4, '0');
    throw unusable(file, `its mode is ${octal}, so others may read or change it`, `Run: chmod 600 ${file}`);
  }
}

async function parseProfiles(file: string, text: string): Promise<Record<string, unknown>> {
  const { parseDocument } = await import('yaml');
  // Pretty errors would quote the line, and with it a secret.
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const line = text.slice(0, error.pos[0]).split('\n').length;
    throw unusable(`${file}:${line}`, 'it is not valid YAML', 'Correct that line.');
  }

  const content: unknown = document.toJS({ maxAliasCount: 0 });
  const profiles = isObject(content) ? content.profiles : undefined;
  if (!isObject(profiles)) {
    throw unusable(file, 'it has no profiles', 'Write: profiles: {default: {accessKey: …, secretKey: …}}');
  }

  return profiles;
}

function unusable(place: string, why: string, next: string): EnvironmentError {
  return new EnvironmentError('CREDENTIALS_FILE', `The credentials file is not used: ${why}.`, {
    hints: [next],
    place,
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

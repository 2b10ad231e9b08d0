import { mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isMap } from 'yaml';
import { clearAbandoned, writeAtomically } from '../../platform/write-atomically.js';
import { readPrivateFile } from './private-file.js';
import { checkProfileName, parseProfiles, profilesIn } from './profiles-document.js';
import type { SigningKeys } from '../signing/sign-request.js';

/**
 * Writes keys into a profile of the credentials file, in place of the keys or the command that it held; what else it holds,
 * other profiles and comments stay. The
 * file appears by rename, with mode 0600, and its folder is made for its owner only.
 *
 * @throws UsageError `PROFILE_NAME`; EnvironmentError `CREDENTIALS_FILE` when there is a file that is not used
 */
export async function writeProfile(file: string, profile: string, keys: SigningKeys): Promise<void> {
  checkProfileName(profile);
  const text = (await readPrivateFile(file)) ?? '';
  const document = parseProfiles(file, text);
  if (document.contents === null) document.contents = document.createNode({ profiles: {} });
  if (!document.has('profiles')) document.set('profiles', document.createNode({}));
  profilesIn(document, file);
  const { accessKey, secretKey, securityToken } = keys;
  const values = { accessKey, secretKey, ...(securityToken && { securityToken }) };
  const entry = document.getIn(['profiles', profile]);
  if (isMap(entry)) {
    for (const name of ['command', 'securityToken']) entry.delete(name);
    for (const [name, value] of Object.entries(values)) entry.set(name, value);
  } else document.setIn(['profiles', profile], document.createNode(values));
  await mkdir(path.dirname(file), { mode: 0o700, recursive: true });
  await write(file, document.toString());
}

/**
 * Takes a profile out of the credentials file.
 *
 * @returns Whether there was one.
 * @throws EnvironmentError `CREDENTIALS_FILE`
 */
export async function removeProfile(file: string, profile: string): Promise<boolean> {
  // A process that was killed may have left the keys in a temporary file.
  await clearAbandoned(await placeOf(file));
  const text = await readPrivateFile(file);
  if (text === undefined) return false;
  const document = parseProfiles(file, text);
  if (!Object.hasOwn(profilesIn(document, file), profile)) return false;
  document.deleteIn(['profiles', profile]);
  await write(file, document.toString());
  return true;
}

/** A file that is a link, as into a folder of settings, stays one. */
function placeOf(file: string): Promise<string> {
  return realpath(file).catch(() => file);
}

async function write(file: string, text: string): Promise<void> {
  const place = await placeOf(file);
  await clearAbandoned(place);
  await writeAtomically(place, text, 0o600);
}

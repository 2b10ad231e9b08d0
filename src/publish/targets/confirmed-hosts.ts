import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type MessageRecord, recordOf } from '../../i18n/message.js';
import { readPrivateFile } from '../../marketplace/credentials/private-file.js';
import { baseFolder } from '../../platform/base-folder.js';
import { writeAtomically } from '../../platform/write-atomically.js';
import type { KeySource } from '../../marketplace/credentials/messages.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** That the keys of this source may go to this host. */
export interface ConfirmedHost {
  host: string;
  source: KeySource;
}

/** The same in the file. */
interface KeptHost {
  host: string;
  source: MessageRecord | string;
}

/**
 * Whether a person has confirmed it before.
 *
 * @throws EnvironmentError `CREDENTIALS_FILE` where others could have written the file
 */
export async function isConfirmedHost(
  { host, source }: ConfirmedHost,
  environment: Environment,
): Promise<boolean> {
  const confirmed = await confirmedHosts(environment);
  return confirmed.some((one) => one.host === host && isDeepStrictEqual(one.source, kept(source)));
}

/** Writes down that a person has confirmed it, where only the user can: nothing in the repository counts. */
export async function rememberHost({ host, source }: ConfirmedHost, environment: Environment): Promise<void> {
  const file = hostsFile(environment);
  const confirmed = [...(await confirmedHosts(environment)), { host, source: kept(source) }];
  await mkdir(path.dirname(file), { mode: 0o700, recursive: true });
  await writeAtomically(file, `${JSON.stringify({ confirmed }, null, 2)}\n`, 0o600);
}

/** Not beside `KOO_CREDENTIALS_FILE`, which may be anywhere. */
function hostsFile(environment: Environment): string {
  return path.join(baseFolder('XDG_CONFIG_HOME', environment), 'koo', 'target-hosts.json');
}

/** What cannot be read as such a file confirms nothing; the person is asked again. */
async function confirmedHosts(environment: Environment): Promise<KeptHost[]> {
  const text = await readPrivateFile(hostsFile(environment), 'confirmed-hosts');
  try {
    const { confirmed } = JSON.parse(text ?? '{}') as { confirmed?: unknown };
    return Array.isArray(confirmed) ? confirmed.filter((entry) => isConfirmed(entry)) : [];
  } catch {
    return [];
  }
}

/** As data: the words of a message may change. */
function kept(source: KeySource): KeptHost['source'] {
  return typeof source === 'string' ? source : recordOf(source);
}

function isConfirmed(entry: unknown): entry is KeptHost {
  const { host, source } = (entry ?? {}) as Record<string, unknown>;
  return typeof host === 'string' && (typeof source === 'string' || typeof source === 'object');
}

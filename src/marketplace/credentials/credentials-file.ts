import { didYouMean } from '../../findings/did-you-mean.js';
import { EnvironmentError } from '../../errors/koo-error.js';
import { readPrivateFile, unusable } from './private-file.js';
import { parseProfiles, profilesIn } from './profiles-document.js';
import { isObject } from '../../platform/is-object.js';
import { credentialMessages, type KeySource, keySources } from './messages.js';

/** Profiles in one message. */
const MAX_NAMED = 20;

export interface ProfileOptions {
  environment: Readonly<Record<string, string | undefined>>;
  /** Whether the file and the profile have to be there. */
  required: boolean;
  signal?: AbortSignal;
}

/** What a profile holds, or what its command printed. */
export interface Profile {
  content: unknown;
  /** For messages: `profile shop of …/credentials.yaml`. */
  source: KeySource;
  /** The same, and for a command that it was that. */
  holder: KeySource;
  /** Hosts that koo.yaml may direct its keys to, in lower case. A command does not print them: they are the profile's. */
  hosts: readonly string[];
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
): Promise<Profile | undefined> {
  const text = await readPrivateFile(file);
  if (text === undefined && required) throw noFile(file, profile);
  if (text === undefined) return undefined;
  const profiles = profilesIn(parseProfiles(file, text), file);
  const entry = Object.hasOwn(profiles, profile) ? profiles[profile] : undefined;
  if (entry === undefined) {
    if (!required) return undefined;
    const meant = didYouMean(profile, Object.keys(profiles));
    throw new EnvironmentError('NO_PROFILE', credentialMessages.noProfile({ profile }), {
      hints: [
        ...(meant ? [credentialMessages.didYouMean({ meant })] : []),
        credentialMessages.profiles({ names: Object.keys(profiles).slice(0, MAX_NAMED) }),
      ],
      place: file,
    });
  }

  const source = keySources.profile({ file, profile });
  const hosts = hostsOf(entry, file);
  if (!isObject(entry) || !('command' in entry)) return { content: entry, holder: source, hosts, source };
  const { runCredentialsCommand } = await import('./credentials-command.js');
  const content = await runCredentialsCommand(entry.command, source, { environment, signal });
  const [program] = entry.command as [string];
  return { content, holder: keySources.output({ program, source }), hosts, source };
}

/**
 * The first names of profiles that the file has, for who named none.
 *
 * @throws EnvironmentError `CREDENTIALS_FILE`
 */
export async function profilesOf(file: string): Promise<string[]> {
  const text = await readPrivateFile(file);
  if (text === undefined) return [];
  return Object.keys(profilesIn(parseProfiles(file, text), file)).slice(0, MAX_NAMED);
}

/** @throws EnvironmentError `CREDENTIALS_FILE` */
function hostsOf(entry: unknown, file: string): string[] {
  const hosts = isObject(entry) ? (entry.hosts ?? []) : [];
  const isList = Array.isArray(hosts) && hosts.every((host): host is string => typeof host === 'string');
  if (!isList) throw unusable(file, credentialMessages.hostsNotList(), credentialMessages.writeHosts());
  return hosts.map((host) => host.trim().toLowerCase());
}

function noFile(file: string, profile: string): EnvironmentError {
  return new EnvironmentError('NO_PROFILE', credentialMessages.noFile({ profile }), {
    hints: [credentialMessages.createProfile({ profile })],
    place: file,
  });
}

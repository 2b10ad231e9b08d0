import { EnvironmentError } from '../../errors/koo-error.js';
import type { Credentials } from '../../marketplace/credentials/credentials.js';
import { isSiteHost } from '../../marketplace/sending/sites.js';
import { isRfsHost } from '../../rfs/rfs-endpoint.js';
import type { KeySource } from '../../marketplace/credentials/messages.js';
import { targetMessages } from './messages.js';

/** What a person is asked. */
export interface HostRequest {
  /** With its port, where that is not HTTPS's own: `mkt.example.com`, `127.0.0.1:8700`. */
  host: string;
  /** Where koo.yaml names it: `koo.yaml:12:10`. */
  place: string;
  /** Where the keys come from: `KOO_ACCESS_KEY`, `profile shop of …`. */
  source: KeySource;
}

export interface HostOptions {
  environment: Readonly<Record<string, string | undefined>>;
  /** Asks a person; without it no host is confirmed. `once`: a yes that is not to be remembered. */
  confirmHost?(request: HostRequest): Promise<boolean | 'once'>;
}

/**
 * Lets keys go to a host that koo.yaml names only where something outside the repository allows it. Whoever opens a pull
 * request writes koo.yaml, and a pipeline runs koo with its own keys: an address of theirs would get signed requests,
 * temporary keys' tokens, packages and the values of variables. Loopback is no exception: another user of this machine may
 * listen there.
 *
 * KooGallery's own hosts and RFS's are always allowed. For any other, the profile that the keys come from names it (`hosts`),
 * or `KOO_TARGET_HOSTS` does, or a person confirms it, who is asked once. `--yes` is a yes to what a plan shows, and not to
 * this. (No profile, and no command that prints keys, can be chosen in koo.yaml; an address on the command line is the
 * caller's own.)
 *
 * @throws EnvironmentError `HOST_NOT_ALLOWED`, and what reading the confirmed hosts throws
 */
export async function requireAllowedHost(
  { host }: URL,
  { hosts, source }: Credentials,
  place: string,
  options: HostOptions,
): Promise<void> {
  if (isSiteHost(host) || isRfsHost(host)) return;
  if (hosts.includes(host) || hostsIn(options.environment.KOO_TARGET_HOSTS).includes(host)) return;
  if (await isAllowedByPerson({ host, place, source }, options)) return;
  throw new EnvironmentError('HOST_NOT_ALLOWED', targetMessages.hostNotAllowed({ host }), {
    docs: 'docs/credentials.md',
    hints: [targetMessages.unknownHost(), targetMessages.allowHost({ host }), targetMessages.askedOnce()],
    place,
  });
}

/** Whether a person has confirmed a host before, or does now. */
export async function isAllowedByPerson(
  request: HostRequest,
  { confirmHost, environment }: HostOptions,
): Promise<boolean> {
  const { isConfirmedHost, rememberHost } = await import('./confirmed-hosts.js');
  if (await isConfirmedHost(request, environment)) return true;
  const answer = await confirmHost?.(request);
  if (answer === true) await rememberHost(request, environment);
  return Boolean(answer);
}

/** The hosts of a variable: `a.example.com, b.example.com:8443`. */
export function hostsIn(list = ''): string[] {
  return list
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter(Boolean);
}

import { EnvironmentError, UsageError } from '../../errors/koo-error.js';
import { placeOf } from '../../project/place-of.js';
import type { Project } from '../../project/project.js';
import { parseBaseAddress } from '../../marketplace/sending/base-address.js';
import { type HostOptions, hostsIn, isAllowedByPerson } from '../targets/require-allowed-host.js';
import { stateMessages } from './messages.js';

/** Where the state of a product is kept. */
export type StatePlace = { kind: 'file' } | { kind: 'http'; url: URL } | { kind: 'postgres'; url: string };

/**
 * `KOO_STATE` of the environment, else `state` of koo.yaml, else koo.lock.yaml. Whoever opens a pull request writes
 * koo.yaml: an address in it holds no password and no options, and its host gets the state's credentials only where the
 * environment or a person allows it.
 *
 * @throws UsageError `BAD_ADDRESS`, `NOT_HTTPS` @throws EnvironmentError `HOST_NOT_ALLOWED`
 */
export async function statePlace(project: Project, access: HostOptions): Promise<StatePlace> {
  const own = access.environment.KOO_STATE?.trim();
  if (own) return parsePlace(own);
  if (project.state === undefined) return { kind: 'file' };
  const place = parsePlace(project.state);
  if (place.kind === 'file') return place;
  const url = new URL(project.state);
  const declaredAt = placeOf(project, ['state']);
  if (url.username || url.password || url.search || url.hash) {
    throw new UsageError('BAD_ADDRESS', stateMessages.addressHoldsMore(), {
      hints: [stateMessages.giveInEnvironment()],
      place: declaredAt,
    });
  }

  await requireAllowedStateHost(url, declaredAt, access);
  return place;
}

function parsePlace(text: string): StatePlace {
  if (/^postgres(ql)?:\/\//.test(text)) return { kind: 'postgres', url: text };
  if (/^https?:\/\//.test(text)) return { kind: 'http', url: parseBaseAddress(text) };
  throw new UsageError('BAD_ADDRESS', stateMessages.notAnAddress(), { hints: [stateMessages.addresses()] });
}

/** @throws EnvironmentError `HOST_NOT_ALLOWED` */
async function requireAllowedStateHost({ host }: URL, place: string, options: HostOptions): Promise<void> {
  if (hostsIn(options.environment.KOO_STATE_HOSTS).includes(host)) return;
  if (await isAllowedByPerson({ host, place, source: stateMessages.credentials() }, options)) return;
  throw new EnvironmentError('HOST_NOT_ALLOWED', stateMessages.hostNotAllowed({ host }), {
    docs: 'docs/state.md',
    hints: [stateMessages.unknownHost(), stateMessages.allowHost({ host })],
    place,
  });
}

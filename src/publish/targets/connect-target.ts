import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { Credentials } from '../../marketplace/credentials/credentials.js';
import { loadCredentials } from '../../marketplace/credentials/load-credentials.js';
import { type Endpoint, SITE_NAMES, siteEndpoint, urlEndpoint } from '../../marketplace/sending/sites.js';
import { Transport, type TransportOptions } from '../../marketplace/sending/transport.js';
import type { SiteName, TargetDeclaration } from '../../project/project.js';
import { placeOf } from '../../project/place-of.js';
import { projectIfAny } from '../../project/project-if-any.js';
import { networkOptions } from './network-options.js';
import { type HostOptions, requireAllowedHost } from './require-allowed-host.js';
import { runningEmulator } from './running-emulator.js';
import { keySources } from '../../marketplace/credentials/messages.js';
import type { Message } from '../../i18n/message.js';
import { targetMessages } from './messages.js';

/** Where to call: at most one of the first three; without any, the target `local`. */
export interface TargetChoice {
  /** `local`, a name under `targets` in koo.yaml, or the name of a site. */
  target?: string;
  site?: SiteName;
  url?: string;
  /** The koo.yaml, or its folder. */
  project?: string;
  /** A profile of the credentials file. */
  profile?: string;
  /** How long an answer may take, in seconds. */
  timeout?: number;
}

export interface ConnectOptions extends HostOptions {
  cwd: string;
  onWarning?: (message: Message) => void;
  signal?: AbortSignal;
  /** Where they are loaded already; the target `local` has its own. */
  credentials?: Credentials;
  /** How the calls are to be made, where not as usual. */
  transport?: Pick<TransportOptions, 'retry' | 'timeouts'>;
}

/**
 * The connection to the open interfaces of one target. `local` is an emulator that runs already, with its own keys;
 * nothing is started for it.
 *
 * @throws UsageError, EnvironmentError `EMULATOR_NOT_RUNNING`, `HOST_NOT_ALLOWED`, and what
 *   `loadCredentials` throws
 */
export async function connectTarget(choice: TargetChoice, options: ConnectOptions): Promise<Transport> {
  const { environment, onWarning, signal } = options;
  const endpoint = await chosenEndpoint(choice, options);
  const common = {
    ...(await networkOptions(environment, { onWarning, timeout: choice.timeout })),
    ...options.transport,
  };
  if (!('addresses' in endpoint)) return connectLocal(endpoint.root, common);
  const credentials =
    options.credentials ?? (await loadCredentials({ environment, profile: choice.profile, signal }));
  if (endpoint.declaredAt !== undefined)
    await requireAllowedHost(endpoint.addresses[0], credentials, endpoint.declaredAt, options);
  return new Transport({ ...common, credentials, endpoint });
}

/**
 * Where the calls go, which takes no keys; of `local` the folder of its emulator. `declaredAt`: koo.yaml gives the address,
 * at that place, and its host has to be allowed before keys go there.
 */
export async function chosenEndpoint(
  { project: file, site, target = 'local', url }: TargetChoice,
  { cwd }: Pick<ConnectOptions, 'cwd'>,
): Promise<(Endpoint & { declaredAt?: string }) | { root: string }> {
  if (url !== undefined) return urlEndpoint(url);
  if (site) return siteEndpoint(site);
  // No product is needed; a koo.yaml only names more targets.
  const project = await projectIfAny(cwd, file);
  if (target === 'local') return { root: project?.root ?? cwd };
  const declared: TargetDeclaration | undefined =
    project && Object.hasOwn(project.targets, target) ? project.targets[target] : undefined;
  if (declared?.url !== undefined)
    return { ...urlEndpoint(declared.url), declaredAt: placeOf(project!, ['targets', target, 'url']) };
  const desired = declared?.site ?? SITE_NAMES.find((name) => name === target);
  if (desired) return siteEndpoint(desired);
  const names = ['local', ...Object.keys(project?.targets ?? {}), ...SITE_NAMES];
  const meant = didYouMean(target, names);
  throw new UsageError('UNKNOWN_TARGET', targetMessages.unknownTarget({ target }), {
    hints: [
      meant
        ? targetMessages.didYouMean({ meant })
        : targetMessages.targetsOrUrl({ targets: [...new Set(names)] }),
    ],
    place: project?.manifest.file,
  });
}

async function connectLocal(root: string, common: Partial<TransportOptions>): Promise<Transport> {
  const { keys, url } = await runningEmulator(root, targetMessages.callKooGallery());
  const credentials = new Credentials(keys, keySources.emulator());
  return new Transport({ ...common, credentials, endpoint: urlEndpoint(url) });
}

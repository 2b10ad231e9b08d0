import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { foreignText, type Message } from '../../i18n/message.js';
import { Credentials } from '../../marketplace/credentials/credentials.js';
import { loadCredentials } from '../../marketplace/credentials/load-credentials.js';
import { type Endpoint, SITE_NAMES, urlEndpoint } from '../../marketplace/sending/sites.js';
import { Transport } from '../../marketplace/sending/transport.js';
import type { Project } from '../../project/project.js';
import { projectIfAny } from '../../project/project-if-any.js';
import { RfsClient } from '../../rfs/rfs-client.js';
import { rfsEndpoint } from '../../rfs/rfs-endpoint.js';
import { checkProjectId } from '../../rfs/rfs-limits.js';
import { RFS_REGIONS } from '../../rfs/rfs-regions.js';
import type { ConnectOptions } from './connect-target.js';
import { ConsoleClient } from './local/console-client.js';
import { networkOptions } from './network-options.js';
import { requireAllowedHost } from './require-allowed-host.js';
import { runningEmulator } from './running-emulator.js';
import { keySources } from '../../marketplace/credentials/messages.js';
import { rfsMessages } from '../../rfs/messages.js';
import { targetMessages } from './messages.js';

/** Which RFS to call. Without a region, a target or an address it is that of the emulator. */
export interface RfsChoice {
  /** For example `cn-north-4`; by default that of the target, else `KOO_REGION`. */
  region?: string;
  /** 项目ID; by default that of the target, else `KOO_PROJECT_ID`, else `HUAWEICLOUD_SDK_PROJECT_ID`. */
  projectId?: string;
  /** `local`, or a name under `targets` in koo.yaml. */
  target?: string;
  /** The address of RFS, where it lies elsewhere than its region says. */
  url?: string;
  /** The place in koo.yaml that gives `url`: then its host has to be allowed before keys go there. */
  declaredAt?: string;
  /** The koo.yaml, or its folder. */
  project?: string;
  /** A profile of the credentials file. */
  profile?: string;
  /** How long an answer may take, in seconds. */
  timeout?: number;
}

/** The connection to RFS. */
export interface RfsConnection {
  rfs: RfsClient;
  /** `RFS cn-north-4`, `the emulator at http://127.0.0.1:8700`. */
  place: Message;
  region?: string;
  /** It is the emulator: nothing is built, and prices are invented. */
  isEmulator: boolean;
  /** Uploads a zip to where RFS can fetch it; only the emulator has such a place. Returns its address. */
  storeObject?(name: string, bytes: Uint8Array, sha256: string): Promise<string>;
}

/**
 * The connection to the RFS that was chosen.
 *
 * @throws UsageError `NO_REGION`, `REGION`, `NO_PROJECT_ID`, `PROJECT_ID`, `UNKNOWN_TARGET`; EnvironmentError
 *   `EMULATOR_NOT_RUNNING`, `HOST_NOT_ALLOWED`; what `loadCredentials` throws
 */
export async function connectRfs(choice: RfsChoice, options: ConnectOptions): Promise<RfsConnection> {
  const { environment, onWarning, signal } = options;
  const project = await projectIfAny(options.cwd, choice.project);
  const region = choice.region ?? declaredBy(choice, project)?.region ?? fromEnvironment(choice, environment);
  const common = {
    ...(await networkOptions(environment, { onWarning, timeout: choice.timeout })),
    ...options.transport,
  };
  if (isLocal(choice, region)) {
    const { keys, projectId, url } = await runningEmulator(
      project?.root ?? options.cwd,
      targetMessages.callRfs(),
    );
    const credentials = new Credentials(keys, keySources.emulator());
    const transport = new Transport({ ...common, credentials, endpoint: urlEndpoint(url) });
    return {
      isEmulator: true,
      async storeObject(name, bytes, sha256) {
        return (await new ConsoleClient(transport, signal).putObject(name, bytes, sha256)).uri;
      },
      place: targetMessages.emulatorAt({ address: transport.endpoint.name }),
      rfs: new RfsClient({ projectId: choice.projectId ?? projectId, transport }),
    };
  }

  const endpoint = endpointOf(choice, region, onWarning);
  const projectId = projectIdOf(choice, project, { environment, region });
  // Before a command is run that prints keys.
  checkProjectId(projectId);
  const credentials =
    options.credentials ?? (await loadCredentials({ environment, profile: choice.profile, signal }));
  if (choice.declaredAt !== undefined)
    await requireAllowedHost(endpoint.addresses[0], credentials, choice.declaredAt, options);
  const rfs = new RfsClient({ projectId, transport: new Transport({ ...common, credentials, endpoint }) });
  return { isEmulator: false, place: foreignText(endpoint.name), region, rfs };
}

function isLocal({ region: given, target, url }: RfsChoice, region: string | undefined): boolean {
  if (url !== undefined || given !== undefined) return false;
  return target === 'local' || (target === undefined && region === undefined);
}

/** A region in the environment is not for a target that is named. */
function fromEnvironment(
  { target, url }: RfsChoice,
  environment: ConnectOptions['environment'],
): string | undefined {
  return target === 'local' || url !== undefined ? undefined : environment.KOO_REGION || undefined;
}

function declaredBy(
  { target }: RfsChoice,
  project: Project | undefined,
): Project['targets'][string] | undefined {
  if (target === undefined || target === 'local') return undefined;
  if (project && Object.hasOwn(project.targets, target)) return project.targets[target];
  if ((SITE_NAMES as string[]).includes(target)) return undefined;
  const names = ['local', ...Object.keys(project?.targets ?? {})];
  const meant = didYouMean(target, names);
  throw new UsageError('UNKNOWN_TARGET', targetMessages.unknownTarget({ target }), {
    hints: [
      meant ? targetMessages.didYouMean({ meant }) : targetMessages.targetsOrRegion({ targets: names }),
    ],
    place: project?.manifest.file,
  });
}

function endpointOf(
  { target, url }: RfsChoice,
  region: string | undefined,
  onWarning: ConnectOptions['onWarning'],
): Endpoint {
  if (url !== undefined) return urlEndpoint(url);
  if (region === undefined) {
    throw new UsageError('NO_REGION', targetMessages.noRegion({ target: target! }), {
      hints: [targetMessages.giveRegion()],
    });
  }

  const endpoint = rfsEndpoint(region);
  if (!RFS_REGIONS.includes(region)) {
    const meant = didYouMean(region, RFS_REGIONS);
    onWarning?.(rfsMessages.unknownRegion({ region, ...(meant !== undefined && { meant }) }));
  }

  return endpoint;
}

function projectIdOf(
  choice: RfsChoice,
  project: Project | undefined,
  { environment, region }: Pick<ConnectOptions, 'environment'> & { region?: string },
): string {
  const id =
    choice.projectId ??
    declaredBy(choice, project)?.projectId ??
    (environment.KOO_PROJECT_ID || environment.HUAWEICLOUD_SDK_PROJECT_ID);
  if (id) return id;
  throw new UsageError('NO_PROJECT_ID', targetMessages.noProjectId({ ...(region && { region }) }), {
    hints: [targetMessages.copyProjectId(), targetMessages.giveProjectId()],
  });
}

import { UsageError } from '../../errors/koo-error.js';
import type { Finding } from '../../findings/finding.js';
import { isLoopback, parseBaseAddress } from '../../marketplace/sending/base-address.js';
import type { CallbackProtocolId } from '../../project/project.js';
import { placeOf } from '../../project/place-of.js';
import { projectIfAny } from '../../project/project-if-any.js';
import { hostsIn } from '../../publish/targets/require-allowed-host.js';
import { callbackMessages } from './messages.js';

const ADDRESS = ['callback', 'address'] as const;

export interface CallbackServerRequest {
  /** From the command line; that of koo.yaml when absent. */
  address?: string;
  /** `--allow-host`. */
  allowedHost?: string;
  cwd: string;
  /** koo.yaml or its folder; the nearest one when absent. */
  project?: string;
  environment: Readonly<Record<string, string | undefined>>;
}

/** The seller's server, which may be called. */
export interface CallbackServer {
  url: URL;
  /** What koo.yaml says that it offers; nothing where it does not say. */
  protocols: readonly CallbackProtocolId[];
  /** Where koo.yaml declares it, as near as it does; absent where there is no koo.yaml. */
  place?: Pick<Finding, 'file' | 'range'>;
}

/**
 * The seller's server: its address from the command line, or from `callback` in koo.yaml.
 *
 * Whoever opens a pull request writes koo.yaml, and a pipeline runs koo with its own keys; and a command may have been pasted.
 * So a server that is not on this machine is called only if its host is named by the person (`--allow-host`) or by the
 * environment (`KOO_CALLBACK_HOSTS`), wherever its address comes from. No redirect leads from there to another host.
 *
 * @throws UsageError `NO_CALLBACK_ADDRESS`, `HOST_NOT_CONFIRMED`, `BAD_ADDRESS`, `NOT_HTTPS`, and what reading koo.yaml throws
 */
export async function callbackServer(request: CallbackServerRequest): Promise<CallbackServer> {
  const project = await projectIfAny(request.cwd, request.project);
  const { address = project?.callback?.address } = request;
  if (address === undefined)
    throw new UsageError('NO_CALLBACK_ADDRESS', callbackMessages.noAddress(), {
      docs: 'docs/callbacks.md',
      hints: [callbackMessages.giveAddress()],
    });
  const isDeclared = request.address === undefined;
  const url = parseBaseAddress(address);
  requireOwnHost(url, request, isDeclared && project ? placeOf(project, ADDRESS) : undefined);
  if (!project) return { protocols: [], url };
  const { manifest } = project;
  return {
    place: { file: manifest.file, range: manifest.rangeOf(project.spanOf(ADDRESS)) },
    protocols: project.callback?.protocols ?? [],
    url,
  };
}

function requireOwnHost(
  url: URL,
  { allowedHost, environment }: CallbackServerRequest,
  place: string | undefined,
): void {
  if (isLoopback(url)) return;
  const { host, hostname } = url;
  const allowed = [...hostsIn(allowedHost), ...hostsIn(environment.KOO_CALLBACK_HOSTS)];
  if (allowed.includes(hostname) || allowed.includes(host)) return;
  throw new UsageError('HOST_NOT_CONFIRMED', callbackMessages.otherHost({ host: hostname }), {
    docs: 'docs/callbacks.md',
    hints: [callbackMessages.allowHost({ host: hostname })],
    ...(place !== undefined && { place }),
  });
}

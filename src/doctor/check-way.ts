import { KooError } from '../errors/koo-error.js';
import { isMarketplaceSuccess, readJson } from '../marketplace/answers/read-json.js';
import { sampleOrderCall } from '../marketplace/orders/check-access.js';
import { RefusedCallError } from '../marketplace/sending/call-errors.js';
import type { CallAnswer, Transport } from '../marketplace/sending/transport.js';
import { bad, type CheckName, type Diagnosis, ok, skipped } from './diagnosis.js';

/** The steps of one call, each of which needs those before it. */
const STEPS = ['proxy', 'name', 'connection', 'tls', 'answer', 'clock', 'access'] as const;
type Step = (typeof STEPS)[number];

/** At which step an error broke it off. */
const STEP_OF: Readonly<Record<string, Step>> = {
  BAD_PROXY: 'proxy',
  CERTIFICATE_REFUSED: 'tls',
  CLOCK_OFF: 'clock',
  CONNECTION_REFUSED: 'connection',
  CONNECT_TIMEOUT: 'connection',
  HOST_NOT_FOUND: 'name',
  NOT_REACHED: 'connection',
  PROXY_AUTHENTICATION: 'proxy',
  PROXY_NOT_REACHED: 'proxy',
  PROXY_REFUSED: 'proxy',
  TLS_FAILED: 'tls',
};

/**
 * Makes one harmless call over the very way that every other call takes, and says how far it came. Without keys it
 * asks without a signature, and any answer will do.
 */
export async function checkWay(
  transport: Transport,
  { hasKeys, signal }: { hasKeys: boolean; signal?: AbortSignal },
): Promise<Diagnosis[]> {
  const call = { ...sampleOrderCall, signal };
  const [address] = transport.endpoint.addresses;
  let answer: CallAnswer | undefined;
  try {
    answer = hasKeys ? await transport.send(call) : await transport.fetchUnsigned(address, call);
    if (hasKeys) readJson(answer, transport, call, isMarketplaceSuccess);
  } catch (error) {
    if (!(error instanceof KooError) || error.kind === 'interrupted') throw error;
    return brokenOff(stepOf(error), error, transport, answer);
  }

  return STEPS.map((step) =>
    step === 'access' && !hasKeys
      ? skipped(step, 'There are no keys to try.')
      : fine(step, transport, answer),
  );
}

function stepOf(error: KooError): Step {
  const known = STEP_OF[error.code];
  if (known) return known;
  // A refusal with a code of KooGallery's or the gateway's is about us; a bare status or a broken answer is not.
  const isAboutUs =
    error instanceof RefusedCallError && error.status < 500 && !error.code.startsWith('HTTP_');
  return isAboutUs ? 'access' : 'answer';
}

function brokenOff(
  broken: Step,
  error: KooError,
  transport: Transport,
  answer: CallAnswer | undefined,
): Diagnosis[] {
  const at = STEPS.indexOf(broken);
  return STEPS.map((step, index): Diagnosis => {
    if (index === at) return bad(step, error);
    return index < at
      ? fine(step, transport, answer)
      : skipped(step, 'Not looked at, since a step before it is bad.');
  });
}

function fine(step: Step, transport: Transport, answer: CallAnswer | undefined): Diagnosis {
  const { addresses, isLocal } = transport.endpoint;
  const url = answer?.url ?? addresses[0];
  const proxy = transport.proxyOf(url);
  const says: Record<Step, () => Diagnosis> = {
    access: () => ok(step, `${url.host} takes the key of ${transport.credentials.source}.`),
    answer: () => ok(step, `${url.host} answers.`),
    clock: () => clock(url.host, answer?.clockOffset),
    connection: () =>
      ok(step, proxy ? `${url.host} is reached through the proxy.` : `${url.host} is reached.`),
    name: () => (proxy ? skipped(step, 'The proxy looks it up.') : ok(step, `${url.hostname} is found.`)),
    proxy: () => ok(step, proxy ? `${proxy.source} names ${proxy.place}.` : 'None on the way.'),
    tls: () =>
      url.protocol === 'https:'
        ? ok(step, 'TLS 1.2 or newer, and the certificate is trusted.')
        : skipped(step, isLocal ? 'Plain HTTP: it stays on this machine.' : 'Plain HTTP.'),
  };
  return says[step]();
}

function clock(host: string, offset: number | undefined): Diagnosis {
  const check: CheckName = 'clock';
  if (offset === undefined) return skipped(check, `${host} does not tell its time.`);
  const seconds = Math.round(Math.abs(offset) / 1000);
  if (seconds <= 1) return ok(check, `It agrees with the one of ${host}.`);
  return ok(
    check,
    `${seconds} s ${offset > 0 ? 'ahead of' : 'behind'} the one of ${host}; 15 minutes are allowed.`,
  );
}

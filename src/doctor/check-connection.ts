import { KooError } from '../errors/koo-error.js';
import { isMarketplaceSuccess, readJson } from '../marketplace/answers/read-json.js';
import { sampleOrderCall } from '../marketplace/orders/check-access.js';
import { RefusedCallError } from '../marketplace/sending/call-errors.js';
import type { CallAnswer, Transport } from '../marketplace/sending/transport.js';
import { bad, type CheckName, type Diagnosis, ok, skipped } from './diagnosis.js';
import { doctorMessages } from './messages.js';

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
export async function checkConnection(
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
    step === 'access' && !hasKeys ? skipped(step, doctorMessages.noKeys()) : fine(step, transport, answer),
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
    return index < at ? fine(step, transport, answer) : skipped(step, doctorMessages.afterBadStep());
  });
}

function fine(step: Step, transport: Transport, answer: CallAnswer | undefined): Diagnosis {
  const { addresses, isLocal } = transport.endpoint;
  const url = answer?.url ?? addresses[0];
  const proxy = transport.proxyOf(url);
  const says: Record<Step, () => Diagnosis> = {
    access: () =>
      ok(step, doctorMessages.keyAccepted({ host: url.host, source: transport.credentials.source })),
    answer: () => ok(step, doctorMessages.responds({ host: url.host })),
    clock: () => clock(url.host, answer?.clockOffset),
    connection: () =>
      ok(step, (proxy ? doctorMessages.connectedThroughProxy : doctorMessages.connected)({ host: url.host })),
    name: () =>
      proxy
        ? skipped(step, doctorMessages.proxyResolves())
        : ok(step, doctorMessages.resolved({ host: url.hostname })),
    proxy: () =>
      ok(
        step,
        proxy
          ? doctorMessages.proxy({ proxy: proxy.place, setting: proxy.source })
          : doctorMessages.noProxy(),
      ),
    tls: () =>
      url.protocol === 'https:'
        ? ok(step, doctorMessages.tls())
        : skipped(step, isLocal ? doctorMessages.plainLocal() : doctorMessages.plain()),
  };
  return says[step]();
}

function clock(host: string, offset: number | undefined): Diagnosis {
  const check: CheckName = 'clock';
  if (offset === undefined) return skipped(check, doctorMessages.noTime({ host }));
  const seconds = Math.round(Math.abs(offset) / 1000);
  if (seconds <= 1) return ok(check, doctorMessages.sameTime({ host }));
  return ok(check, doctorMessages.otherTime({ host, isAhead: offset > 0, seconds }));
}

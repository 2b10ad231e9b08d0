import { KooError } from '../../errors/koo-error.js';
import { isLoopback, notHttps } from './base-address.js';
import type { Call, CallAnswer } from './call.js';
import { NotReachedError } from './call-errors.js';
import type { Credentials } from '../credentials/credentials.js';
import type { Signer } from '../signing/signer.js';
import { type Answer, exchange } from './exchange.js';
import type { ExchangeRequest, Timeouts } from './exchange-request.js';
import { ExchangeFailure } from './exchange-failure.js';
import { failureOf, triedHint } from './failure-of.js';
import { type Pace, realPace } from './pace.js';
import type { Proxy } from './proxy.js';
import { reasonToRepeat } from './reason-to-repeat.js';
import { DEFAULT_RETRY_LIMITS, Repetition, type RetryLimits } from './repetition.js';
import { retryAfter } from './retry-after.js';
import { percentEncode } from '../signing/canonical-request.js';
import { signedCanonicalRequest, unsigned } from '../signing/sign-request.js';
import type { Endpoint } from './sites.js';
import type { Message } from '../../i18n/message.js';
import { sendingMessages } from './messages.js';

export type { Call, CallAnswer } from './call.js';

export interface TransportOptions<Keys extends Signer = Credentials> {
  endpoint: Endpoint;
  credentials: Keys;
  timeouts?: Partial<Timeouts>;
  /** What a user should know although the call goes on. */
  onWarning?: (message: Message) => void;
  /** This end's clock. */
  now?: () => Date;
  /** Certificates (PEM) to trust beside Node's own. `NODE_EXTRA_CA_CERTS` works without it. */
  extraCa?: string;
  /** Where to connect instead, as curl's `--connect-to`; the certificate is checked for the real name. */
  connectTo?: (url: URL) => { host: string; port: number } | undefined;
  /** The proxy on the way to an address; none by default. `proxyFor` reads it from the environment. */
  proxy?: (url: URL) => Proxy | undefined;
  /** How often and how long a call is repeated. */
  retry?: Partial<RetryLimits>;
  pace?: Pace;
}

const DEFAULT_TIMEOUTS: Timeouts = { answer: 120_000, connect: 10_000, idle: 60_000 };
const MAX_RESPONSE_BYTES = 8 * 1024 * 1024;

/**
 * The one place that signs and sends. It sends again only what does no harm twice (see `reasonToRepeat`), signed and
 * made anew, and to a second address only when no byte left for the first.
 */
export class Transport<Keys extends Signer = Credentials> {
  readonly endpoint: Endpoint;
  readonly credentials: Keys;
  readonly #options: TransportOptions<Keys>;

  constructor(options: TransportOptions<Keys>) {
    for (const address of options.endpoint.addresses) {
      if (address.protocol !== 'https:' && !isLoopback(address)) {
        throw notHttps(address);
      }
    }

    this.endpoint = options.endpoint;
    this.credentials = options.credentials;
    this.#options = options;
  }

  /** This end's clock. */
  now(): Date {
    return this.#options.now?.() ?? new Date();
  }

  /** The proxy on the way to an address, if there is one. */
  proxyOf(url: URL): Proxy | undefined {
    return this.#options.proxy?.(url);
  }

  warn(message: Message): void {
    this.#options.onWarning?.(message);
  }

  /**
   * Signs, sends and reads the answer, of any status. `readJson` says what it means.
   *
   * @throws NotReachedError, LostAnswerError, UnreadableAnswerError, InterruptedError, or what a streamed body threw
   */
  async send(call: Call): Promise<CallAnswer> {
    const repetition = this.#repetition();
    for (;;) {
      const outcome = await this.#tryAddresses(call).catch((error: unknown) => error as Error);
      const isRepeated = await this.#waitToRepeat(repetition, call, outcome);
      if (isRepeated) continue;
      if (!(outcome instanceof Error)) return { ...outcome, tries: repetition.tries };
      if (outcome instanceof KooError) for (const hint of triedHint(repetition.tries)) outcome.addHint(hint);
      throw outcome;
    }
  }

  #repetition(): Repetition {
    const { pace = realPace, retry } = this.#options;
    return new Repetition({ ...DEFAULT_RETRY_LIMITS, ...retry }, pace);
  }

  /** @returns Whether to try again; the wait is over then. */
  async #waitToRepeat(repetition: Repetition, call: Call, outcome: CallAnswer | Error): Promise<boolean> {
    const reason = reasonToRepeat(call, outcome);
    if (reason === undefined) return false;
    const asked = outcome instanceof Error ? undefined : this.#askedToWait(outcome);
    const wait = repetition.next(asked);
    if (wait === undefined) return false;
    const host = outcome instanceof Error ? this.endpoint.name : outcome.url.host;
    const seconds = Math.max(0.1, wait / 1000).toFixed(1);
    this.warn(sendingMessages.repeating({ call: call.title, host, reason, seconds }));
    await repetition.pace.wait(wait, call.signal);
    return true;
  }

  /** A date counts from the server's clock. */
  #askedToWait({ clockOffset = 0, headers }: CallAnswer): number | undefined {
    return retryAfter(headers['retry-after'], new Date(this.now().getTime() - clockOffset));
  }

  async #tryAddresses(call: Call): Promise<CallAnswer> {
    const [...addresses] = this.endpoint.addresses;
    for (;;) {
      const url = urlOf(addresses.shift()!, call);
      try {
        return await this.#sendTo(url, call);
      } catch (error) {
        const next = addresses[0];
        if (!(error instanceof NotReachedError && error.tryElsewhere && next)) throw error;
        this.warn(sendingMessages.tryingNext({ code: error.code, host: url.host, next: next.host }));
      }
    }
  }

  /**
   * Fetches from an address that an answer pointed to, without a header or a signature of ours: such an address
   * carries its own.
   *
   * @throws NotReachedError, LostAnswerError, UnreadableAnswerError, UsageError `NOT_HTTPS`
   */
  async fetchUnsigned(url: URL, call: Pick<Call, 'largestAnswer' | 'signal' | 'title'>): Promise<CallAnswer> {
    if (url.protocol !== 'https:' && !isLoopback(url)) throw notHttps(url);
    return this.#exchange(
      { headers: { host: url.host }, method: 'GET', url },
      { ...call, method: 'GET', path: '' },
    );
  }

  async #sendTo(url: URL, call: Call): Promise<CallAnswer> {
    const { method, perTry } = call;
    const { body = call.body, headers } = perTry?.() ?? {};
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    const plain = { accept: 'application/json', 'user-agent': 'koo', ...call.headers, ...headers };
    const isStreamed = bytes !== undefined && !(bytes instanceof Uint8Array);
    const request = { body: isStreamed ? unsigned : bytes, headers: plain, method, url } as const;
    const signed = this.credentials.sign(request, this.now());
    const all = { ...plain, host: url.host, ...signed };
    const answer = await this.#exchange({ body: bytes, headers: all, method, url }, call);
    const isRefused = answer.status === 401 || answer.status === 403;
    if (!isRefused || signed.authorization === undefined) return answer;
    return { ...answer, canonicalRequest: this.credentials.redact(signedCanonicalRequest(request, all)) };
  }

  async #exchange(request: ExchangeRequest, call: Call): Promise<CallAnswer> {
    const { connectTo, extraCa, timeouts } = this.#options;
    try {
      const answer = await exchange(request, {
        connectTo,
        extraCa,
        proxy: this.proxyOf(request.url),
        largestAnswer: call.largestAnswer ?? MAX_RESPONSE_BYTES,
        signal: call.signal,
        timeouts: { ...DEFAULT_TIMEOUTS, ...timeouts },
      });
      return { ...answer, clockOffset: this.#clockOffset(answer), url: request.url };
    } catch (error) {
      throw error instanceof ExchangeFailure ? failureOf(error, call, request.url) : error;
    }
  }

  #clockOffset({ headers }: Answer): number | undefined {
    const offset = this.now().getTime() - Date.parse(headers.date ?? '');
    return Number.isNaN(offset) ? undefined : offset;
  }
}

function urlOf(address: URL, { path, query }: Call): URL {
  const parameters = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
  const search = parameters
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value!)}`)
    .join('&');
  const url = new URL(address);
  url.pathname = `${address.pathname.replace(/\/$/, '')}${path}`;
  url.search = search;
  return url;
}

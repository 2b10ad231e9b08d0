import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { EnvironmentError, InterruptedError, UsageError } from '../../errors/koo-error.js';
import { parseBaseAddress } from '../../marketplace/sending/base-address.js';
import type { Call, CallAnswer } from '../../marketplace/sending/call.js';
import { type Pace, realPace } from '../../marketplace/sending/pace.js';
import { urlEndpoint } from '../../marketplace/sending/sites.js';
import { Transport } from '../../marketplace/sending/transport.js';
import { userName } from '../../platform/user-name.js';
import { networkOptions } from '../targets/network-options.js';
import { HttpCredentials } from './http-credentials.js';
import { stateMessages } from './messages.js';
import { checkState, MAX_STATE_BYTES } from './read-state.js';
import { refuseOtherProduct } from './refuse-other-product.js';
import { refuseUnwritable } from './refuse-unwritable.js';
import { changedState, type SharedState, type TargetEntries } from './shared-state.js';
import type { StateAccess } from './state-access.js';
import { stateLocked } from './state-locked.js';
import type { LockOptions, StateStore, StateSubject } from './state-store.js';
import { checked } from './state-text.js';

/** How often a lock that another one holds is asked for, in milliseconds. */
const EVERY = 1000;

type Transported = Transport<HttpCredentials>;

/** How a server of Terraform's HTTP protocol locks; GitLab's and Gitea's have an address for it. */
interface LockCalls {
  lock: { method: Call['method']; url: URL };
  unlock: { method: Call['method']; url: URL };
}

/**
 * The state at a server that speaks Terraform's HTTP protocol: GET, POST, LOCK, UNLOCK.
 *
 * @see https://developer.hashicorp.com/terraform/language/backend/http
 * @throws UsageError `BAD_ADDRESS`, `STATE_LOCK_METHOD` @throws EnvironmentError `STATE_CREDENTIALS`, `CA_FILE`
 */
export async function openHttpStore(
  url: URL,
  product: string,
  { environment, onWarning }: StateAccess,
  signal?: AbortSignal,
): Promise<HttpStore> {
  const credentials = new HttpCredentials(environment);
  const network = await networkOptions(environment, { onWarning });
  const connect = (to: URL): Transported =>
    new Transport({ ...network, credentials, endpoint: urlEndpoint(to.href) });
  return new HttpStore({
    connect,
    locks: lockCalls(url, environment),
    pace: realPace,
    product,
    signal,
    url,
    who: `${userName(environment) ?? ''}@${hostname()}`,
  });
}

interface HttpStoreOptions {
  connect(to: URL): Transported;
  /** None where the server is said to have no locks. */
  locks: LockCalls | undefined;
  pace: Pace;
  product: string;
  signal?: AbortSignal;
  url: URL;
  who: string;
}

/** The document that is sent: of Terraform's form as far as servers look into it (GitLab requires a new `serial`). */
interface StateDocument {
  version: 4;
  serial: number;
  lineage: string;
  koo: unknown;
}

class HttpStore implements StateStore {
  readonly isFile = false;
  readonly place: string;
  readonly #options: HttpStoreOptions;
  #lockId: string | undefined;
  #head: Pick<StateDocument, 'lineage' | 'serial'> = { lineage: randomUUID(), serial: 0 };

  constructor(options: HttpStoreOptions) {
    this.#options = options;
    this.place = options.url.href;
  }

  async load(): Promise<SharedState | undefined> {
    const answer = await this.#call({ method: 'GET' });
    if (answer.status === 404 || answer.status === 204) return undefined;
    if (answer.status !== 200) throw this.#refused(answer);
    if (answer.body.length === 0) return undefined;
    const hints = [stateMessages.restoreServer()];
    const { place } = this;
    const fail = (problem: ReturnType<typeof stateMessages.notJson>) =>
      new EnvironmentError('STATE_INVALID', stateMessages.invalid({ path: '', problem }), { hints, place });
    let data: Partial<StateDocument> | null;
    try {
      data = JSON.parse(answer.body.toString('utf8')) as Partial<StateDocument> | null;
    } catch {
      throw fail(stateMessages.notJson());
    }

    if (typeof data !== 'object' || data?.koo === undefined) throw fail(stateMessages.noState());
    const { lineage, serial } = data;
    this.#head = {
      lineage: typeof lineage === 'string' ? lineage.slice(0, 100) : this.#head.lineage,
      serial: Number.isSafeInteger(serial) ? serial! : 0,
    };
    const state = checkState(data.koo, { hints, place: () => place });
    refuseOtherProduct(state, this.#options.product, { hint: stateMessages.otherAddress(), place });
    return state;
  }

  async save({ target }: StateSubject, entries: TargetEntries): Promise<void> {
    await this.#change((state) => void (state.targets[target] = entries));
  }

  async forget({ target }: StateSubject): Promise<void> {
    await this.#change((state) => void delete state.targets[target]);
  }

  async lock({ target }: StateSubject, { signal, timeout = 0 }: LockOptions): Promise<() => Promise<void>> {
    const { locks, pace, who } = this.#options;
    if (!locks) return async () => {};
    const id = randomUUID();
    const body = JSON.stringify({
      ID: id,
      Operation: 'koo publish',
      Info: `target ${target}`,
      Who: who,
      Version: '1',
      Created: new Date().toISOString(),
      Path: '',
    });
    const until = pace.elapsed() + timeout;
    for (;;) {
      const answer = await this.#lockCall(locks.lock, body, signal);
      // A lock whose answer was lost is ours already.
      if (answer.status === 200 || answer.status === 201 || holderOf(answer)?.id === id) break;
      if (answer.status !== 423 && answer.status !== 409) throw this.#lockRefused(answer);
      if (pace.elapsed() + EVERY > until) {
        const holder = holderOf(answer);
        throw stateLocked({ ...holder, canUnlock: true, place: this.place });
      }

      await pace.wait(EVERY, signal);
    }

    this.#lockId = id;
    return async () => {
      this.#lockId = undefined;
      const answer = await this.#lockCall(locks.unlock, body);
      if (answer.status >= 300 && answer.status !== 404) {
        throw new EnvironmentError('STATE_LOCKED', stateMessages.notUnlocked({ status: answer.status }), {
          hints: [stateMessages.unlock({ id })],
          place: this.place,
        });
      }
    };
  }

  async unlock(id: string): Promise<void> {
    const { locks } = this.#options;
    if (!locks) return;
    const answer = await this.#lockCall(locks.unlock, JSON.stringify({ ID: id }), undefined, id);
    if (answer.status < 300) return;
    if (answer.status === 409 || answer.status === 423 || answer.status === 404)
      throw new UsageError('STATE_OTHER_LOCK', stateMessages.otherLock({ id }), {
        hints: [stateMessages.seeLock()],
        place: this.place,
      });
    throw this.#refused(answer);
  }

  async close(): Promise<void> {}

  async #change(change: (state: SharedState) => void): Promise<void> {
    const state = changedState(await this.load(), this.#options.product, change);
    refuseUnwritable(state, this.place);
    const serial = this.#head.serial + 1;
    const document: StateDocument = { version: 4, ...this.#head, serial, koo: checked(state) };
    const answer = await this.#call({
      body: JSON.stringify(document),
      headers: { 'content-type': 'application/json' },
      method: 'POST',
      query: { ID: this.#lockId },
      repeatable: true,
    });
    if (answer.status === 409 || answer.status === 423)
      throw stateLocked({ ...holderOf(answer), canUnlock: true, place: this.place });
    if (answer.status >= 300) throw this.#refused(answer);
    this.#head = { ...this.#head, serial };
  }

  #call(call: Omit<Call, 'path' | 'title'>): Promise<CallAnswer> {
    const { connect, signal, url } = this.#options;
    return connect(url).send({
      largestAnswer: MAX_STATE_BYTES,
      path: '',
      signal,
      title: stateMessages.theCall(),
      ...call,
    });
  }

  /** An interruption does not keep a lock from being let go. */
  #lockCall(
    { method, url }: LockCalls['lock'],
    body: string,
    signal?: AbortSignal,
    id?: string,
  ): Promise<CallAnswer> {
    if (signal?.aborted) throw new InterruptedError();
    return this.#options.connect(url).send({
      body,
      headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) },
      method,
      path: '',
      query: { ID: id },
      repeatable: true,
      signal,
      title: stateMessages.theLockCall(),
    });
  }

  #refused({ status }: CallAnswer): EnvironmentError {
    const isWho = status === 401 || status === 403;
    return new EnvironmentError('STATE_UNREACHABLE', stateMessages.serverRefused({ status }), {
      docs: 'docs/state.md',
      hints: [
        isWho ? stateMessages.checkCredentials() : stateMessages.checkAddress(),
        stateMessages.runAgain(),
      ],
      place: this.place,
    });
  }

  #lockRefused(answer: CallAnswer): EnvironmentError {
    if (![400, 404, 405, 501].includes(answer.status)) return this.#refused(answer);
    return new EnvironmentError('STATE_LOCK_MISSING', stateMessages.noLocks({ status: answer.status }), {
      docs: 'docs/state.md',
      hints: [stateMessages.nameLock(), stateMessages.withoutLocks()],
      place: this.place,
    });
  }
}

/** What the server says of who holds the lock, as Terraform's protocol has it. */
function holderOf({ body }: CallAnswer): { created?: string; id?: string; who?: string } | undefined {
  try {
    const { Created, ID, Who } = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
    const text = (value: unknown) => (typeof value === 'string' && value ? value.slice(0, 200) : undefined);
    return { created: text(Created), id: text(ID), who: text(Who) };
  } catch {
    return undefined;
  }
}

const METHODS: readonly string[] = ['LOCK', 'UNLOCK', 'POST', 'PUT', 'DELETE'];

/** `none` as a method: the server has no locks, and nobody else publishes. */
function lockCalls(url: URL, environment: StateAccess['environment']): LockCalls | undefined {
  const method = (name: string, otherwise: string): string => {
    const text = environment[name]?.trim() || otherwise;
    if (text === 'none' || METHODS.includes(text)) return text;
    throw new UsageError('STATE_LOCK_METHOD', stateMessages.badMethod({ name }), {
      hints: [stateMessages.methods({ methods: [...METHODS, 'none'] })],
    });
  };
  const address = (name: string, otherwise: URL): URL => {
    const text = environment[name]?.trim();
    return text ? parseBaseAddress(text) : otherwise;
  };
  const [locking, unlocking] = [
    method('KOO_STATE_LOCK_METHOD', 'LOCK'),
    method('KOO_STATE_UNLOCK_METHOD', 'UNLOCK'),
  ];
  if (locking === 'none') return undefined;
  const lockUrl = address('KOO_STATE_LOCK_ADDRESS', url);
  return {
    lock: { method: locking as Call['method'], url: lockUrl },
    unlock: { method: unlocking as Call['method'], url: address('KOO_STATE_UNLOCK_ADDRESS', lockUrl) },
  };
}

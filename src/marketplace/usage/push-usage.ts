import type { KooError } from '../../errors/koo-error.js';
import type { Transport } from '../sending/transport.js';
import { recordProblem } from './check-record.js';
import { deliverRecords } from './deliver-records.js';
import { allRefused, noProducts } from './nothing-delivered.js';
import { destinationOf, type UsageDestination } from './outbox/usage-destination.js';
import type { KeptRecord, Outbox, OutboxBatch, PushSession, Settlement } from './outbox/outbox.js';
import { sendUsage, type UsageAnswer } from './send-usage.js';
import { ServerClock, type ServerTime } from './server-clock.js';
import { usageTime } from './usage-time.js';
import { MAX_RECORDS, type UsageInterface } from './usage-body.js';
import { foreignText, type Message } from '../../i18n/message.js';
import { usageMessages } from './messages.js';

/** When so many are refused and none is delivered, something else than the records is wrong. */
const TOO_MANY_REFUSED = 100;

/** More would not be read. */
const MAX_REASONS = 20;

export interface PushProgress {
  delivered: number;
  refused: number;
}

export interface PushUsageOptions {
  interface: UsageInterface;
  /** Records in one call, 1,000 at most. */
  batchSize?: number;
  /** Calls side by side. */
  calls?: number;
  /** Ask KooGallery for its time even when no record depends on it. */
  needsServerTime?: boolean;
  onProgress?(progress: PushProgress): void;
  signal?: AbortSignal;
}

/** Why records were refused: all that were for the same reason, in the same words. */
export interface RefusalReason {
  /** KooGallery's, or koo's `OVER_21_DAYS`: by KooGallery's own `Date`, without having been sent. */
  code: string;
  message: Message;
  records: number;
}

/**
 * Why records were left pending without having been sent:
 *
 * - `NO_PRODUCT`: the old interface requires a product_id
 * - `CLOCKS_DIFFER`: too old by one clock, and KooGallery's `Date` and this machine's clock are too far apart to decide
 * - `SERVER_TIME_UNKNOWN`: too old by this machine's clock, and no response showed KooGallery's time
 */
export interface SkipReason {
  code: 'CLOCKS_DIFFER' | 'NO_PRODUCT' | 'SERVER_TIME_UNKNOWN';
  message: Message;
  records: number;
}

export interface PushResult extends PushProgress {
  /** Where they went. */
  destination: UsageDestination;
  /** Pending, and not sent; one item a reason. */
  skipped: SkipReason[];
  /** Pending again: an earlier koo had marked them as refused without having asked KooGallery. */
  returned: number;
  /** KooGallery's time at the end of the push, ISO 8601, where its `Date` was seen and trusted. */
  serverTime?: string;
  /** Not yet: they end in the future. */
  early: number;
  /** At most 20; what goes beyond is only counted in `refused`. */
  reasons: RefusalReason[];
}

/**
 * Pushes what is pending. Whatever ends it, and whenever, nothing is lost and nothing is billed twice: a record is
 * marked only once KooGallery's answer to it is known, and until then it is sent again as it is. The one exception is a
 * record that is over 21 days old by KooGallery's own `Date`; what only this machine's clock takes for too old waits.
 *
 * @throws UsageError `OUTBOX_OTHER_TARGET`, `USAGE_NO_PRODUCTS`; EnvironmentError `OUTBOX_BUSY`; RefusedError
 *   `USAGE_ALL_REFUSED`; what {@link sendUsage} throws, once it was tried again: the rest then waits for the next push
 */
export async function pushUsage(
  transport: Transport,
  outbox: Outbox,
  options: PushUsageOptions,
): Promise<PushResult> {
  const destination = destinationOf(transport);
  const session = await outbox.beginPush(destination.name);
  try {
    const push = new Push(transport, session, { ...options, destination });
    const pushers = Array.from({ length: options.calls ?? 3 }, () => push.run());
    const ended = await Promise.allSettled(pushers);
    const failure = ended.find((one) => one.status === 'rejected');
    if (failure) throw failure.reason;
    return await push.end();
  } finally {
    await session.end();
  }
}

/** Refusals that seem to be due to something else than the records: they wait until it is put right. */
interface Doubt {
  /** What is not marked; nothing where the records were not sent. */
  refused?: readonly Settlement[];
  error: KooError;
}

/** A batch before it is sent. */
interface SortedBatch {
  ready: KeptRecord[];
  /** Too old by the clock that is known so far. */
  suspects: KeptRecord[];
  withoutProduct: number;
}

class Push {
  readonly result: PushResult;
  readonly #clock: ServerClock;
  /** The first failure stops everybody: what they have under way is finished. */
  #stopped = false;
  /** Whose fate KooGallery's answers have told; as long as none is delivered, all of them are refused. */
  #answered = 0;
  #withoutProduct = 0;

  constructor(
    private readonly transport: Transport,
    private readonly session: PushSession,
    private readonly options: PushUsageOptions & { destination: UsageDestination },
  ) {
    const { returned } = session;
    const { destination } = options;
    this.result = { delivered: 0, destination, early: 0, reasons: [], refused: 0, returned, skipped: [] };
    this.#clock = new ServerClock(transport, options.signal);
  }

  async end(): Promise<PushResult> {
    const time = this.options.needsServerTime ? await this.#clock.ask() : this.#clock.time;
    if (time.is !== 'known') return this.result;
    return { ...this.result, serverTime: time.now.toISOString() };
  }

  async run(): Promise<void> {
    const limit = Math.min(this.options.batchSize ?? MAX_RECORDS, MAX_RECORDS);
    try {
      while (!this.#stopped) {
        this.options.signal?.throwIfAborted();
        const batch = await this.session.takeBatch(limit);
        if (!batch) return;
        await this.#push(batch);
      }
    } catch (error) {
      this.#stopped = true;
      throw error;
    }
  }

  /** Judges only when all of the batch was sent: what is good in it is delivered, whatever is refused beside it. */
  async #push(batch: OutboxBatch): Promise<void> {
    const { ready, suspects, withoutProduct } = this.#sort(batch.records);
    const answered: Settlement[] = [];
    const tooOld: Settlement[] = [];
    const deliver = (records: readonly KeptRecord[]): Promise<void> =>
      deliverRecords(
        records,
        (some) => this.#send(some),
        (some) => answered.push(...some),
      );
    let doubts: Doubt[] = [];
    let failure: { error: unknown } | undefined;
    try {
      // First: their response shows KooGallery's time.
      await deliver(ready);
      if (suspects.length > 0) await deliver(this.#judge(suspects, await this.#clock.ask(), tooOld));
    } catch (error) {
      failure = { error };
    }

    try {
      doubts = this.#doubts(answered, withoutProduct);
      const isDoubtful = doubts.some(({ refused }) => refused === answered);
      await this.#settle(batch, { answered: isDoubtful ? [] : answered, tooOld });
      this.#withoutProduct += withoutProduct;
      if (withoutProduct > 0) this.#skip('NO_PRODUCT', usageMessages.skippedNoProduct(), withoutProduct);
    } catch (error) {
      // The first one is why the other came.
      failure ??= { error };
    }

    if (failure) throw failure.error;
    if (doubts.length > 0) throw doubts[0]!.error;
  }

  #doubts(answered: readonly Settlement[], withoutProduct: number): Doubt[] {
    if (this.result.delivered > 0 || answered.some(({ state }) => state === 'delivered')) return [];
    const doubts: Doubt[] = [];
    if (this.#answered + answered.length >= TOO_MANY_REFUSED)
      doubts.push({ error: allRefused(answered, this.result.destination), refused: answered });
    const lacking = this.#withoutProduct + withoutProduct;
    if (lacking >= TOO_MANY_REFUSED) doubts.push({ error: noProducts(lacking) });
    return doubts;
  }

  async #settle(
    batch: OutboxBatch,
    { answered, tooOld }: Record<'answered' | 'tooOld', readonly Settlement[]>,
  ): Promise<void> {
    const settled = [...tooOld, ...answered];
    await batch.settle(settled);
    this.#answered += answered.length;
    this.#count(settled);
  }

  async #send(records: readonly KeptRecord[]): Promise<UsageAnswer> {
    const answer = await sendUsage(this.transport, records, this.options.interface, {
      signal: this.options.signal,
    });
    this.#clock.observe(answer.date);
    return answer;
  }

  /** What ends in the future waits; what seems too old is not decided yet, and reversed times are KooGallery's to refuse. */
  #sort(records: readonly KeptRecord[]): SortedBatch {
    const time = this.#clock.time;
    const now = time.is === 'known' ? time.now : this.transport.now();
    const requiresProduct = this.options.interface === 'old';
    const sorted: SortedBatch = { ready: [], suspects: [], withoutProduct: 0 };
    for (const record of records) {
      const problem = recordProblem(record, now)?.code;
      if (problem === 'IN_THE_FUTURE') this.result.early += 1;
      else if (requiresProduct && !record.productId) sorted.withoutProduct += 1;
      else sorted[problem === 'TOO_OLD' ? 'suspects' : 'ready'].push(record);
    }

    return sorted;
  }

  /** @returns Those that are not too old by KooGallery's clock. */
  #judge(suspects: readonly KeptRecord[], time: ServerTime, tooOld: Settlement[]): KeptRecord[] {
    if (time.is === 'known') {
      const problems = suspects.map((record) => recordProblem(record, time.now, 'koogallery'));
      tooOld.push(
        ...suspects.flatMap(({ id }, at) => {
          const problem = problems[at];
          return problem?.code === 'TOO_OLD'
            ? [{ code: OVER_21_DAYS, id, message: problem.message, state: 'refused' as const }]
            : [];
        }),
      );
      return suspects.filter((_, at) => problems[at]?.code !== 'TOO_OLD');
    }

    if (time.is === 'unknown')
      this.#skip('SERVER_TIME_UNKNOWN', usageMessages.skippedNoServerTime(), suspects.length);
    else this.#skip('CLOCKS_DIFFER', clocksDiffer(time), suspects.length);
    return [];
  }

  #skip(code: SkipReason['code'], message: Message, records: number): void {
    const same = this.result.skipped.find((reason) => reason.code === code);
    if (same) same.records += records;
    else this.result.skipped.push({ code, message, records });
  }

  #remember({ code = '', message = foreignText('') }: Settlement): void {
    const { reasons } = this.result;
    // Our own words name the record's times.
    const isOwn = code === OVER_21_DAYS;
    const same = reasons.find(
      (one) => one.code === code && (isOwn || String(one.message) === String(message)),
    );
    if (same) same.records += 1;
    else if (reasons.length < MAX_REASONS) reasons.push({ code, message, records: 1 });
  }

  #count(settled: readonly Settlement[]): void {
    for (const settlement of settled) {
      this.result[settlement.state] += 1;
      if (settlement.state === 'refused') this.#remember(settlement);
    }

    this.options.onProgress?.({ delivered: this.result.delivered, refused: this.result.refused });
  }
}

/** The only reason for which koo itself marks a record as refused. */
const OVER_21_DAYS = 'OVER_21_DAYS';

function clocksDiffer({ local, server }: { local: Date; server: Date }): Message {
  return usageMessages.skippedClocksDiffer({ local: usageTime(local), server: usageTime(server) });
}

import type { KooError } from '../../errors/koo-error.js';
import type { Transport } from '../sending/transport.js';
import { type RecordProblem, recordProblem } from './check-record.js';
import { deliverRecords } from './deliver-records.js';
import { allRefused, noProducts } from './nothing-delivered.js';
import type { KeptRecord, Outbox, OutboxBatch, PushSession, Settlement } from './outbox/outbox.js';
import { sendUsage } from './send-usage.js';
import { MOST_RECORDS, type UsageInterface } from './usage-body.js';

/** When so many are refused and none is delivered, something else than the records is wrong. */
const TOO_MANY_REFUSED = 100;

/** More would not be read. */
const MOST_REASONS = 20;

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
  onProgress?(progress: PushProgress): void;
  signal?: AbortSignal;
}

/** Why records were refused: all that were for the same reason, in the same words. */
export interface RefusalReason {
  /** KooGallery's, or one of ours (`TOO_OLD`, `TIMES_REVERSED`, `NO_PRODUCT`). */
  code: string;
  message: string;
  records: number;
}

export interface PushResult extends PushProgress {
  /** Not yet: they end in the future. */
  early: number;
  /** At most 20; what goes beyond is only counted in `refused`. */
  reasons: RefusalReason[];
}

/**
 * Pushes what is pending. Whatever ends it, and whenever, nothing is lost and nothing is billed twice: a record is
 * marked only once KooGallery's answer to it is known, and until then it is sent again as it is.
 *
 * @throws UsageError `OUTBOX_OTHER_TARGET`, `USAGE_NO_PRODUCTS`; EnvironmentError `OUTBOX_BUSY`; RefusedError
 *   `USAGE_ALL_REFUSED`; what {@link sendUsage} throws, once it was tried again: the rest then waits for the next push
 */
export async function pushUsage(
  transport: Transport,
  outbox: Outbox,
  options: PushUsageOptions,
): Promise<PushResult> {
  const session = await outbox.beginPush(destinationOf(transport));
  try {
    const push = new Push(transport, session, options);
    const pushers = Array.from({ length: options.calls ?? 3 }, () => push.run());
    const ended = await Promise.allSettled(pushers);
    const failure = ended.find((one) => one.status === 'rejected');
    if (failure) throw failure.reason;
    return push.result;
  } finally {
    await session.end();
  }
}

/** Every emulator of this machine is one destination: its port changes from start to start. */
function destinationOf({ endpoint }: Transport): string {
  return endpoint.isLocal ? 'local' : endpoint.addresses[0].host;
}

/** Refusals that seem to be due to something else than the records: they wait until it is put right. */
interface Doubt {
  refused: readonly Settlement[];
  error: KooError;
}

/** A batch before it is sent. */
interface SortedBatch {
  ready: KeptRecord[];
  /** Refused by koo for good. */
  tooOld: Settlement[];
  /** Refused by koo because of the interface that was chosen. */
  withoutProduct: Settlement[];
}

class Push {
  readonly result: PushResult = { delivered: 0, early: 0, reasons: [], refused: 0 };
  /** The first failure stops everybody: what they have under way is finished. */
  #stopped = false;
  /** Whose fate KooGallery's answers have told; as long as none is delivered, all of them are refused. */
  #answered = 0;
  #withoutProduct = 0;

  constructor(
    private readonly transport: Transport,
    private readonly session: PushSession,
    private readonly options: PushUsageOptions,
  ) {}

  async run(): Promise<void> {
    const limit = Math.min(this.options.batchSize ?? MOST_RECORDS, MOST_RECORDS);
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
    const { ready, tooOld, withoutProduct } = this.#sort(batch.records);
    const answered: Settlement[] = [];
    let doubts: Doubt[] = [];
    try {
      await deliverRecords(
        ready,
        (records) => this.#send(records),
        (some) => answered.push(...some),
      );
    } finally {
      doubts = this.#doubts(answered, withoutProduct);
      const certain = (some: readonly Settlement[]) =>
        doubts.some(({ refused }) => refused === some) ? [] : some;
      await this.#settle(batch, {
        answered: certain(answered),
        tooOld,
        withoutProduct: certain(withoutProduct),
      });
    }

    if (doubts.length > 0) throw doubts[0]!.error;
  }

  #doubts(answered: readonly Settlement[], withoutProduct: readonly Settlement[]): Doubt[] {
    if (this.result.delivered > 0 || answered.some(({ state }) => state === 'delivered')) return [];
    const doubts: Doubt[] = [];
    if (this.#answered + answered.length >= TOO_MANY_REFUSED)
      doubts.push({ error: allRefused(answered), refused: answered });
    const lacking = this.#withoutProduct + withoutProduct.length;
    if (lacking >= TOO_MANY_REFUSED) doubts.push({ error: noProducts(lacking), refused: withoutProduct });
    return doubts;
  }

  async #settle(
    batch: OutboxBatch,
    {
      answered,
      tooOld,
      withoutProduct,
    }: Record<'answered' | 'tooOld' | 'withoutProduct', readonly Settlement[]>,
  ): Promise<void> {
    const settled = [...tooOld, ...withoutProduct, ...answered];
    await batch.settle(settled);
    this.#answered += answered.length;
    this.#withoutProduct += withoutProduct.length;
    this.#count(settled);
  }

  #send(records: readonly KeptRecord[]) {
    return sendUsage(this.transport, records, this.options.interface, { signal: this.options.signal });
  }

  /** A record that has grown too old meanwhile is never sent any more; one that ends in the future waits. */
  #sort(records: readonly KeptRecord[]): SortedBatch {
    const now = this.transport.now();
    const wantsProduct = this.options.interface === 'old';
    const sorted: SortedBatch = { ready: [], tooOld: [], withoutProduct: [] };
    for (const record of records) {
      const lacksProduct = wantsProduct && !record.productId;
      const problem = lacksProduct ? NO_PRODUCT : recordProblem(record, now);
      if (problem === undefined) sorted.ready.push(record);
      else if (problem.kind === 'early') this.result.early += 1;
      else (lacksProduct ? sorted.withoutProduct : sorted.tooOld).push(refusal(record, problem));
    }

    return sorted;
  }

  #remember({ code = '', message = '' }: Settlement): void {
    const { reasons } = this.result;
    // Our own words name the record's times.
    const isOwn = code === 'TOO_OLD' || code === 'TIMES_REVERSED';
    const same = reasons.find((one) => one.code === code && (isOwn || one.message === message));
    if (same) same.records += 1;
    else if (reasons.length < MOST_REASONS) reasons.push({ code, message, records: 1 });
  }

  #count(settled: readonly Settlement[]): void {
    for (const settlement of settled) {
      this.result[settlement.state] += 1;
      if (settlement.state === 'refused') this.#remember(settlement);
    }

    this.options.onProgress?.({ delivered: this.result.delivered, refused: this.result.refused });
  }
}

const NO_PRODUCT: RecordProblem = {
  code: 'NO_PRODUCT',
  kind: 'wrong',
  message: 'has no product_id, which the old interface wants',
};

function refusal({ id }: KeptRecord, { code, message }: RecordProblem): Settlement {
  return { id, state: 'refused', code, message };
}

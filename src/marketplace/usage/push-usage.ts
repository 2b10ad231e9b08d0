import { RefusedError } from '../../errors/koo-error.js';
import type { Transport } from '../sending/transport.js';
import { type RecordProblem, recordProblem } from './check-record.js';
import { deliverRecords } from './deliver-records.js';
import type { KeptRecord, Outbox, OutboxBatch, PushSession, Settlement } from './outbox/outbox.js';
import { sendUsage } from './send-usage.js';
import { MOST_RECORDS, type UsageInterface } from './usage-body.js';

/** When so many are refused and none is delivered, something else than the records is wrong. */
const TOO_MANY_REFUSED = 100;
const ALL_REFUSED = 'USAGE_ALL_REFUSED';

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
  /** KooGallery's, or one of ours (`TOO_OLD`). */
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
 * @throws UsageError `OUTBOX_OTHER_TARGET`; EnvironmentError `OUTBOX_BUSY`; RefusedError `USAGE_ALL_REFUSED`; what
 *   {@link sendUsage} throws, once it was tried again: the rest then waits for the next push
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

class Push {
  readonly result: PushResult = { delivered: 0, early: 0, reasons: [], refused: 0 };
  /** The first failure stops everybody: what they have under way is finished. */
  #stopped = false;

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

  async #push(batch: OutboxBatch): Promise<void> {
    let settled: Settlement[] = [];
    try {
      const ready = this.#ready(batch.records, settled);
      await deliverRecords(
        ready,
        (records) => this.#send(records),
        (some) => {
          settled.push(...some);
          this.#stopWhenAllAreRefused(settled);
        },
      );
    } catch (error) {
      // It is not about these records: they wait until it is put right.
      if ((error as RefusedError).code === ALL_REFUSED) settled = [];
      throw error;
    } finally {
      await batch.settle(settled);
      this.#count(settled);
    }
  }

  #stopWhenAllAreRefused(settled: readonly Settlement[]): void {
    if (this.result.delivered > 0 || settled.some(({ state }) => state === 'delivered')) return;
    if (this.result.refused + settled.length >= TOO_MANY_REFUSED) throw allRefused(settled);
  }

  #send(records: readonly KeptRecord[]) {
    return sendUsage(this.transport, records, this.options.interface, { signal: this.options.signal });
  }

  /** What can be sent now. A record that has grown too old meanwhile is never sent any more. */
  #ready(records: readonly KeptRecord[], settled: Settlement[]): KeptRecord[] {
    const now = this.transport.now();
    const wantsProduct = this.options.interface === 'old';
    return records.filter((record) => {
      const problem = wantsProduct && !record.productId ? NO_PRODUCT : recordProblem(record, now);
      if (problem === undefined) return true;
      if (problem.kind === 'early') this.result.early += 1;
      else settled.push({ id: record.id, state: 'refused', code: problem.code, message: problem.message });
      return false;
    });
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

function allRefused(settled: readonly Settlement[]): RefusedError {
  const last = settled.findLast(({ state }) => state === 'refused');
  return new RefusedError(
    ALL_REFUSED,
    `KooGallery refused every usage record so far; the last one: ${last?.message ?? ''} (${last?.code ?? ''}).`,
    {
      hints: [
        'Check the access key, the instance ids, and that the products are of this seller, then push again.',
        'A wrong record is taken out with: koo usage remove NUMBER',
      ],
    },
  );
}

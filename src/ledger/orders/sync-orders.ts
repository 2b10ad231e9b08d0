import { KooError, RefusedError } from '../../errors/koo-error.js';
import type { Order } from '../../marketplace/orders/orders.js';
import { queryOrder } from '../../marketplace/orders/orders.js';
import { RefusedCallError } from '../../marketplace/sending/call-errors.js';
import { type Pace, realPace } from '../../marketplace/sending/pace.js';
import type { Transport } from '../../marketplace/sending/transport.js';
import type { Books, NewRow } from '../store/books.js';
import { knownOrderIds } from './known-order-ids.js';
import { syncMessages } from './messages.js';
import { orderRows } from './order-rows.js';

export interface SyncOrdersOptions {
  /** Calls a second at most. KooGallery limits them (MKT.0250) and publishes no figure. */
  perSecond: number;
  /**
   * Also asks again what was answered longer ago than this, in milliseconds. By default an order is asked for once.
   */
  olderThan?: number;
  signal?: AbortSignal;
  /** @param total Of this run. */
  onProgress?: (done: number, total: number) => void;
  pace?: Pace;
}

export interface OrderRefusal {
  orderId: string;
  /** KooGallery's, or `NO_ORDER`. */
  code: string;
}

export interface SyncedOrders {
  /** Orders that the books know. */
  known: number;
  asked: number;
  found: number;
  /** KooGallery has no such order of this seller, or rejects its id. */
  refused: OrderRefusal[];
  /** KooGallery failed; the next run asks for them again. */
  failed: OrderRefusal[];
  /** Answered already, by an earlier run. */
  recent: number;
  samples: number;
  malformed: number;
  /** Rows that the answers added to the books, or changed there. */
  added: number;
  changed: number;
}

/** Answers are written in groups, by number or by time (milliseconds): what a kill loses is asked for again. */
const GROUP = 20;
const GROUP_MS = 3000;

/** So many failures of KooGallery one after the other end a run: it is not one order that it fails at. */
const MAX_FAILURES = 3;

/**
 * Codes that are about the one order that was asked for.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html
 */
const ABOUT_THE_ORDER = /^(?:NO_ORDER|(?:MKT|CBC)\.(?:0100|0101|0150|0199|9001))$/;

/** When which order was asked for, beside the tables of rows; `code` is empty where there was an answer. */
const SCHEMA =
  'CREATE TABLE IF NOT EXISTS order_queries (order_id TEXT PRIMARY KEY, asked_at TEXT NOT NULL, code TEXT NOT NULL)';
const REMEMBER =
  'INSERT INTO order_queries (order_id, asked_at, code) VALUES (?, ?, ?) ON CONFLICT (order_id) DO UPDATE SET asked_at = excluded.asked_at, code = excluded.code';

/**
 * Asks the order query for each order that the books know, one after the other, and appends the answers to the books. It can be
 * stopped at any time and goes on where it was: answers are written in small groups, together with what was asked.
 *
 * @throws what the transport throws for a call that is not about one order: keys, network, MKT.0250 after its repetitions
 */
export async function syncOrders(
  books: Books,
  transport: Transport,
  options: SyncOrdersOptions,
): Promise<SyncedOrders> {
  await books.transaction((writer) => writer.run(SCHEMA));
  const { ids, malformed, samples } = await knownOrderIds(books);
  const due = await dueIds(books, ids, transport, options.olderThan);
  const result: SyncedOrders = {
    added: 0,
    asked: 0,
    changed: 0,
    failed: [],
    found: 0,
    known: ids.length,
    malformed,
    recent: ids.length - due.length,
    refused: [],
    samples,
  };
  const run = new SyncRun(books, transport, options, result);
  try {
    await run.ask(due);
  } catch (error) {
    await run.write();
    if (error instanceof KooError)
      error.addHint(syncMessages.continues({ left: due.length - result.found - result.refused.length }));
    throw error;
  }

  await run.write();
  return result;
}

async function dueIds(
  books: Books,
  ids: readonly string[],
  transport: Transport,
  olderThan: number | undefined,
): Promise<string[]> {
  const until = olderThan === undefined ? '' : utc(new Date(transport.now().getTime() - olderThan));
  const done = new Set<string>();
  for await (const { order_id: id } of books.each('SELECT order_id FROM order_queries WHERE asked_at > ?', [
    until,
  ]))
    done.add(String(id));
  return ids.filter((id) => !done.has(id));
}

interface Answered {
  orderId: string;
  order?: Order;
  code: string;
  at: string;
}

class SyncRun {
  readonly #pace: Pace;
  #waiting: Answered[] = [];
  #writtenAt: number;
  #lastCall = Number.NEGATIVE_INFINITY;
  #failures = 0;

  constructor(
    private readonly books: Books,
    private readonly transport: Transport,
    private readonly options: SyncOrdersOptions,
    private readonly result: SyncedOrders,
  ) {
    this.#pace = options.pace ?? realPace;
    this.#writtenAt = this.#pace.elapsed();
  }

  async ask(ids: readonly string[]): Promise<void> {
    for (const [index, orderId] of ids.entries()) {
      await this.#wait();
      await this.#askOne(orderId);
      this.options.onProgress?.(index + 1, ids.length);
      const isLate = this.#pace.elapsed() - this.#writtenAt >= GROUP_MS;
      if (this.#waiting.length >= GROUP || isLate) await this.write();
    }
  }

  async #askOne(orderId: string): Promise<void> {
    const { signal } = this.options;
    let answered: Pick<Answered, 'code' | 'order'>;
    try {
      answered = { code: '', order: await queryOrder(this.transport, { orderId }, { signal }) };
    } catch (error) {
      if (this.#hasFailed(orderId, error)) return;
      answered = { code: (error as KooError).code };
    }

    this.#failures = 0;
    this.result.asked += 1;
    if (answered.order) this.result.found += 1;
    else this.result.refused.push({ code: answered.code, orderId });
    this.#waiting.push({ ...answered, at: utc(this.transport.now()), orderId });
  }

  /** @returns Whether KooGallery failed at it, so that it is asked for again; not, where it said no. */
  #hasFailed(orderId: string, error: unknown): boolean {
    if (error instanceof RefusedError && ABOUT_THE_ORDER.test(error.code)) return false;
    const isServers = error instanceof RefusedCallError && error.status >= 500;
    if (!isServers || ++this.#failures >= MAX_FAILURES) throw error;
    this.result.asked += 1;
    this.result.failed.push({ code: error.code, orderId });
    return true;
  }

  async #wait(): Promise<void> {
    const { perSecond, signal } = this.options;
    signal?.throwIfAborted();
    const wait = this.#lastCall + 1000 / perSecond - this.#pace.elapsed();
    if (wait > 0) await this.#pace.wait(wait, signal);
    this.#lastCall = this.#pace.elapsed();
  }

  /** Appends the answers that were not written yet, and that they were asked for: both or nothing. */
  async write(): Promise<void> {
    const answers = this.#waiting;
    this.#waiting = [];
    this.#writtenAt = this.#pace.elapsed();
    if (answers.length === 0) return;
    const rows: NewRow[] = [];
    for (const { order, orderId } of answers)
      if (order) rows.push(...orderRows({ ...order, orderId: order.orderId ?? orderId }, rows.length + 1));
    await this.books.transaction(async (writer) => {
      for (const { at, code, orderId } of answers) await writer.run(REMEMBER, [orderId, at, code]);
      if (rows.length === 0) return;
      const source = {
        asOf: answers.at(-1)!.at,
        kind: 'request',
        name: 'order/query',
        table: 'queriedOrders',
        zone: '+00:00',
      } as const;
      const { added, changed } = await writer.append(source, [rows]);
      this.result.added += added;
      this.result.changed += changed;
    });
  }
}

function utc(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

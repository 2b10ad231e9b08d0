import type { Message } from '../../../i18n/message.js';
import type { UsageRecord } from '../usage-record.js';

/**
 * - `pending`: KooGallery has not said yet that it has it
 * - `delivered`: it has
 * - `refused`: it never will; a corrected record may take its place
 */
export type RecordState = 'delivered' | 'pending' | 'refused';

export interface KeptRecord extends UsageRecord {
  /** Of the outbox, in the order in which records were added. */
  id: number;
  state: RecordState;
  /** Why it was refused: KooGallery's code, or koo's `OVER_21_DAYS`, by KooGallery's `Date`. */
  code?: string;
  message?: string;
}

/**
 * - `added`: it will be pushed
 * - `known`: it is there already, the same in all that is billed
 * - `conflict`: another record has its serial number, or its instance, begin and end
 */
export type Addition = { as: 'added' | 'known' } | { as: 'conflict'; with: KeptRecord };

/** What became of a record that was sent. */
export interface Settlement {
  id: number;
  state: 'delivered' | 'refused';
  code?: string;
  /** KooGallery's words; kept as text, in English where it is koo's. */
  message?: Message;
}

export interface OutboxSummary {
  pending: number;
  delivered: number;
  refused: number;
  /** The earliest `endTime` of what is pending. */
  oldestEnd?: string;
  /** The earliest `beginTime` of what is pending. */
  oldestBegin?: string;
}

/** Adds records; what it added is kept only when the transaction that it belongs to ends well. */
export interface OutboxWriter {
  /** Answers in the order of the records. */
  add(records: readonly UsageRecord[]): Promise<Addition[]>;
}

/**
 * Where usage records wait, on disk, until KooGallery has them. A record that was added survives whatever dies; it
 * leaves the state `pending` only once KooGallery's answer to it is known.
 */
export interface Outbox {
  /** For messages: a file, or a database without its password. */
  readonly name: string;
  /** All that `work` adds, or nothing of it when it throws. What else it asks of the outbox would wait for its own end. */
  transaction<T>(work: (writer: OutboxWriter) => Promise<T>): Promise<T>;
  /**
   * Takes the right to push. Records of one outbox go to one destination for ever: a record that was sent to two
   * sites would be billed twice.
   *
   * @param destination `local`, or the host.
   * @throws UsageError `OUTBOX_OTHER_TARGET`; EnvironmentError `OUTBOX_BUSY` where only one may push at a time
   */
  beginPush(destination: string): Promise<PushSession>;
  /** What {@link beginPush} has bound it to; nothing before the first push. */
  destination(): Promise<string | undefined>;
  summary(): Promise<OutboxSummary>;
  /** The oldest first. */
  list(state: RecordState, limit: number): Promise<KeptRecord[]>;
  /** The id up to which all records are there: none that is added later has a smaller one. 0 where there was none. */
  lastId(): Promise<number>;
  /** Records in any state whose ids are greater than `after`, up to `last`, by their ids. */
  range(after: number, last: number, limit: number): Promise<KeptRecord[]>;
  /** Removes a record that was not delivered. Answers whether there was one. */
  remove(meteringSn: string): Promise<boolean>;
  /** Forgets delivered records that ended before this time: see to it that none of them could be added again. */
  forget(endedBefore: string): Promise<number>;
  close(): Promise<void>;
}

/** One run of one pusher. Several batches may be out at a time. */
export interface PushSession {
  /** Records that an earlier koo had marked as refused by itself, and that this session returned to pending. */
  readonly returned: number;
  /** Records that no other pusher has; nothing when there are no more. A record is taken once in a session. */
  takeBatch(limit: number): Promise<OutboxBatch | undefined>;
  end(): Promise<void>;
}

export interface OutboxBatch {
  records: readonly KeptRecord[];
  /** Once. What is not named stays pending, and is free for the next session. */
  settle(settlements: readonly Settlement[]): Promise<void>;
}

import type { Severity } from '../../findings/finding.js';
import type { RuleDescription } from '../../findings/rule-description.js';
import type { AnyMessageSet, Message } from '../../i18n/message.js';
import type { TableName } from '../model/field.js';
import type { Change } from './difference.js';
import type { Entry } from './entry.js';
import type { Exact } from './exact.js';
import type { BillSubject, OrderGroup, StatementSubject, UsageGroup } from './subjects.js';

/** What does not add up: where, and by how much. */
export interface ReportedDifference {
  message: Message;
  /** What it is about: an order line, a transaction, a bill. Together with the rule it identifies the difference. */
  id: string;
  period?: string;
  /** The row that is doubtful. */
  at: Entry;
  /** The rows that it was compared with. */
  beside?: readonly Entry[];
  /** Millionths. */
  expected?: bigint;
  found?: bigint;
  currency?: string;
  /** Of a row of a closed period. */
  changes?: readonly Change[];
  /** Only where this one is milder or worse than the rule's own severity. */
  severity?: Severity;
}

/** What a rule may ask while it compares. */
export interface BooksContext {
  /** The rule's options from `koo.yaml`, with the rule's own defaults under them. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Of the platform: `+08:00`. */
  readonly zone: string;
  /** UTC. */
  readonly now: string;
  /**
   * Whether the rule is to compare something of this period: it was asked for, and the books have every side of the rule for
   * it. Counts the comparison if so.
   */
  compare(period: string | undefined): boolean;
  /** Whether the books have rows of this table for a period. */
  covers(table: TableName, period: string): boolean;
  /** Whether the seller's own server delivers this product: the books have instances of it. */
  isDelivered(product: { productId?: string; skuCode?: string }): boolean;
  /** Whether an amount is what it should be, within the tolerance. */
  agree(found: bigint, expected: Exact | bigint, currency: string | undefined): boolean;
  report(difference: ReportedDifference): void;
}

/**
 * One rule of `koo reconcile` is one object: the check, its page and `koo explain` come out of it. It looks at one kind of
 * subject.
 */
export interface BooksRule<Messages extends AnyMessageSet = AnyMessageSet> extends RuleDescription {
  messages: Messages;
  /** The tables that it compares: a period that one of them has no rows for is skipped. */
  sides: readonly TableName[];
  order?(group: OrderGroup, context: BooksContext): void;
  usage?(group: UsageGroup, context: BooksContext): void;
  bill?(subject: BillSubject, context: BooksContext): void;
  statement?(subject: StatementSubject, context: BooksContext): void;
}

import type { Severity } from '../../findings/finding.js';
import type { Message } from '../../i18n/message.js';
import type { TableName } from '../model/field.js';
import type { NewSource } from '../store/books.js';

/** A row of the books in the words of its source. */
export interface Side {
  table: TableName;
  kind: NewSource['kind'];
  /** Of the file, without its folder; else what was asked. */
  source: string;
  /** '' where the source has no sheets. */
  sheet: string;
  /** From 1. */
  row: number;
}

/** What does not add up. */
export interface Difference {
  rule: string;
  severity: Severity;
  /** What it is about. With the rule it identifies the difference in each run. */
  id: string;
  /** Absent where what it is about has none. */
  period?: string;
  message: Message;
  /** The row that is doubtful first, then those that it was compared with. */
  sides: Side[];
  /** Millionths. */
  expected?: bigint;
  found?: bigint;
  currency?: string;
  /** What a row was before, and is now, of a period that was closed. */
  changes?: readonly Change[];
}

/** Of a field, as it is written. */
export interface Change {
  field: string;
  was?: string;
  is?: string;
}

/** A period that was closed. */
export interface Seal {
  period: string;
  /** UTC. */
  sealedAt: string;
  /** SHA-256 over the rows of the period, in hexadecimal. */
  hash: string;
  rows: number;
  /** What did not add up, and was accepted as it is. */
  openDifferences: number;
}

/** What one rule says about one period. */
export interface Check {
  rule: string;
  /** Absent for what names no period. */
  period?: string;
  /** `skipped`: the books lack one side, as the reason says; nothing was compared. */
  status: 'failed' | 'passed' | 'skipped';
  compared: number;
  reason?: Message;
}

/** A difference that is meant, from `books.accepted` of koo.yaml. */
export interface Accepted {
  rule: string;
  id: string;
  reason: string;
}

export interface AcceptedDifference extends Difference {
  reason: string;
}

export interface Reconciliation {
  /** That were looked at. */
  periods: readonly string[];
  checks: Check[];
  /** By period, rule and id. */
  differences: Difference[];
  accepted: AcceptedDifference[];
  /** What is accepted and was not found; empty where only one period was looked at. */
  unused: Accepted[];
  /** Of the periods that were looked at. */
  seals: Seal[];
}

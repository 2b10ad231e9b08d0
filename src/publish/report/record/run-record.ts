import type { Message } from '../../../i18n/message.js';
import type { PublishEvent, StepPart, StepState } from '../../publish-event.js';
import type { EndedFacts, TracedError } from '../../trace/ended-facts.js';
import type { LintedFacts } from '../../trace/linted-facts.js';
import type { PackedFacts } from '../../trace/package-facts.js';
import type { PlannedFacts } from '../../trace/planned-facts.js';
import type { ProductFacts } from '../../trace/product-facts.js';
import type { TracedCommand } from '../../trace/trace-event.js';

/** A run, as its events tell it. */
export interface RunRecord {
  koo: string;
  command: TracedCommand;
  /** UTC, ISO 8601. */
  started: string;
  /** Milliseconds from the start to the last event. */
  lasted: number;
  /** Absent where the run was killed. */
  exitCode?: number;
  /** What ended it, where that is of no product. */
  error?: TracedError;
  /** Sorted by folder, else by id: side by side, they begin in any order. */
  products: ProductRecord[];
}

export interface ProductRecord {
  /** Absent where koo.yaml does not say it. */
  id?: string;
  /** Where the run has several: relative to the working directory. */
  folder?: string;
  target: string;
  /** Absent where it could not be begun. */
  facts?: ProductFacts;
  linted?: LintedFacts;
  packed: PackedFacts[];
  planned?: PlannedFacts;
  /** What RFS said of each template, the last word of each. */
  proved: ProvedRecord[];
  steps: StepRecord[];
  /** Absent where the run was killed. */
  ended?: EndedFacts;
  /** Milliseconds since the run started. */
  from: number;
  to: number;
}

export type ProvedRecord = Extract<PublishEvent, { type: 'proved' }>;

export interface StepRecord {
  id: string;
  title: Message;
  part: StepPart;
  /** `started`: it had not ended when the product did. */
  state: StepState;
  /** Milliseconds since the run started. */
  from: number;
  to: number;
  bytes?: number;
  sha256?: string;
}

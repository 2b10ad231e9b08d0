import type { Message } from '../i18n/message.js';
import type { ProofDifference, TemplateProof } from './proving/proof.js';
import type { PackedFacts } from './trace/package-facts.js';
import type { PlannedFacts } from './trace/planned-facts.js';
import type { LintedFacts } from './trace/linted-facts.js';
import type { ProductFacts } from './trace/product-facts.js';
import type { EndedFacts } from './trace/ended-facts.js';

/**
 * What a publish is doing, for whoever shows it: a terminal, a stream, a page. A step is named once and goes on under
 * its `id`. The other events say what was found, so that what came of a publish can be told from its events alone.
 */
export type PublishEvent =
  | BytesEvent
  | StepEvent
  | { type: 'review-open'; id: string; asset: string; version: string }
  | ({ type: 'linted' } & LintedFacts)
  | ({ type: 'packed' } & PackedFacts)
  | ({ type: 'planned' } & PlannedFacts)
  | {
      type: 'proved';
      place: Message;
      invented: boolean;
      proof: TemplateProof;
      differences: ProofDifference[];
    }
  | ({ type: 'product-ended' } & EndedFacts)
  | ({ type: 'product-started' } & ProductFacts);

/** So many bytes of a step are packed, or sent. */
export interface BytesEvent {
  type: 'bytes';
  id: string;
  done: number;
  total: number;
}

export interface StepEvent {
  type: 'step';
  id: string;
  title: Message;
  state: StepState;
  /** Of which part of a publish it is; `apply` when absent. */
  part?: StepPart;
  /** A few words for who watches. */
  detail?: Message;
  /** What was sent. */
  bytes?: number;
  /** Hex, of the same. */
  sha256?: string;
}

/** The parts of a publish, in their order. */
export const STEP_PARTS = ['lint', 'pack', 'plan', 'prove', 'apply'] as const;

export type StepPart = (typeof STEP_PARTS)[number];

/**
 * `unchanged`: it exists already. `waiting`: a review is open. `hand-off`: a person does it, in the seller's console.
 * `skipped`: it was not begun, because something that comes first is not done. Several steps may have started and not
 * ended.
 */
export type StepState = 'done' | 'failed' | 'hand-off' | 'skipped' | 'started' | 'unchanged' | 'waiting';

export type PublishListener = (event: PublishEvent) => void;

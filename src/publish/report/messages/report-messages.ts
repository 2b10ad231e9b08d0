import type { Severity } from '../../../findings/finding.js';
import type { ChangeKind, ChangeSubject } from '../../plan/change.js';
import type { StepPart, StepState } from '../../publish-event.js';
import type { ProofStage } from '../../proving/proof.js';
import type { ReviewStatus } from '../../target.js';
import type { ProductOutcome } from '../../trace/ended-facts.js';
import type { TargetFacts } from '../../trace/target-facts.js';
import type { TracedCommand } from '../../trace/trace-event.js';
import type { ENGLISH_TEXT } from './english-text.js';

type Counted = (count: number) => string;

/** What a report says itself. */
export interface ReportMessages {
  /** Words and sentences that have nothing to fill in. */
  text: Readonly<Record<keyof typeof ENGLISH_TEXT, string>>;
  titles: Readonly<Record<TracedCommand, string>>;
  outcomes: Readonly<Record<ProductOutcome | 'killed', string>>;
  places: Readonly<Record<TargetFacts['kind'], string>>;
  /** What it is, and whether anything has left this machine. */
  place(kind: TargetFacts['kind'], host: string): string;
  states: Readonly<Record<StepState, string>>;
  /** What RFS did with a template, and what it would not. */
  proof: Readonly<Record<ProofStage, string>>;
  refused: Readonly<Record<ProofStage, string>>;
  waitsForIds(assets: string): string;
  /** The same of a link that stands. */
  links: Readonly<Record<'done' | 'unchanged', string>>;
  parts: Readonly<Record<StepPart, string>>;
  severities: Readonly<Record<Severity, string>>;
  reviews: Readonly<Record<ReviewStatus, string>>;
  handOffStates: Readonly<Record<'done' | 'open', string>>;
  things: Readonly<Record<ChangeSubject['type'] | 'package', string>>;
  kinds: Readonly<Record<ChangeKind, string>>;
  /** By the first word of a step's id, of steps that are no changes. */
  stepVerbs: Readonly<Record<'check' | 'compare' | 'lint' | 'pack' | 'prove' | 'read', string>>;
  files: Counted;
  products: Counted;
  bytes: Counted;
  components: Counted;
  errors: Counted;
  warnings: Counted;
  infos: Counted;
  steps: Counted;
  madeOf(made: number, total: number): string;
  /** Of files; what is 0 is left out. */
  differences(counts: Readonly<Record<'added' | 'changed' | 'moved' | 'removed', number>>): string;
  withoutLicence: Counted;
  moreFindings: Counted;
  notListed: Counted;
  unchangedSteps: Counted;
  unchangedThings: Counted;
  leftOut: Counted;
  waiting: Counted;
  footer(koo: string, command: TracedCommand): string;
  exitCode(code: number): string;
}

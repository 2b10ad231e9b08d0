import type { Message } from '../../i18n/message.js';
import type { PlanItem, PriceEstimate } from '../../rfs/plans/plan-model.js';
import type { PriceTotal } from '../../rfs/plans/price-totals.js';
import type { PushedTemplate } from '../../rfs/templates/push-template.js';

/** What RFS does with a template, in this order: reads its variables, keeps it as a version, makes a plan of it. */
export const PROOF_STAGES = ['read', 'keep', 'plan'] as const;
export type ProofStage = (typeof PROOF_STAGES)[number];

/** What RFS said of the templates of a product. A part of what `koo publish --json` and `koo template prove --json` print. */
export interface Proving {
  /** `RFS cn-north-4`, `the emulator at http://127.0.0.1:8700`. */
  place: Message;
  /** It is the emulator: prices are its own. */
  invented: boolean;
  templates: TemplateProof[];
  /** Of all templates, one line each. */
  differences: ProofDifference[];
}

export interface TemplateProof {
  /** Its key in koo.yaml, else its path. */
  template: string;
  /** What RFS took without a word against it. */
  accepted: ProofStage[];
  refused?: { at: ProofStage; code: string; message: string };
  /**
   * Keys of assets that have no id yet: another stood in its place, so that RFS only read the template. Nothing else is
   * worth asking before the draft.
   */
  waitsFor: string[];
  /** How many variables RFS read. */
  variables?: number;
  /** Its place in RFS. */
  kept?: Omit<PushedTemplate, 'verified'>;
  /** What it would build; values of arguments are left out, they may be secrets that nobody declared to be. */
  plan?: Array<Pick<PlanItem, 'action' | 'index' | 'resource_name' | 'resource_type'>>;
  /** `null` where RFS refused to estimate it, for the reason in `noPrice`. */
  price?: (PriceEstimate & { totals: PriceTotal[] }) | null;
  noPrice?: Message;
  /** What could not be deleted again. */
  leftovers: Array<{ stack: string; id?: string; reason: Message }>;
}

/**
 * Where RFS and koo are of two minds.
 *
 * - `refused`: RFS refuses what koo let through; `theirs` is what it says, `about` at which stage.
 * - `accepted`: koo calls it an error and RFS takes it; `about` is the rule, `theirs` the last stage that RFS took it at.
 * - `variable`: they read a variable differently; `about` is `NAME` or `NAME.default`.
 */
export interface ProofDifference {
  kind: 'accepted' | 'refused' | 'variable';
  template: string;
  /** In the author's file, where it is known. */
  place?: { file: string; line: number; column: number };
  about: string;
  /** `null`: nothing. */
  ours: Message | string | null;
  theirs: string | null;
}

/** Whether RFS refused one of them. */
export function isRefused({ templates }: Pick<Proving, 'templates'>): boolean {
  return templates.some(({ refused }) => refused !== undefined);
}

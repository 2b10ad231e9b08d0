import type { Receipt } from '../receipt/receipt.js';
import type { AssetVersionState, TargetSession, TemplateReference } from '../target.js';
import type { Change, ChangeSubject } from './change.js';
import type { Conflict } from './conflict.js';
import type { LeftAlone } from './plan.js';
import type { TargetState } from './target-state.js';
import type { DesiredState, DesiredAsset, DesiredTemplate } from './desired-state.js';
import { planMessages } from './messages.js';

/** What a plan is made from. */
export interface PlanInput {
  desired: DesiredState;
  state: TargetState;
  receipt: Receipt;
  target: Pick<TargetSession, 'offers' | 'showsConsole' | 'showsPackages' | 'uploads'>;
  /** Whether what koo made and koo.yaml declares no more is deleted. */
  prune: boolean;
}

type NewChange = Omit<Change, 'by' | 'needs'> & { by?: Change['by']; needs?: readonly string[] };

/** A plan while it is made: each of `plan-….ts` adds its part to it. */
export class PlanBuilder {
  readonly changes: Change[] = [];
  readonly unchanged: Change[] = [];
  readonly leftAlone: LeftAlone[] = [];
  readonly conflicts: Conflict[] = [];

  constructor(readonly input: PlanInput) {}

  /** What it needs of changes that nobody makes is left out. */
  add({ by, needs = [], ...change }: NewChange): void {
    const { offers } = this.input.target;
    const whole: Change = {
      ...change,
      by: by ?? (offers.has(change.step) ? 'koo' : 'person'),
      needs: needs.filter((id) => this.has(id)),
    };
    (change.kind === 'none' ? this.unchanged : this.changes).push(whole);
  }

  /** Whether there is such a change. */
  has(id: string): boolean {
    return this.changes.some((change) => change.id === id);
  }

  /** A review that is open is waited for, once. */
  awaitReview(asset: DesiredAsset): void {
    const id = changeId.review(asset.key);
    if (this.has(id)) return;
    this.add({
      id,
      kind: 'await',
      needs: [changeId.submit(asset.key)],
      reason: planMessages.notApproved(),
      step: 'await-review',
      to: planMessages.status({ status: 'approved' }),
      what: this.assetSubject(asset),
    });
  }

  /** An asset with the version that koo.yaml declares. */
  assetSubject({ key, name, version }: DesiredAsset): ChangeSubject {
    const found = this.input.state.assets[name];
    return { key, name, ...(found && { id: found.id }), type: 'asset', version };
  }

  /** The declared version of an asset, when the target has it. */
  versionOf({ name, version }: DesiredAsset): AssetVersionState | undefined {
    return this.input.state.assets[name]?.versions.find((one) => one.version === version);
  }

  /** The version of a template whose bytes are those that are declared: the newest one, when there are several. */
  templateVersionOf({ name, sha256 }: DesiredTemplate): TemplateReference | undefined {
    const found = this.input.state.templates[name];
    const same = found?.versions.findLast((one) => one.sha256 === sha256);
    return found && same && { id: found.id, version: same.version };
  }
}

/** The ids of changes: one place that makes them, so that `needs` can name them. */
export const changeId = {
  product: 'product',
  draft: (asset: string) => `draft ${asset}`,
  upload: (asset: string) => `upload ${asset}`,
  template: (template: string) => `template ${template}`,
  attach: (template: string, asset: string) => `attach ${template} ${asset}`,
  submit: (asset: string) => `submit ${asset}`,
  review: (asset: string) => `review ${asset}`,
  link: (skuCode: string) => `link ${skuCode}`,
  unlink: (skuCode: string) => `unlink ${skuCode}`,
  detach: (template: string, asset: string) => `detach ${template} ${asset}`,
  delete: (type: 'asset' | 'template', key: string) => `delete ${type} ${key}`,
} as const satisfies Record<string, ((...parts: never[]) => string) | string>;

import { foreignText, type Message } from '../i18n/message.js';
import type { Finding } from '../findings/finding.js';
import type { Project } from '../project/project.js';
import type { ChangeOutcome } from './apply/run-changes.js';
import { isUnsettled } from './hand-offs/hand-off-receipt.js';
import { type HandOffSummary, listHandOffs } from './hand-offs/list-hand-offs.js';
import { type Change, permissionOf } from './plan/change.js';
import type { LeftAlone, Plan } from './plan/plan.js';
import type { AssetReceipt, Receipt, TemplateReceipt } from './receipt/receipt.js';
import type { Proving } from './proving/proof.js';
import type { TargetSession } from './target.js';
import { statusMessages } from './messages.js';

/** What a publish came to. Its schema is `schemas/output/publish.schema.json`. */
export interface PublishResult {
  target: string;
  /** The target's address, for the person who reads it. */
  place: Message;
  product: string;
  /** Whether anything at the target was changed. */
  changed: boolean;
  assets: PublishedAsset[];
  templates: PublishedTemplate[];
  links: PublishedLink[];
  /** What the target had and has no more: deleted, detached and unlinked, and the earlier links of relinked specs. */
  removed: Removal[];
  /** What was to be changed, and what came of it. */
  changes: AppliedChange[];
  /** What the target has, and koo.yaml does not declare. */
  leftAlone: LeftAlone[];
  /** What others have to do before the rest can follow. */
  waiting: Message[];
  /** What a person has to do in the console, or to confirm. */
  handOffs: HandOffSummary[];
  /** What RFS said of the templates that were new; only where koo.yaml has them proved. */
  proving?: Proving;
  /** Warnings and advice; errors would have stopped it. */
  findings: Finding[];
}

/** A change of the plan, with how it ended. */
export interface AppliedChange extends Omit<Change, 'before' | 'by' | 'link' | 'needs'> {
  outcome: ChangeOutcome;
}

export type RemovedKind = 'delete' | 'detach' | 'relink' | 'unlink';

/** A change that took something away, or another one's place. */
export interface Removal extends Pick<Change, 'from' | 'template' | 'what'> {
  kind: RemovedKind;
}

export interface PublishedAsset {
  key: string;
  name: string;
  id: string;
  version: string;
  /** Hex, of the package. */
  sha256: string;
  /** Of its package; an image and a SaaS asset have none. */
  bytes?: number;
  status: string;
}

export interface PublishedTemplate {
  key: string;
  name: string;
  id: string;
  version: string;
  /** Hex, of the template package. */
  sha256: string;
}

export interface PublishedLink {
  skuCode: string;
  name: string;
  /** Its id. */
  template?: string;
  templateVersion?: string;
  assetVersion?: string;
}

interface Published {
  findings: Finding[];
  /** How each change ended, by its id. */
  outcomes: ReadonlyMap<string, ChangeOutcome>;
  plan: Plan;
  proving?: Proving;
  receipt: Receipt;
  session: Pick<TargetSession, 'name' | 'place'>;
}

/** What the receipt says of what koo.yaml declares, after a plan was applied. */
export function publishResult(
  project: Project,
  { findings, outcomes, plan, proving, receipt, session }: Published,
): PublishResult {
  const changes = appliedChanges(plan.changes, outcomes);
  return {
    target: session.name,
    place: foreignText(session.place),
    product: project.product.id,
    changed: changes.some(({ kind, outcome }) => outcome === 'done' && kind !== 'await'),
    assets: project.assets.flatMap(({ key }) => publishedAsset(key, receipt.assets[key])),
    templates: project.templates.flatMap(({ key }) => publishedTemplate(key, receipt.templates[key])),
    links: publishedLinks(project, receipt.links, changes),
    removed: changes.flatMap((change) => removal(change)),
    changes,
    leftAlone: plan.leftAlone,
    waiting: changes
      .filter(({ kind, outcome }) => kind === 'await' && outcome === 'waiting')
      .map(({ what }) => statusMessages.review({ name: what.name, version: what.version! })),
    handOffs: listHandOffs(project, receipt).filter((handOff) => isUnsettled(handOff)),
    ...(proving && { proving }),
    findings,
  };
}

export function appliedChanges(
  changes: readonly Change[],
  outcomes: ReadonlyMap<string, ChangeOutcome>,
): AppliedChange[] {
  return changes.map(({ before: _, by: _by, link: _link, needs: _needs, ...change }) => ({
    ...change,
    outcome: outcomes.get(change.id)!,
  }));
}

function removal({ from, kind, outcome, template, what }: AppliedChange): Removal[] {
  if (outcome !== 'done' || !isRemovedKind(kind)) return [];
  return [{ kind, what, ...(template && { template }), ...(from && { from }) }];
}

function isRemovedKind(kind: Change['kind']): kind is RemovedKind {
  return permissionOf({ kind }) !== undefined;
}

function publishedAsset(key: string, found: AssetReceipt | undefined): PublishedAsset[] {
  if (!found) return [];
  const { bytes, id, name, sha256, status, version } = found;
  return [{ key, name, id, version, sha256, ...(bytes !== undefined && { bytes }), status }];
}

function publishedTemplate(key: string, found: TemplateReceipt | undefined): PublishedTemplate[] {
  return found ? [{ key, name: found.name, id: found.id, version: found.version, sha256: found.sha256 }] : [];
}

/** In the order of koo.yaml: the links that stand as it declares them. */
function publishedLinks(
  { specs }: Project,
  links: Receipt['links'],
  changes: readonly AppliedChange[],
): PublishedLink[] {
  return specs.flatMap(({ name, skuCode }) => {
    const link = links[skuCode];
    const change = changes.find(({ step, what }) => step === 'link-spec' && what.key === skuCode);
    if (!link || (change && change.outcome !== 'done' && change.outcome !== 'unchanged')) return [];
    const { asset, template } = link;
    return [
      {
        skuCode,
        name,
        ...(template && { template: template.id, templateVersion: template.version }),
        assetVersion: asset?.version,
      },
    ];
  });
}

import { foreignText, type Message } from '../../i18n/message.js';
import type { Project } from '../../project/project.js';
import { applyChanges } from '../apply/apply-plan.js';
import { ResolvedState } from '../apply/resolved-state.js';
import { writeDirectHandOffs } from '../hand-offs/write-hand-offs.js';
import { type HandOffSummary, listHandOffs } from '../hand-offs/list-hand-offs.js';
import type { Change } from '../plan/change.js';
import type { Plan } from '../plan/plan.js';
import type { Prepared } from '../prepared.js';
import type { PublishListener } from '../publish-event.js';
import { withPublishLock } from '../publish-lock.js';
import { type AppliedChange, appliedChanges } from '../publish-result.js';
import type { Receipt } from '../receipt/receipt.js';
import type { ReceiptKeeper } from '../receipt/receipt-keeper.js';
import type { Target, TargetSession } from '../target.js';
import { withSession } from '../with-session.js';

/** What was changed at a target on its own, without a publish. Its schema is `schemas/output/changes.schema.json`. */
export interface ChangesResult {
  target: string;
  /** The target's address, for the person who reads it. */
  place: Message;
  product: string;
  /** Whether anything at the target was changed. */
  changed: boolean;
  changes: AppliedChange[];
  /** What a person has to do of them in the console. */
  handOffs: HandOffSummary[];
}

export interface DirectOptions {
  onEvent?: PublishListener;
  /** Is asked before anything is changed, and throws to refuse it. */
  consent?: (plan: Pick<Plan, 'changes' | 'product' | 'target'>) => Promise<void> | void;
  /** Only says what would be done; nothing is asked. */
  dryRun?: boolean;
  /** How long a publish of this product is waited for, in milliseconds; not at all when absent. */
  lockTimeout?: number;
  signal?: AbortSignal;
}

/** A change that is made by itself: what is on disk has no part in it. */
export type DirectChange = Omit<Change, 'by' | 'needs'>;

/** What the changes are made from. */
export interface DirectInput {
  project: Project;
  session: TargetSession;
  receipt: Receipt;
}

/**
 * Makes changes that are no comparison with koo.yaml: with the lock, the receipt, the question and the steps of a
 * publish.
 *
 * @param make Looks, and answers what is to be done; it throws what stands in the way.
 * @param made Is told once all of them are made, none by a person.
 * @throws what `make` and the steps throw
 */
export async function changeDirectly(
  project: Project,
  target: Target,
  { consent, dryRun = false, lockTimeout, onEvent: emit = () => {}, signal }: DirectOptions,
  make: (input: DirectInput) => Promise<DirectChange[]>,
  made?: (keeper: ReceiptKeeper) => Promise<void>,
): Promise<ChangesResult> {
  return withPublishLock({ lockTimeout, project, signal, target: target.name }, () =>
    withSession(project, target, { lockTimeout, readOnly: dryRun, signal }, async (session, keeper) => {
      const desired = await make({ project, receipt: keeper.receipt, session });
      const changes = desired.map((change): Change => ({
        ...change,
        by: session.offers.has(change.step) ? 'koo' : 'person',
        needs: [],
      }));
      const head = { product: project.product.id, target: target.name };
      if (dryRun) {
        const would = new Map(changes.map(({ by, id }) => [id, by === 'koo' ? 'open' : 'hand-off'] as const));
        const planned = appliedChanges(changes, would);
        return { ...head, place: foreignText(session.place), changed: false, changes: planned, handOffs: [] };
      }

      await consent?.({ ...head, changes });
      const nothing = nothingPrepared(project);
      const outcomes = await applyChanges(changes, { ...nothing, emit, keeper, session, signal });
      const handedOff = await writeDirectHandOffs(changes, {
        keeper,
        outcomes,
        project,
        desired: nothing.desired,
      });
      for (const { id } of handedOff.changes) outcomes.set(id, 'hand-off');
      if (handedOff.ids.length === 0) await made?.(keeper);
      const applied = appliedChanges(changes, outcomes);
      const changed = applied.some(({ outcome }) => outcome === 'done');
      const handOffs = listHandOffs(project, keeper.receipt).filter(({ id }) => handedOff.ids.includes(id));
      return { ...head, place: foreignText(session.place), changed, changes: applied, handOffs };
    }),
  );
}

/** Such a change stands for itself: what steps of a publish take from koo.yaml and the packages is empty. */
function nothingPrepared(project: Project) {
  const specs = project.specs.map(({ name, skuCode }) => ({ name, skuCode }));
  const { access, id, name } = project.product;
  const desired = { assets: [], product: { access, id, name, specs }, specs: [], templates: [] };
  const prepared: Prepared = {
    findings: [],
    packages: new Map(),
    sources: new Map(),
    templateHashes: new Map(),
    templates: new Map(),
  };
  return { known: new ResolvedState(desired, { assets: {}, templates: {} }), prepared, project, desired };
}

import type { ChangeOutcome } from '../apply/run-changes.js';
import type { Change } from '../plan/change.js';

/** What a person does in one visit to one place of the console. */
export interface HandOffGroup {
  /** `asset-app`, `template-single`, `submit-app`, `links`: the same in every plan. */
  id: string;
  kind: HandOffKind;
  /** In the order in which they are done. */
  changes: Change[];
  /** The ids of groups that come first. */
  after: string[];
}

export type HandOffKind = 'asset' | 'links' | 'product' | 'removal' | 'submission' | 'template';

/**
 * The person's changes of a plan that can be done now, by the visits that they take: those that need nothing that is
 * not there, but for what another visit does first. What needs an answer of such a visit (an asset's id is written
 * into a template) comes later.
 *
 * @param outcomes How the changes ended that koo made
 */
export function groupHandOffs(
  changes: readonly Change[],
  outcomes: ReadonlyMap<string, ChangeOutcome>,
): HandOffGroup[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const isDone = (id: string) => ['done', 'unchanged'].includes(outcomes.get(id) ?? '');
  const canBeDone = (change: Change): boolean =>
    change.by === 'person' &&
    change.step !== 'await-review' &&
    change.needs.every((id) => {
      const need = byId.get(id);
      return isDone(id) || (need !== undefined && canBeDone(need) && !bringsBack(need, change));
    });

  const groups = new Map<string, HandOffGroup>();
  for (const change of changes.filter((one) => canBeDone(one))) {
    const { id, kind } = visitOf(change);
    const group = groups.get(id) ?? { after: [], changes: [], id, kind };
    group.changes.push(change);
    groups.set(id, group);
  }

  for (const group of groups.values()) {
    const needs = group.changes.flatMap((change) => change.needs);
    const others = [...groups.values()].filter(
      (other) => other !== group && other.changes.some(({ id }) => needs.includes(id)),
    );
    group.after = others.map(({ id }) => id);
  }

  return [...groups.values()];
}

/** A draft brings back the asset's id, and a template has it written into it. */
function bringsBack(need: Change, change: Change): boolean {
  return need.step === 'draft-asset' && change.step === 'register-template';
}

function visitOf({ step, template, what }: Change): { id: string; kind: HandOffKind } {
  switch (step) {
    case 'draft-asset':
    case 'upload-package': {
      return { id: `asset-${nameOf(what.key)}`, kind: 'asset' };
    }
    case 'attach-template': {
      return { id: `template-${nameOf(template!.key)}`, kind: 'template' };
    }
    case 'register-template': {
      return { id: `template-${nameOf(what.key)}`, kind: 'template' };
    }
    case 'await-review':
    case 'submit-asset': {
      return { id: `submit-${nameOf(what.key)}`, kind: 'submission' };
    }
    case 'link-spec':
    case 'unlink-spec': {
      return { id: 'links', kind: 'links' };
    }
    case 'detach-template': {
      return { id: `remove-template-${nameOf(template!.key)}`, kind: 'removal' };
    }
    case 'delete-asset':
    case 'delete-asset-version': {
      return { id: `remove-asset-${nameOf(what.key)}`, kind: 'removal' };
    }
    case 'delete-template':
    case 'delete-template-version': {
      return { id: `remove-template-${nameOf(what.key)}`, kind: 'removal' };
    }
    case 'list-product': {
      return { id: 'product', kind: 'product' };
    }
  }
}

/** A thing that koo.yaml does not declare goes by its name at the target, which may hold what no folder's name can. */
function nameOf(key: string): string {
  return key.replaceAll(/[/\\\0]/g, '_');
}

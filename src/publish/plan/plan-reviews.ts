import { isSealed } from './is-sealed.js';
import { changeId, type Planning } from './planning.js';
import { planMessages } from './messages.js';

/** Each declared version is submitted when its package and its templates are there, and its review is waited for. */
export function planReviews(planning: Planning): void {
  for (const asset of planning.input.wanted.assets) {
    const { key, name, version } = asset;
    const there = planning.versionOf(asset);
    const change = {
      id: changeId.submit(key),
      step: 'submit-asset',
      what: planning.assetThing(asset),
    } as const;
    if (there && isSealed(there)) {
      if (there.status === 'in-review') planning.awaitReview(asset);
      else planning.add({ ...change, kind: 'none', reason: planMessages.approved({ name, version }) });
      continue;
    }

    const attached = planning.input.wanted.templates.map((template) => changeId.attach(template.key, key));
    planning.add({
      ...change,
      kind: 'submit',
      needs: [changeId.draft(key), changeId.upload(key), ...attached],
      ...(there && { from: planMessages.status({ status: there.status }) }),
      reason:
        there?.status === 'rejected'
          ? planMessages.rejected({ reasons: there.reasons ?? [] })
          : planMessages.notReviewed(),
      to: planMessages.status({ status: 'in-review' }),
    });
    planning.awaitReview(asset);
  }
}

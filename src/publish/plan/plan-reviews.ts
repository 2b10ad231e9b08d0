import { isSealed } from './is-sealed.js';
import { changeId, type PlanBuilder } from './plan-builder.js';
import { planMessages } from './messages.js';

/** Each declared version is submitted when its package and its templates are there, and its review is waited for. */
export function planReviews(builder: PlanBuilder): void {
  for (const asset of builder.input.desired.assets) {
    const { key, name, version } = asset;
    const there = builder.versionOf(asset);
    const change = {
      id: changeId.submit(key),
      step: 'submit-asset',
      what: builder.assetSubject(asset),
    } as const;
    if (there && isSealed(there)) {
      if (there.status === 'in-review') builder.awaitReview(asset);
      else builder.add({ ...change, kind: 'none', reason: planMessages.approved({ name, version }) });
      continue;
    }

    const attached = builder.input.desired.templates.map((template) => changeId.attach(template.key, key));
    builder.add({
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
    builder.awaitReview(asset);
  }
}

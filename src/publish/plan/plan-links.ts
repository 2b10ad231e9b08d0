import type { Message } from '../../i18n/message.js';
import type { SpecLink, TemplateReference } from '../target.js';
import { changeId, type PlanBuilder } from './plan-builder.js';
import { linkMessage, sameLink } from './same-link.js';
import type { DesiredAsset, DesiredSpec, DesiredTemplate } from './desired-state.js';
import { planMessages } from './messages.js';

/** Each declared spec deploys with its template and asset; a link that koo made for a spec declared no more goes. */
export function planLinks(builder: PlanBuilder): void {
  for (const spec of builder.input.desired.specs) planLink(builder, spec);
  planUnlinks(builder);
}

function planLink(builder: PlanBuilder, spec: DesiredSpec): void {
  const { state, target, desired } = builder.input;
  const { name, skuCode } = spec;
  const template = desired.templates.find(({ key }) => key === spec.template)!;
  const asset = desired.assets.find(({ key }) => key === spec.asset);
  const before = state.product?.specs.find((one) => one.skuCode === skuCode)?.link;
  const known = builder.templateVersionOf(template);
  const change = {
    id: changeId.link(skuCode),
    needs: [
      changeId.product,
      changeId.template(template.key),
      ...(asset
        ? [changeId.attach(template.key, asset.key), changeId.submit(asset.key), changeId.review(asset.key)]
        : []),
    ],
    step: 'link-spec',
    to: planMessages.link({
      template: template.key,
      ...(known && { version: known.version }),
      ...(asset && { asset: { name: asset.key, version: asset.version } }),
    }),
    what: { key: skuCode, name, type: 'spec' },
  } as const;
  if (!before) {
    builder.add({
      ...change,
      kind: 'link',
      reason: target.showsConsole ? planMessages.notLinked() : planMessages.notMarkedLinked(),
    });
    return;
  }

  const link = desiredLink(builder, template, asset);
  if (link && sameLink(link, before)) {
    builder.add({
      ...change,
      kind: 'none',
      reason: target.showsConsole ? planMessages.linkedAsDeclared() : planMessages.markedLinked(),
    });
    return;
  }

  builder.add({
    ...change,
    before,
    from: linkMessage(before, state),
    kind: 'relink',
    reason: planMessages.several({
      reasons: [
        ...templateReason(builder, template, before.template),
        ...assetReason(builder, asset, before.asset),
      ],
    }),
  });
}

/** Nothing while the id or version of one of both is not known: no link is the same then. */
function desiredLink(
  builder: PlanBuilder,
  template: DesiredTemplate,
  asset: DesiredAsset | undefined,
): SpecLink | undefined {
  const known = builder.templateVersionOf(template);
  if (!asset) return known && { template: known };
  const { id } = builder.input.state.assets[asset.name] ?? {};
  return known && id !== undefined ? { template: known, asset: { id, version: asset.version } } : undefined;
}

function templateReason(
  builder: PlanBuilder,
  desired: DesiredTemplate,
  before: TemplateReference,
): Message[] {
  if (before.id !== builder.input.state.templates[desired.name]?.id) return [planMessages.otherTemplate()];
  const version = builder.templateVersionOf(desired)?.version;
  if (before.version === version) return [];
  return version === undefined
    ? [planMessages.templateGetsVersion({ template: desired.key })]
    : [planMessages.templateVersion({ template: desired.key, version: before.version })];
}

function assetReason(
  builder: PlanBuilder,
  desired: DesiredAsset | undefined,
  before: SpecLink['asset'],
): Message[] {
  if (!desired) return before ? [planMessages.assetNotDeclared()] : [];
  if (!before) return [planMessages.linkWithoutAsset()];
  if (before.id !== builder.input.state.assets[desired.name]?.id) return [planMessages.otherAsset()];
  return before.version === desired.version
    ? []
    : [planMessages.assetVersion({ asset: desired.key, version: before.version })];
}

/** What koo did not link stays: a seller may have more specs than this koo.yaml is about. */
function planUnlinks(builder: PlanBuilder): void {
  const { receipt, state, desired } = builder.input;
  for (const { link, name, skuCode } of state.product?.specs ?? []) {
    if (!link || desired.specs.some((spec) => spec.skuCode === skuCode)) continue;
    const what = { key: skuCode, name, type: 'spec' } as const;
    const made = receipt.links[skuCode];
    if (made && sameLink(made, link)) {
      builder.add({
        before: link,
        from: linkMessage(link, state),
        id: changeId.unlink(skuCode),
        kind: 'unlink',
        reason: planMessages.specNoLongerDeclared({ skuCode }),
        step: 'unlink-spec',
        what,
      });
    } else {
      builder.leftAlone.push({ reason: planMessages.linkNotByKoo(), what });
    }
  }
}

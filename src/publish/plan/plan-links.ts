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
  const template = desired.templates.find(({ key }) => key === spec.template);
  const asset = desired.assets.find(({ key }) => key === spec.asset);
  const before = state.product?.specs.find((one) => one.skuCode === skuCode)?.link;
  if (!isLinked(builder, spec)) return;
  const known = template && builder.templateVersionOf(template);
  const change = {
    id: changeId.link(skuCode),
    needs: [
      changeId.product,
      ...(template ? [changeId.template(template.key)] : []),
      ...(template && asset ? [changeId.attach(template.key, asset.key)] : []),
      ...(asset ? [asset] : template ? [] : desired.assets).flatMap(({ key }) => [
        changeId.submit(key),
        changeId.review(key),
      ]),
    ],
    step: 'link-spec',
    to: planMessages.link({
      ...(template && { template: template.key }),
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

/**
 * Whether there is something to link. A spec of a SaaS product that names nothing is published by a person, who goes
 * through the product's checklist: that is recorded as a link to nothing.
 */
function isLinked({ input }: PlanBuilder, { asset, template }: DesiredSpec): boolean {
  if (asset !== undefined || template !== undefined) return true;
  return input.desired.product.access === 'saas' && !input.target.showsConsole;
}

/** Nothing while the id or version of one of both is not known: no link is the same then. */
function desiredLink(
  builder: PlanBuilder,
  template: DesiredTemplate | undefined,
  asset: DesiredAsset | undefined,
): SpecLink | undefined {
  const known = template && builder.templateVersionOf(template);
  const { id } = (asset && builder.input.state.assets[asset.name]) ?? {};
  if ((template && !known) || (asset && id === undefined)) return undefined;
  return {
    ...(known && { template: known }),
    ...(asset && { asset: { id: id!, version: asset.version } }),
  };
}

function templateReason(
  builder: PlanBuilder,
  desired: DesiredTemplate | undefined,
  before: TemplateReference | undefined,
): Message[] {
  if (!desired) return before ? [planMessages.templateNotDeclared()] : [];
  if (!before) return [planMessages.linkWithoutTemplate()];
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
    const isDeclared = desired.specs.some((spec) => spec.skuCode === skuCode && isLinked(builder, spec));
    if (!link || isDeclared) continue;
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

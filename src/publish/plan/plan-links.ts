import type { Message } from '../../i18n/message.js';
import type { SpecLink, TemplateReference } from '../target.js';
import { changeId, type Planning } from './planning.js';
import { linkMessage, sameLink } from './same-link.js';
import type { WantedAsset, WantedSpec, WantedTemplate } from './wanted.js';
import { planMessages } from './messages.js';

/** Each declared spec deploys with its template and asset; a link that koo made for a spec declared no more goes. */
export function planLinks(planning: Planning): void {
  for (const spec of planning.input.wanted.specs) planLink(planning, spec);
  planUnlinks(planning);
}

function planLink(planning: Planning, spec: WantedSpec): void {
  const { state, target, wanted } = planning.input;
  const { name, skuCode } = spec;
  const template = wanted.templates.find(({ key }) => key === spec.template)!;
  const asset = wanted.assets.find(({ key }) => key === spec.asset);
  const before = state.product?.specs.find((one) => one.skuCode === skuCode)?.link;
  const known = planning.templateVersionOf(template);
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
    planning.add({
      ...change,
      kind: 'link',
      reason: target.showsConsole ? planMessages.notLinked() : planMessages.notMarkedLinked(),
    });
    return;
  }

  const link = wantedLink(planning, template, asset);
  if (link && sameLink(link, before)) {
    planning.add({
      ...change,
      kind: 'none',
      reason: target.showsConsole ? planMessages.linkedAsDeclared() : planMessages.markedLinked(),
    });
    return;
  }

  planning.add({
    ...change,
    before,
    from: linkMessage(before, state),
    kind: 'relink',
    reason: planMessages.several({
      reasons: [
        ...templateReason(planning, template, before.template),
        ...assetReason(planning, asset, before.asset),
      ],
    }),
  });
}

/** Nothing while the id or version of one of both is not known: no link is the same then. */
function wantedLink(
  planning: Planning,
  template: WantedTemplate,
  asset: WantedAsset | undefined,
): SpecLink | undefined {
  const known = planning.templateVersionOf(template);
  if (!asset) return known && { template: known };
  const { id } = planning.input.state.assets[asset.name] ?? {};
  return known && id !== undefined ? { template: known, asset: { id, version: asset.version } } : undefined;
}

function templateReason(planning: Planning, wanted: WantedTemplate, before: TemplateReference): Message[] {
  if (before.id !== planning.input.state.templates[wanted.name]?.id) return [planMessages.otherTemplate()];
  const version = planning.templateVersionOf(wanted)?.version;
  if (before.version === version) return [];
  return version === undefined
    ? [planMessages.templateGetsVersion({ template: wanted.key })]
    : [planMessages.templateVersion({ template: wanted.key, version: before.version })];
}

function assetReason(
  planning: Planning,
  wanted: WantedAsset | undefined,
  before: SpecLink['asset'],
): Message[] {
  if (!wanted) return before ? [planMessages.assetNotDeclared()] : [];
  if (!before) return [planMessages.linkWithoutAsset()];
  if (before.id !== planning.input.state.assets[wanted.name]?.id) return [planMessages.otherAsset()];
  return before.version === wanted.version
    ? []
    : [planMessages.assetVersion({ asset: wanted.key, version: before.version })];
}

/** What koo did not link stays: a seller may have more specs than this koo.yaml is about. */
function planUnlinks(planning: Planning): void {
  const { receipt, state, wanted } = planning.input;
  for (const { link, name, skuCode } of state.product?.specs ?? []) {
    if (!link || wanted.specs.some((spec) => spec.skuCode === skuCode)) continue;
    const what = { key: skuCode, name, type: 'spec' } as const;
    const made = receipt.links[skuCode];
    if (made && sameLink(made, link)) {
      planning.add({
        before: link,
        from: linkMessage(link, state),
        id: changeId.unlink(skuCode),
        kind: 'unlink',
        reason: planMessages.specNoLongerDeclared({ skuCode }),
        step: 'unlink-spec',
        what,
      });
    } else {
      planning.leftAlone.push({ reason: planMessages.linkNotByKoo(), what });
    }
  }
}

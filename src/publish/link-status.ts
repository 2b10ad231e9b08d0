import type { Message } from '../i18n/message.js';
import type { Project, SpecDeclaration } from '../project/project.js';
import { linkMessage, sameLink } from './plan/same-link.js';
import type { SpecStanding } from './product/product-matrix.js';
import type { Receipt } from './receipt/receipt.js';
import type { SpecLink } from './target.js';
import { statusMessages } from './messages.js';

/** How a declared spec is linked, by the receipt. */
export interface LinkStatus {
  skuCode: string;
  name: string;
  /** The versions that it is linked to. */
  template?: string;
  asset?: string;
  standing: Extract<SpecStanding, 'as-declared' | 'linked-otherwise' | 'not-linked'>;
}

/**
 * What koo.yaml declares for a spec is the version of its asset, and that of its template which the last publish
 * registered or found: whether the template's files have changed since, only packing it would show.
 *
 * @returns `open`: what is to be done about it, unless that follows from what its asset or template waits for.
 */
export function linkStatus(
  project: Project,
  { asset: assetKey, name, skuCode, template: templateKey }: SpecDeclaration,
  receipt: Receipt,
): { link: LinkStatus; open?: Message } {
  const found = receipt.links[skuCode];
  const isLinked = assetKey !== undefined || templateKey !== undefined;
  if (!found && !isLinked && (project.product.access !== 'saas' || receipt.target === 'local'))
    return { link: { name, skuCode, standing: 'as-declared' } };
  if (!found) {
    return {
      link: { name, skuCode, standing: 'not-linked' },
      open: statusMessages.specNotLinked({ skuCode }),
    };
  }

  const versions = {
    ...(found.template && { template: found.template.version }),
    asset: found.asset?.version,
  };
  const declared = project.assets.find(({ key }) => key === assetKey);
  const asset = assetKey === undefined ? undefined : receipt.assets[assetKey];
  const template = templateKey === undefined ? undefined : receipt.templates[templateKey];
  const isKnown = templateKey === undefined || template !== undefined;
  const desired: SpecLink | undefined = isKnown
    ? {
        ...(template && { template }),
        ...(asset && declared && { asset: { id: asset.id, version: declared.version } }),
      }
    : undefined;
  const isAsset = (assetKey === undefined) === (desired?.asset === undefined);
  if (desired && isAsset && sameLink(desired, found))
    return { link: { name, skuCode, ...versions, standing: 'as-declared' } };

  const link: LinkStatus = { name, skuCode, ...versions, standing: 'linked-otherwise' };
  const isReady = !declared || (asset?.version === declared.version && asset.status === 'approved');
  if (!desired || !isReady) return { link };
  const names = keyed(receipt);
  return {
    link,
    open: statusMessages.specLinkedOtherwise({
      declared: linkMessage(desired, names),
      link: linkMessage(found, names),
      skuCode,
    }),
  };
}

/** Things by the keys of koo.yaml, which are shorter than their names at the target. */
function keyed({ assets, templates }: Receipt): Parameters<typeof linkMessage>[1] {
  const named = (things: Record<string, { id: string }>) =>
    Object.fromEntries(Object.entries(things).map(([key, { id }]) => [key, { id, name: key }]));
  return { assets: named(assets), templates: named(templates) };
}

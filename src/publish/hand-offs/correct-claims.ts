import type { Receipt } from '../receipt/receipt.js';
import { answersOf, type HandOffAnswers, type HandOffReceipt } from './hand-off-receipt.js';

/**
 * Takes an answer back that a person corrects, before the claims are kept with the right one: of a wrong id nothing is left,
 * neither as something that koo made and may delete, nor as a link, nor in hand-offs that were done with it.
 *
 * @param found The hand-off as it was answered before; one that is open has nothing to take back.
 */
export function correctClaims(
  receipt: Receipt,
  { claims, done, state }: HandOffReceipt,
  given: HandOffAnswers,
): void {
  if (state === 'open') return;
  const before = answersOf(done);
  for (const claim of claims) {
    if (claim.type === 'asset' && claim.id === undefined && before.assetId !== given.assetId)
      dropAsset(receipt, claim.key, before.assetId);
    if (claim.type === 'template' && before.templateId !== given.templateId)
      renameTemplate(receipt, claim.key, given.templateId ?? claim.name);
  }
}

/** The template has the wrong id in it, so that everything that was done with it is done again. */
function dropAsset({ assets, handOffs = {}, links }: Receipt, key: string, id: string | undefined): void {
  if (assets[key]?.id === id) delete assets[key];
  for (const [skuCode, { asset }] of Object.entries(links)) if (asset?.id === id) delete links[skuCode];
  for (const [name, { claims, state }] of Object.entries(handOffs)) {
    const isAbout = claims.some(
      (claim) =>
        (claim.type === 'attachment' && claim.asset === key) ||
        (claim.type === 'submission' && claim.key === key) ||
        (claim.type === 'link' && claim.link.asset?.key === key),
    );
    if (isAbout && state !== 'open') delete handOffs[name];
  }
}

/** The template is the same, under another id: what is attached and linked is kept with the right one. */
function renameTemplate({ assets, links, templates }: Receipt, key: string, right: string): void {
  const template = templates[key];
  if (!template) return;
  const { id } = template;
  template.id = right;
  for (const { attached = [] } of Object.values(assets))
    for (const one of attached) if (one.id === id) one.id = right;
  for (const link of Object.values(links)) if (link.template?.id === id) link.template.id = right;
}

import type { Language } from '../../../i18n/language.js';
import type { ProofDifference, Proving, TemplateProof } from '../../../publish/proving/proof.js';
import { ANY } from '../../chinese/chinese-errors.js';
import { type Message, textOf } from '../../../i18n/message.js';

/** What koo says itself in a proof, in a language: findings, and why something went wrong. RFS's own words stay. */
export async function toldProving(language: Language, proving: Proving): Promise<Proving> {
  const { translateErrorText } = await import('../../chinese/translate-error.js');
  const difference = (one: ProofDifference): ProofDifference => ({
    ...one,
    ours: one.ours === null ? null : textOf(one.ours, language),
  });

  const text = (message: Message | string): string =>
    language === 'zh' && typeof message === 'string'
      ? translateErrorText(ANY, message)
      : textOf(message, language);
  const template = (one: TemplateProof): TemplateProof => ({
    ...one,
    leftovers: one.leftovers.map((leftover) => ({ ...leftover, reason: text(leftover.reason) })),
    ...(one.noPrice !== undefined && { noPrice: text(one.noPrice) }),
  });
  return {
    ...proving,
    differences: proving.differences.map((one) => difference(one)),
    templates: proving.templates.map((one) => template(one)),
  };
}

import type { Language } from '../i18n/language.js';
import { translationInto } from '../findings/translation.js';
import type { ProofDifference, Proving, TemplateProof } from '../publish/proving/proof.js';
import { ANY } from './chinese/chinese-errors.js';

/** What koo says itself in a proof, in a language: findings, and why something went wrong. RFS's own words stay. */
export async function toldProving(language: Language, proving: Proving): Promise<Proving> {
  if (language === 'en') return proving;
  const { translateErrorText } = await import('./chinese/translate-error.js');
  const translation = await translationInto(language);
  const difference = (one: ProofDifference): ProofDifference => {
    if (one.kind !== 'accepted' || one.ours === null) return one;
    const { message } = translation.finding({ message: one.ours, rule: one.about });
    return { ...one, ours: message };
  };

  const reason = (text: string): string => translateErrorText(ANY, `${text}.`).replace(/[.。]$/, '');
  const template = (one: TemplateProof): TemplateProof => ({
    ...one,
    leftovers: one.leftovers.map((leftover) => ({ ...leftover, reason: reason(leftover.reason) })),
    ...(one.noPrice !== undefined && { noPrice: translateErrorText(ANY, one.noPrice) }),
  });
  return {
    ...proving,
    differences: proving.differences.map((one) => difference(one)),
    templates: proving.templates.map((one) => template(one)),
  };
}

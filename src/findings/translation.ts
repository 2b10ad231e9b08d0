import type { FindingTexts } from './finding.js';
import type { Language } from '../i18n/language.js';
import type { RuleDescription } from './rule-description.js';

type RuleTexts = Partial<RuleDescription> & { id: string };

/** Puts findings and rules into a language. */
export interface Translation {
  finding<Told extends FindingTexts>(finding: Told): Told;
  rule<Described extends RuleTexts>(rule: Described): Described;
}

/** English is what rules are written in: only Chinese has anything to load. */
export async function translationInto(language: Language): Promise<Translation> {
  if (language === 'en') return { finding: (finding) => finding, rule: (rule) => rule };
  const { translateFinding, translateRule } = await import('./chinese/translate.js');
  return { finding: translateFinding, rule: translateRule };
}

import type { Language } from '../i18n/language.js';
import type { FindingTexts } from './finding.js';
import { localizeFinding, localizeRule } from './localize.js';
import type { RuleDescription } from './rule-description.js';

type RuleTexts = Partial<RuleDescription> & { id: string };

/** Puts findings and rules into a language that has been loaded. */
export interface Translation {
  finding<F extends FindingTexts>(finding: F): F;
  rule<R extends RuleTexts>(rule: R): R;
}

export function translationInto(language: Language): Translation {
  return {
    finding: (finding) => localizeFinding(finding, language),
    rule: (rule) => localizeRule(rule, language),
  };
}

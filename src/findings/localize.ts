import type { Language } from '../i18n/language.js';
import { textOfRecord } from '../i18n/message.js';
import { chineseRule } from './chinese-rules.js';
import type { FindingTexts, MessageReference } from './finding.js';
import type { RuleDescription } from './rule-description.js';

/** The finding with its texts in a language that has been loaded. What a plugin gave as a text stays as it is. */
export function localizeFinding<F extends FindingTexts>(finding: F, language: Language): F {
  if (language === 'en') return finding;
  const { fix, message, related } = finding;
  const localized = (text: string, { data = {}, messageId }: MessageReference): string =>
    (messageId !== undefined && textOfRecord({ data, id: messageId }, language)) || text;
  return {
    ...finding,
    message: localized(message, finding),
    ...(related && {
      related: related.map((place) => ({ ...place, message: localized(place.message, place) })),
    }),
    ...(fix && { fix: { ...fix, title: localized(fix.title, fix) } }),
  };
}

/** A rule, or a part of its description, with its texts in a language that has been loaded. A plugin's stays as it is. */
export function localizeRule<R extends Partial<RuleDescription> & { id: string }>(
  rule: R,
  language: Language,
): R {
  const chinese = language === 'en' ? undefined : chineseRule(rule.id);
  if (!chinese) return rule;
  const { fix, name, summary, why } = chinese;
  const texts = Object.entries({ fix, name, summary, why }).filter(
    ([text]) => rule[text as keyof R] !== undefined,
  );
  return { ...rule, ...Object.fromEntries(texts) };
}

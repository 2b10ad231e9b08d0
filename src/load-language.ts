import { addChineseRules } from './findings/chinese-rules.js';
import type { Language } from './i18n/language.js';
import { addChinese } from './i18n/message.js';

/**
 * Loads the texts of a language. English is always there; without this, every text is English.
 *
 * Messages, findings and errors are made without a language. `textOf` makes their texts.
 */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'en') return;
  const { RULES, TRANSLATIONS } = await import('./zh.generated.js');
  addChinese(TRANSLATIONS);
  addChineseRules(RULES);
}

import type { Language } from './language.js';

const LOCALES = { en: 'en-GB', zh: 'zh-CN' } as const;
const formats = new Map<string, Intl.ListFormat>();

/** `a, b and c` or `a, b or c`, as each language writes it. */
export function listText(
  items: readonly string[],
  language: Language,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const key = `${language} ${type}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.ListFormat(LOCALES[language], { type })));
  return format.format(items);
}

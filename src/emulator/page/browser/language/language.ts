import type { Words } from '../../../words.js';
import { chinese } from './words-chinese.js';
import { english, type WordKey } from './words-english.js';

export type Language = keyof Words;

const KEPT_AS = 'koo-language';
const LISTS: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { en: english, zh: chinese };

let current: Language = kept() ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');

export function language(): Language {
  return current;
}

export function setLanguage(wanted: Language): void {
  current = wanted;
  try {
    localStorage.setItem(KEPT_AS, wanted);
  } catch {
    // A browser that keeps nothing forgets it.
  }
}

/** What the page says, with its values. */
export function say(key: WordKey, values: Readonly<Record<string, number | string>> = {}): string {
  return LISTS[current][key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A text that came with both languages. */
export function inLanguage(words: Words | string): string {
  return typeof words === 'string' ? words : words[current];
}

function kept(): Language | undefined {
  try {
    const value = localStorage.getItem(KEPT_AS);
    return value === 'en' || value === 'zh' ? value : undefined;
  } catch {
    return undefined;
  }
}

import type { Language } from '../../../i18n/language.js';
import { CHINESE } from './chinese.js';
import { ENGLISH } from './english.js';
import type { ReportWords } from './report-words.js';

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { en: ENGLISH, zh: CHINESE };

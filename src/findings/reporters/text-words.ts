import type { FindingsSummary, Severity } from '../finding.js';
import type { Language } from '../../i18n/language.js';
import { summaryWords } from './summary-words.js';

/** What the text reporter says itself. */
interface TextWords {
  severities: Readonly<Record<Severity, string>>;
  summary(summary: FindingsSummary): string;
}

export const TEXT_WORDS: Readonly<Record<Language, TextWords>> = {
  en: {
    severities: { error: 'error', warning: 'warning', info: 'info' },
    summary: (summary) => `${summaryWords(summary)} (${seconds(summary.durationMs)} s).`,
  },
  zh: {
    severities: { error: '错误', warning: '警告', info: '提示' },
    summary: (summary) => `${summaryWords(summary, 'zh')}（${seconds(summary.durationMs)} 秒）。`,
  },
};

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

import type { FindingsSummary, Severity } from '../finding.js';
import type { Language } from '../../i18n/language.js';
import { summaryWords } from './summary-words.js';

/** What the Markdown reporter says itself. */
interface MarkdownWords {
  severities: Readonly<Record<Severity, string>>;
  head(summary: FindingsSummary): string;
  columns: readonly string[];
  /** Behind the message of a finding. */
  rule(id: string): string;
  more(count: number): string;
  help: string;
  entry(rule: string, why: string, fix: string): string;
  page(address: string): string;
}

export const MARKDOWN_WORDS: Readonly<Record<Language, MarkdownWords>> = {
  en: {
    severities: { error: 'error', info: 'info', warning: 'warning' },
    head: (summary) => `koo: ${summaryWords(summary)}`,
    columns: ['Severity', 'Place', 'Finding'],
    rule: (id) => ` (${id})`,
    more: (count) => `… and ${count} more.`,
    help: 'Why, and how to put it right',
    entry: (rule, why, fix) => `**${rule}**: ${why} ${fix}`,
    page: (address) => ` ([page](${address}))`,
  },
  zh: {
    severities: { error: '错误', info: '提示', warning: '警告' },
    head: (summary) => `koo：${summaryWords(summary, 'zh')}`,
    columns: ['级别', '位置', '问题'],
    rule: (id) => `（${id}）`,
    more: (count) => `……另有 ${count} 条。`,
    help: '原因与修正方法',
    // The rules of plugins are English.
    entry: (rule, why, fix) => `**${rule}**：${why}${why.endsWith('。') ? '' : ' '}${fix}`,
    page: (address) => `（[参考页面](${address})）`,
  },
};

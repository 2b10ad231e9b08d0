import type { Language } from '../../../i18n/language.js';

type ExplanationLabel =
  | 'again'
  | 'bad'
  | 'finds'
  | 'from'
  | 'good'
  | 'means'
  | 'options'
  | 'page'
  | 'says'
  | 'severity'
  | 'source'
  | 'wayOut'
  | 'why';

/** What `koo explain` and `koo template rules` say themselves. */
interface ExplanationWords {
  labels: Readonly<Record<ExplanationLabel, string>>;
  onlySupport: string;
  canSucceed: string;
  withStatus(statuses: readonly number[]): string;
  rules(count: number): string;
}

export const EXPLANATION_WORDS: Readonly<Record<Language, ExplanationWords>> = {
  en: {
    labels: {
      again: 'again',
      bad: 'bad',
      finds: 'finds',
      from: 'from',
      good: 'good',
      means: 'means',
      options: 'options',
      page: 'page',
      says: 'says',
      severity: 'severity',
      source: 'source',
      wayOut: 'way out',
      why: 'why',
    },
    onlySupport: "Only KooGallery's support can help; it wants the request's id.",
    canSucceed: 'The same request can succeed later.',
    withStatus: (statuses) => `with HTTP ${statuses.join(', ')}`,
    rules: (count) =>
      `${count} ${count === 1 ? 'rule' : 'rules'}. \`koo explain RULE\` says why, and what to do.`,
  },
  zh: {
    labels: {
      again: '重试',
      bad: '错误示例',
      finds: '检查内容',
      from: '来自',
      good: '正确示例',
      means: '含义',
      options: '选项',
      page: '说明',
      says: '依据',
      severity: '级别',
      source: '来源',
      wayOut: '解决办法',
      why: '原因',
    },
    onlySupport: '只有云商店的技术支持能够处理；请提供请求 ID。',
    canSucceed: '同一请求稍后可能成功。',
    withStatus: (statuses) => `（HTTP ${statuses.join('、')}）`,
    rules: (count) => `共 ${count} 条规则。\`koo explain RULE\` 说明原因和处理办法。`,
  },
};

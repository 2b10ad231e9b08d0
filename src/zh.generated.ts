// Written by tools/chinese-registry.js from the files zh.ts. Do not edit.
import type { RuleTexts } from './findings/chinese-rules.js';
import type { Translation } from './i18n/message.js';
import { zhRules as lintRulesOutputRules } from './lint/rules/output/zh.js';
import { zh as publishReceipt } from './publish/receipt/zh.js';

export const TRANSLATIONS: readonly Translation[] = [...publishReceipt];

export const RULES: Readonly<Record<string, RuleTexts>> = {
  ...lintRulesOutputRules,
};

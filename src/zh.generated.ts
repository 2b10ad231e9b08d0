// Written by tools/chinese-registry.js from the files zh.ts. Do not edit.
import type { RuleTexts } from './findings/chinese-rules.js';
import type { Translation } from './i18n/message.js';
import { zh as findings } from './findings/zh.js';
import { zhRules as lintRulesDownloadRules } from './lint/rules/download/zh.js';
import { zhRules as lintRulesExtensionRules } from './lint/rules/extension/zh.js';
import { zhRules as lintRulesLocalRules } from './lint/rules/local/zh.js';
import { zhRules as lintRulesOutputRules } from './lint/rules/output/zh.js';
import { zhRules as lintRulesPackageRules } from './lint/rules/package/zh.js';
import { zhRules as lintRulesTemplateRules } from './lint/rules/template/zh.js';
import { zh as publishReceipt } from './publish/receipt/zh.js';

export const TRANSLATIONS: readonly Translation[] = [...findings, ...publishReceipt];

export const RULES: Readonly<Record<string, RuleTexts>> = {
  ...lintRulesDownloadRules,
  ...lintRulesExtensionRules,
  ...lintRulesLocalRules,
  ...lintRulesOutputRules,
  ...lintRulesPackageRules,
  ...lintRulesTemplateRules,
};

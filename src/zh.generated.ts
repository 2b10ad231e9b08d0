// Written by tools/chinese-registry.js from the files zh.ts. Do not edit.
import type { RuleTexts } from './findings/chinese-rules.js';
import type { Translation } from './i18n/message.js';
import { zh as findingsBaseline } from './findings/baseline/zh.js';
import { zh as findingsReporters } from './findings/reporters/zh.js';
import { zh as findings, zhRules as findingsRules } from './findings/zh.js';
import { zhRules as lintRulesDownloadRules } from './lint/rules/download/zh.js';
import { zhRules as lintRulesExpressionRules } from './lint/rules/expression/zh.js';
import { zhRules as lintRulesExtensionRules } from './lint/rules/extension/zh.js';
import { zhRules as lintRulesLocalRules } from './lint/rules/local/zh.js';
import { zhRules as lintRulesOutputRules } from './lint/rules/output/zh.js';
import { zhRules as lintRulesPackageRules } from './lint/rules/package/zh.js';
import { zhRules as lintRulesReferenceRules } from './lint/rules/reference/zh.js';
import { zhRules as lintRulesSecretRules } from './lint/rules/secret/zh.js';
import { zhRules as lintRulesTemplateRules } from './lint/rules/template/zh.js';
import { zhRules as lintRulesVariableRules } from './lint/rules/variable/zh.js';
import { zh as publishReceipt } from './publish/receipt/zh.js';

export const TRANSLATIONS: readonly Translation[] = [...findingsBaseline, ...findingsReporters, ...findings, ...publishReceipt];

export const RULES: Readonly<Record<string, RuleTexts>> = {
  ...findingsRules,
  ...lintRulesDownloadRules,
  ...lintRulesExpressionRules,
  ...lintRulesExtensionRules,
  ...lintRulesLocalRules,
  ...lintRulesOutputRules,
  ...lintRulesPackageRules,
  ...lintRulesReferenceRules,
  ...lintRulesSecretRules,
  ...lintRulesTemplateRules,
  ...lintRulesVariableRules,
};

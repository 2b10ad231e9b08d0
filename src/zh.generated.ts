// Written by tools/chinese-registry.js from the files zh.ts. Do not edit.
import type { RuleTexts } from './findings/chinese-rules.js';
import type { Translation } from './i18n/message.js';
import { zhRules as assetArchiveRulesRules } from './asset/archive-rules/zh.js';
import { zh as assetArchive } from './asset/archive/zh.js';
import { zh as assetCollect } from './asset/collect/zh.js';
import { zhRules as assetContainerRulesRules } from './asset/container/rules/zh.js';
import { zhRules as assetImageRulesRules } from './asset/image/rules/zh.js';
import { zh as assetProvenance } from './asset/provenance/zh.js';
import { zh as assetReading } from './asset/reading/zh.js';
import { zhRules as assetRulesRules } from './asset/rules/zh.js';
import { zh as assetTemplate } from './asset/template/zh.js';
import { zh as assetVerify } from './asset/verify/zh.js';
import { zh as asset } from './asset/zh.js';
import { zh as callbackListening } from './callback/listening/zh.js';
import { zh as callbackSending } from './callback/sending/zh.js';
import { zh as callbackStories } from './callback/stories/zh.js';
import { zh as callback } from './callback/zh.js';
import { zh as catalog } from './catalog/zh.js';
import { zh as cliCallback } from './cli/callback/zh.js';
import { zh as cliCommand } from './cli/command/zh.js';
import { zh as cliFlags } from './cli/flags/zh.js';
import { zh as cliPlugin } from './cli/plugin/zh.js';
import { zh as cliPrompt } from './cli/prompt/zh.js';
import { zh as cliTerminal } from './cli/terminal/zh.js';
import { zh as cliViewsAsset } from './cli/views/asset/zh.js';
import { zh as cliViewsBooksImport } from './cli/views/books/import/zh.js';
import { zh as cliViewsBooksReport } from './cli/views/books/report/zh.js';
import { zh as cliViewsBooksStatus } from './cli/views/books/status/zh.js';
import { zh as cliViewsBooks } from './cli/views/books/zh.js';
import { zh as cliViewsCall } from './cli/views/call/zh.js';
import { zh as cliViewsCallbackPage } from './cli/views/callback/page/zh.js';
import { zh as cliViewsCallback } from './cli/views/callback/zh.js';
import { zh as cliViewsCatalog } from './cli/views/catalog/zh.js';
import { zh as cliViewsDoctor } from './cli/views/doctor/zh.js';
import { zh as cliViewsExplain } from './cli/views/explain/zh.js';
import { zh as cliViewsInstance } from './cli/views/instance/zh.js';
import { zh as cliViewsLicence } from './cli/views/licence/zh.js';
import { zh as cliViewsLint } from './cli/views/lint/zh.js';
import { zh as cliViewsOauth } from './cli/views/oauth/zh.js';
import { zh as cliViewsOrder } from './cli/views/order/zh.js';
import { zh as cliViewsProduct } from './cli/views/product/zh.js';
import { zh as cliViewsPublish } from './cli/views/publish/zh.js';
import { zh as cliViewsReconcile } from './cli/views/reconcile/zh.js';
import { zh as cliViewsRfs } from './cli/views/rfs/zh.js';
import { zh as cliViewsState } from './cli/views/state/zh.js';
import { zh as cliViewsTemplate } from './cli/views/template/zh.js';
import { zh as cliViewsUsage } from './cli/views/usage/zh.js';
import { zh as cliViewsWorkspace } from './cli/views/workspace/zh.js';
import { zh as doctor } from './doctor/zh.js';
import { zh as emulator } from './emulator/zh.js';
import { zh as errors } from './errors/zh.js';
import { zh as findingsBaseline } from './findings/baseline/zh.js';
import { zh as findingsReporters } from './findings/reporters/zh.js';
import { zh as findings, zhRules as findingsRules } from './findings/zh.js';
import { zh as ledgerImporting } from './ledger/importing/zh.js';
import { zh as ledgerLists } from './ledger/lists/zh.js';
import { zh as ledgerOrders } from './ledger/orders/zh.js';
import { zhRules as ledgerReconcileRulesRules } from './ledger/reconcile/rules/zh.js';
import { zh as ledgerReconcile, zhRules as ledgerReconcileRules } from './ledger/reconcile/zh.js';
import { zh as ledgerStore } from './ledger/store/zh.js';
import { zhRules as lintProjectRulesRules } from './lint/project-rules/zh.js';
import { zhRules as lintRulesDownloadRules } from './lint/rules/download/zh.js';
import { zhRules as lintRulesExpressionRules } from './lint/rules/expression/zh.js';
import { zhRules as lintRulesExtensionRules } from './lint/rules/extension/zh.js';
import { zhRules as lintRulesLocalRules } from './lint/rules/local/zh.js';
import { zhRules as lintRulesOutputRules } from './lint/rules/output/zh.js';
import { zhRules as lintRulesPackageRules } from './lint/rules/package/zh.js';
import { zhRules as lintRulesProviderRules } from './lint/rules/provider/zh.js';
import { zhRules as lintRulesReferenceRules } from './lint/rules/reference/zh.js';
import { zhRules as lintRulesResourceRules } from './lint/rules/resource/zh.js';
import { zhRules as lintRulesSecretRules } from './lint/rules/secret/zh.js';
import { zhRules as lintRulesSyntaxRules } from './lint/rules/syntax/zh.js';
import { zhRules as lintRulesTemplateRules } from './lint/rules/template/zh.js';
import { zhRules as lintRulesVariableRules } from './lint/rules/variable/zh.js';
import { zh as lintRun } from './lint/run/zh.js';
import { zh as marketplaceAnswers } from './marketplace/answers/zh.js';
import { zh as marketplaceAssets } from './marketplace/assets/zh.js';
import { zh as marketplaceCredentials } from './marketplace/credentials/zh.js';
import { zh as marketplaceLicences } from './marketplace/licences/zh.js';
import { zh as marketplaceOauth } from './marketplace/oauth/zh.js';
import { zh as marketplaceOrders } from './marketplace/orders/zh.js';
import { zh as marketplaceSending } from './marketplace/sending/zh.js';
import { zh as marketplaceUpload } from './marketplace/upload/zh.js';
import { zh as marketplaceUsageOutbox } from './marketplace/usage/outbox/zh.js';
import { zh as marketplaceUsage } from './marketplace/usage/zh.js';
import { zh as platform } from './platform/zh.js';
import { zh as projectWorkspace } from './project/workspace/zh.js';
import { zh as project, zhRules as projectRules } from './project/zh.js';
import { zh as publishAdopt } from './publish/adopt/zh.js';
import { zh as publishApply } from './publish/apply/zh.js';
import { zh as publishDirect } from './publish/direct/zh.js';
import { zh as publishHandOffs } from './publish/hand-offs/zh.js';
import { zh as publishPlan } from './publish/plan/zh.js';
import { zh as publishProving } from './publish/proving/zh.js';
import { zh as publishReceipt } from './publish/receipt/zh.js';
import { zh as publishReleases } from './publish/releases/zh.js';
import { zh as publishShare } from './publish/share/zh.js';
import { zh as publishState } from './publish/state/zh.js';
import { zh as publishTargetsLocal } from './publish/targets/local/zh.js';
import { zh as publishTargets } from './publish/targets/zh.js';
import { zh as publish } from './publish/zh.js';
import { zh as releaseRules, zhRules as releaseRulesRules } from './release/rules/zh.js';
import { zh as release } from './release/zh.js';
import { zh as rfsVariables } from './rfs/variables/zh.js';
import { zh as rfs } from './rfs/zh.js';
import { zh as spreadsheet } from './spreadsheet/zh.js';
import { zh as syntax } from './syntax/zh.js';
import { zh as templateHcl } from './template/hcl/zh.js';
import { zh as templateJson } from './template/json/zh.js';
import { zh as template } from './template/zh.js';

export const TRANSLATIONS: readonly Translation[] = [
  ...assetArchive,
  ...assetCollect,
  ...assetProvenance,
  ...assetReading,
  ...assetTemplate,
  ...assetVerify,
  ...asset,
  ...callbackListening,
  ...callbackSending,
  ...callbackStories,
  ...callback,
  ...catalog,
  ...cliCallback,
  ...cliCommand,
  ...cliFlags,
  ...cliPlugin,
  ...cliPrompt,
  ...cliTerminal,
  ...cliViewsAsset,
  ...cliViewsBooksImport,
  ...cliViewsBooksReport,
  ...cliViewsBooksStatus,
  ...cliViewsBooks,
  ...cliViewsCall,
  ...cliViewsCallbackPage,
  ...cliViewsCallback,
  ...cliViewsCatalog,
  ...cliViewsDoctor,
  ...cliViewsExplain,
  ...cliViewsInstance,
  ...cliViewsLicence,
  ...cliViewsLint,
  ...cliViewsOauth,
  ...cliViewsOrder,
  ...cliViewsProduct,
  ...cliViewsPublish,
  ...cliViewsReconcile,
  ...cliViewsRfs,
  ...cliViewsState,
  ...cliViewsTemplate,
  ...cliViewsUsage,
  ...cliViewsWorkspace,
  ...doctor,
  ...emulator,
  ...errors,
  ...findingsBaseline,
  ...findingsReporters,
  ...findings,
  ...ledgerImporting,
  ...ledgerLists,
  ...ledgerOrders,
  ...ledgerReconcile,
  ...ledgerStore,
  ...lintRun,
  ...marketplaceAnswers,
  ...marketplaceAssets,
  ...marketplaceCredentials,
  ...marketplaceLicences,
  ...marketplaceOauth,
  ...marketplaceOrders,
  ...marketplaceSending,
  ...marketplaceUpload,
  ...marketplaceUsageOutbox,
  ...marketplaceUsage,
  ...platform,
  ...projectWorkspace,
  ...project,
  ...publishAdopt,
  ...publishApply,
  ...publishDirect,
  ...publishHandOffs,
  ...publishPlan,
  ...publishProving,
  ...publishReceipt,
  ...publishReleases,
  ...publishShare,
  ...publishState,
  ...publishTargetsLocal,
  ...publishTargets,
  ...publish,
  ...releaseRules,
  ...release,
  ...rfsVariables,
  ...rfs,
  ...spreadsheet,
  ...syntax,
  ...templateHcl,
  ...templateJson,
  ...template,
];

export const RULES: Readonly<Record<string, RuleTexts>> = {
  ...assetArchiveRulesRules,
  ...assetContainerRulesRules,
  ...assetImageRulesRules,
  ...assetRulesRules,
  ...findingsRules,
  ...ledgerReconcileRulesRules,
  ...ledgerReconcileRules,
  ...lintProjectRulesRules,
  ...lintRulesDownloadRules,
  ...lintRulesExpressionRules,
  ...lintRulesExtensionRules,
  ...lintRulesLocalRules,
  ...lintRulesOutputRules,
  ...lintRulesPackageRules,
  ...lintRulesProviderRules,
  ...lintRulesReferenceRules,
  ...lintRulesResourceRules,
  ...lintRulesSecretRules,
  ...lintRulesSyntaxRules,
  ...lintRulesTemplateRules,
  ...lintRulesVariableRules,
  ...projectRules,
  ...releaseRulesRules,
};

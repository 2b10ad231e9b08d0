/**
 * The library's face: everything that `koo` does can be called without a terminal. Nothing in here prints,
 * reads the process's arguments, or exits.
 *
 * @packageDocumentation
 */
export * from './errors/koo-error.js';
export * from './findings/finding.js';
export type { Language } from './i18n/language.js';
export { foreignText, Message, textOf } from './i18n/message.js';
export { loadLanguage } from './load-language.js';
export { FindingsFound } from './findings/findings-found.js';
export type { Report, Rule, RuleContext, RuleSetting, RuleSettings } from './findings/rule.js';
export { type Position, type Range, SourceText, type Span } from './syntax/source-text.js';

export { InvalidManifest } from './project/invalid-manifest.js';
export { loadProject, parseProject } from './project/load-project.js';
export { findProducts, type FoundProduct } from './project/workspace/find-products.js';
export {
  loadWorkspace,
  type WorkspaceChoice,
  type WorkspaceProduct,
} from './project/workspace/load-workspace.js';
export type { VersionForm } from './project/versions/version-form.js';
export { versionForm } from './project/versions/version-forms.js';
export { resolveSetValues } from './project/resolve-set-values.js';
export type * from './project/project.js';

export type * from './template/model.js';
export { readTemplate } from './template/read-template.js';
export { setDefaults } from './template/set-defaults.js';
export { Catalog, type CatalogIndex } from './catalog/catalog.js';
export type * from './catalog/type-schema.js';
export { describeType, type FieldDescription, type TypeDescription } from './catalog/describe-type.js';
export { importCatalog, type ImportedCatalog, type ImportOptions } from './catalog/import/import-catalog.js';
export { type ProviderSchema, readProvidersSchema } from './catalog/import/read-providers-schema.js';
export { openCatalog } from './catalog/open-catalog.js';
export {
  type Baseline,
  type BaselineEntry,
  baselineOf,
  type Compared,
  compare as compareWithBaseline,
} from './findings/baseline/baseline.js';
export { readBaseline, writeBaseline } from './findings/baseline/baseline-file.js';
export { type FixedFile, fixPaths, type FixResult } from './lint/fixes/fix-paths.js';
export { writeFixes } from './lint/fixes/write-fixes.js';
export { dot } from './lint/graph/dot.js';
export { mermaid } from './lint/graph/mermaid.js';
export { svg } from './lint/graph/svg.js';
export {
  type GraphEdge,
  type GraphNode,
  type NodeKind,
  templateGraph,
  type TemplateGraph,
} from './lint/graph/template-graph.js';
export { inspectTemplate } from './lint/inspect/inspect-template.js';
export type * from './lint/inspect/inspection.js';
export { lintInput, lintPaths } from './lint/lint-paths.js';
export { lintProject } from './lint/lint-project.js';
export { lintTemplate } from './lint/lint-template.js';

export { checkAssets, type CheckedAssets } from './asset/check-assets.js';
export { checkContents, type CheckContentsOptions } from './asset/check-contents.js';
export { checkPackage } from './asset/check-package.js';
export { collectPackage } from './asset/collect/collect-package.js';
export { folderContents } from './asset/folder-contents.js';
export type * from './asset/model.js';
export { packAsset, type PackAssetOptions } from './asset/pack-asset.js';
export type * from './asset/verify/package-check.js';
export { verifyPackage, type VerifyOptions } from './asset/verify/verify-package.js';
export { type PackedTemplate, packTemplate } from './asset/template/pack-template.js';
export type { ArchivedEntry, ArchiveFile, ArchiveKind } from './asset/reading/archived-entry.js';
export { ARCHIVE_LIMITS, type ArchiveLimits } from './asset/reading/archive-limits.js';
export { type ArchiveInspection, inspectArchive } from './asset/reading/inspect-archive.js';
export { type Archive, openArchive } from './asset/reading/open-archive.js';

export { type BumpOptions, type BumpResult, bumpVersions } from './release/bump/bump-versions.js';
export type { RaisedVersion } from './release/bump/raised-version.js';
export {
  type CheckedProduct,
  checkProduct,
  type CheckProductOptions,
} from './release/check/check-product.js';
export type { ItemState } from './release/checklist/item-state.js';
export { type ReleaseNote, releaseNotes } from './release/notes/release-notes.js';
export type { PublishedVersion } from './release/published-version.js';
export { publishedVersions } from './publish/releases/published-versions.js';

export { Credentials } from './marketplace/credentials/credentials.js';
export { connectOAuth } from './publish/targets/connect-oauth.js';
export { decryptClientSecret } from './marketplace/oauth/decrypt-client-secret.js';
export { exchangeCode } from './marketplace/oauth/exchange-code.js';
export { loadOAuthClient } from './marketplace/oauth/load-oauth-client.js';
export { logIn } from './marketplace/oauth/log-in.js';
export { authorizeUrl, logoutUrl, unifiedLoginUrl } from './marketplace/oauth/login-addresses.js';
export { OAuthClient } from './marketplace/oauth/oauth-client.js';
export type { OAuthTokens } from './marketplace/oauth/oauth-tokens.js';
export { readPrivateKey } from './marketplace/oauth/private-key.js';
export { refreshTokens } from './marketplace/oauth/refresh-tokens.js';
export { getUserInfo, type UserInfo } from './marketplace/oauth/user-info.js';
export { queryDeployedAsset } from './marketplace/assets/deployed-asset.js';
export { activateLicence, type Activation } from './marketplace/licences/activate-licence.js';
export type { LicenceInfo } from './marketplace/licences/licence-interface.js';
export type { LicenceUse } from './marketplace/licences/licence-use.js';
export { queryLicence } from './marketplace/licences/query-licence.js';
export { reportLicenceUse } from './marketplace/licences/report-licence-use.js';
export { queryOrder } from './marketplace/orders/orders.js';
export { loadCredentials } from './marketplace/credentials/load-credentials.js';
export { proxyFor } from './marketplace/sending/proxy-for.js';
export { siteEndpoint, urlEndpoint } from './marketplace/sending/sites.js';
export { Transport } from './marketplace/sending/transport.js';
export { trustedCertificates } from './marketplace/sending/trusted-certificates.js';
export { uploadCharacters, uploadFile } from './marketplace/upload/upload.js';
export { addUsage } from './marketplace/usage/add-usage.js';
export { forgetDelivered } from './marketplace/usage/forget-delivered.js';
export { importUsage } from './marketplace/usage/import-usage.js';
export { openOutbox } from './marketplace/usage/outbox/open-outbox.js';
export type * from './marketplace/usage/outbox/outbox.js';
export { pushUsage } from './marketplace/usage/push-usage.js';
export { sendUsage } from './marketplace/usage/send-usage.js';
export { usageDeadlines } from './marketplace/usage/usage-deadlines.js';
export type { UsageRecord } from './marketplace/usage/usage-record.js';
export { signUsage } from './marketplace/usage/usage-signature.js';
export { rfsEndpoint } from './rfs/rfs-endpoint.js';
export { type CallOptions, RfsClient, type RfsClientOptions } from './rfs/rfs-client.js';
export { parseTemplateVariables } from './rfs/templates/parse-template-variables.js';
export {
  ensureTemplate,
  ensureTemplateVersion,
  ensureTemplateDeleted,
} from './rfs/templates/ensure-template.js';
export type * from './rfs/templates/template-model.js';
export {
  createTemplate,
  deleteTemplate,
  describeTemplate,
  listTemplates,
  showTemplateMetadata,
} from './rfs/templates/templates.js';
export {
  createTemplateVersion,
  deleteTemplateVersion,
  listTemplateVersions,
  showTemplateVersionContent,
  showTemplateVersionMetadata,
} from './rfs/templates/template-versions.js';
export { ensureStack, ensureStackDeleted } from './rfs/stacks/ensure-stack.js';
export {
  listStackEvents,
  listStackOutputs,
  listStackResources,
  showStackTemplate,
} from './rfs/stacks/stack-contents.js';
export type * from './rfs/stacks/stack-model.js';
export {
  continueDeployment,
  createStack,
  deleteStack,
  deployStack,
  listStacks,
  showStackMetadata,
  updateStack,
} from './rfs/stacks/stacks.js';
export { estimatePlanPrice } from './rfs/plans/estimate-plan-price.js';
export {
  applyExecutionPlan,
  createExecutionPlan,
  deleteExecutionPlan,
  listExecutionPlans,
  listPlanItems,
  showPlanMetadata,
} from './rfs/plans/execution-plans.js';
export { ensurePlanApplied, ensurePlan, ensurePlanDeleted } from './rfs/plans/ensure-plan.js';
export type * from './rfs/plans/plan-model.js';
export { pushTemplate, type PushedTemplate, type TemplateToPush } from './rfs/templates/push-template.js';
export { priceTemplate, testTemplate } from './rfs/try-template.js';
export { type Leftover, leftoverMessage, withTemporaryStack } from './rfs/temporary-stack.js';
export { compareVariables, type VariableDifference } from './rfs/variables/compare-variables.js';
export { resolveVariables } from './rfs/variables/resolve-variables.js';
export { EventFeed } from './rfs/waiting/event-feed.js';
export { waitForPlan } from './rfs/waiting/wait-for-plan.js';
export { waitForDeletion, waitForDeployment, waitForRest } from './rfs/waiting/wait-for-stack.js';
export type { WaitOptions } from './rfs/waiting/wait-until.js';

export { packageTemplates } from './publish/package-templates.js';
export type * from './publish/proving/proof.js';
export type { ProvingGround } from './publish/proving/proving-ground.js';
export { emptyProving, proveTemplates } from './publish/proving/prove-templates.js';
export { templatesToProve } from './publish/proving/templates-to-prove.js';
export { planPublish, publish, type PublishOptions } from './publish/publish.js';
export type { ManyOutcome } from './publish/each-product.js';
export { planMany, publishMany } from './publish/publish-many.js';
export type { ChangesResult, DirectOptions } from './publish/direct/change-directly.js';
export { deleteAsset as deletePublishedAsset } from './publish/direct/delete-asset.js';
export { deleteTemplate as deletePublishedTemplate } from './publish/direct/delete-template.js';
export { linkProduct, type LinkRequest } from './publish/direct/link-product.js';
export { unlinkProduct } from './publish/direct/unlink-product.js';
export type { ProductMatrix } from './publish/product/product-matrix.js';
export { showProduct } from './publish/product/show-product.js';
export type { Release } from './publish/releases/release.js';
export { rollback, type RollbackOptions, type RollbackResult } from './publish/releases/rollback.js';
export { type Change, type ChangeKind, needsConsent, type ChangeSubject } from './publish/plan/change.js';
export type { LeftAlone, Plan } from './publish/plan/plan.js';
export { readPlan, readPlans, savePlan, type SavedPlans, savePlans } from './publish/plan/saved-plan.js';
export type { PublishResult } from './publish/publish-result.js';
export type { PublishEvent, PublishListener } from './publish/publish-event.js';
export { type Clock, Trace } from './publish/trace/trace.js';
export type { TraceEvent, TraceListener } from './publish/trace/trace-event.js';
export type { RunRecord } from './publish/report/record/run-record.js';
export { RunRecorder } from './publish/report/record/run-recorder.js';
export { reportPage, type ReportOptions } from './publish/report/report-page.js';
export { productStatus } from './publish/status.js';
export { STEP_NAMES, type StepName } from './publish/step-names.js';
export type * from './publish/target.js';
export { findTarget } from './publish/targets/find-target.js';

export type { CallbackInterface } from './callback/callback-interface.js';
export { jsonSchema } from './callback/json-schema.js';
export { KOOGALLERY_PROTOCOLS } from './callback/protocol.js';
export { type QuerySignature, signQuery, verifyQuery } from './callback/signing/query-signature.js';

import { applySuppressions, utcDay } from '../../findings/apply-suppressions.js';
import { manifestSuppressions } from '../../asset/manifest-suppressions.js';
import { runRules } from '../../findings/engine.js';
import type { FindingsReport } from '../../findings/finding.js';
import { settingOf } from '../../findings/rule-settings.js';
import { summarize } from '../../findings/summarize.js';
import { checkSettingsOf } from '../../project/check-settings-of.js';
import type { Project } from '../../project/project.js';
import type { SourceText } from '../../syntax/source-text.js';
import { type ItemState, itemStates } from '../checklist/item-state.js';
import { readLogo } from '../logo/read-logo.js';
import { changelogSections } from '../notes/changelog.js';
import { readChangelog } from '../notes/read-changelog.js';
import { versionsOf } from '../notes/release-notes.js';
import type { ProductSubject } from '../product-subject.js';
import type { PublishedVersion } from '../published-version.js';
import { productRules } from '../rules.generated.js';

export interface CheckProductOptions {
  /** What the receipts say is published. */
  published?: readonly PublishedVersion[];
  /** The day on which it is checked, as `2026-11-20`; today in UTC when absent. */
  today?: string;
}

export interface CheckedProduct extends FindingsReport {
  /** The text of each file that a finding names, for code frames. */
  sources: ReadonlyMap<string, SourceText>;
  /** Every item of the checklist that this product has. */
  checklist: ItemState[];
}

/**
 * Whether a product is ready to be released, as far as koo.yaml, the files that it names and the receipts tell. What only
 * a person can tell is open until koo.yaml marks it as done. Nothing is asked over the network.
 *
 * @throws UsageError when `project.rules` sets a rule `product/…`, or an option of one, that does not exist; and what
 *   reading the changelog throws
 */
export async function checkProduct(
  project: Project,
  { published = [], today = utcDay() }: CheckProductOptions = {},
): Promise<CheckedProduct> {
  const started = performance.now();
  checkSettingsOf(project, ['product'], productRules);
  const subject = await subjectOf(project, published, today);
  const sources = new Map([[project.manifest.file, project.manifest]]);
  const options = { settings: project.rules, source: project.manifest, sources };
  const found = runRules(productRules, subject, options);
  const whole = { start: 0, end: project.manifest.text.length };
  // One that names no rule is told with the asset that it belongs to.
  const own = manifestSuppressions(project.manifest, whole, (id) => id.startsWith('product/')).filter(
    ({ rules }) => rules.length > 0,
  );
  const findings = applySuppressions(found, own, {
    ...options,
    known: productRules.map(({ id }) => id),
    ran: (id) =>
      productRules.some((rule) => rule.id === id && settingOf(rule, project.rules).severity !== 'off'),
    today,
  });
  const all = [...(project.warnings ?? []), ...findings];
  const files = 1 + Number(subject.logo !== undefined) + Number(subject.changelog !== undefined);
  return {
    checklist: itemStates(project, today, subject.versions),
    findings: all,
    sources,
    summary: summarize(all, { durationMs: performance.now() - started, files }),
  };
}

async function subjectOf(
  project: Project,
  published: readonly PublishedVersion[],
  today: string,
): Promise<ProductSubject> {
  const { logo } = project.product;
  const changelog = await readChangelog(project);
  const sections = changelog ? changelogSections(changelog) : [];
  return {
    at: (...part) => ({ source: project.manifest, span: project.spanOf(['product', ...part]) }),
    ...(changelog && { changelog: { sections, source: changelog } }),
    ...(logo !== undefined && { logo: await readLogo(logo, project.root) }),
    project,
    published,
    today,
    versions: versionsOf(project, sections),
  };
}

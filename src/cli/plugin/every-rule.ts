import { archiveRules } from '../../asset/archive-rules.generated.js';
import { containerRules } from '../../asset/container/rules.generated.js';
import { imageRules } from '../../asset/image/rules.generated.js';
import { packageRules } from '../../asset/rules.generated.js';
import { rulePage } from '../../findings/engine.js';
import { ruleCrashed } from '../../findings/rule-crashed.js';
import type { RuleDescription } from '../../findings/rule-description.js';
import { suppressionRules } from '../../findings/suppression-rules.js';
import { reconcileRules } from '../../ledger/reconcile/described-rules.js';
import { projectRules } from '../../lint/project-rules.generated.js';
import { templateRules } from '../../lint/rules.generated.js';
import { productRules } from '../../release/rules.generated.js';
import { MANIFEST_RULES } from '../../project/manifest-rules.js';

/** A rule as it is listed and explained; what koo.yaml is checked with has a summary and a page only. */
export interface KnownRule extends Partial<RuleDescription> {
  id: string;
  severity: RuleDescription['severity'];
  summary: string;
  /** Its page in this project's documentation, relative to the package; of a plugin's rule, an address. */
  page: string;
}

/** The rules with a page of their own: of templates, of projects, of packages and archives, of releases, of the books, and of the linter itself. */
export const describedRules: readonly RuleDescription[] = [
  ...templateRules,
  ...projectRules,
  ...packageRules,
  ...archiveRules,
  ...containerRules,
  ...imageRules,
  ...productRules,
  ...reconcileRules,
  ...suppressionRules,
  ruleCrashed,
];

/** Every rule whose id a finding can have, by id; `others` are those of plugins. */
export function everyRule(others: readonly RuleDescription[] = []): KnownRule[] {
  const manifestRules = Object.entries(MANIFEST_RULES).map(([id, { severity, summary }]) => ({
    id,
    severity,
    summary,
    page: `docs/koo-yaml.md#${id.replace('/', '')}`,
  }));
  const described = [...describedRules, ...others].map((rule) => ({
    ...descriptionOf(rule),
    page: rule.page ?? rulePage(rule.id),
  }));
  return [...described, ...manifestRules].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Without the check, which nobody outside the engine calls. */
function descriptionOf({
  basis,
  docs,
  examples,
  fix,
  id,
  name,
  options,
  severity,
  summary,
  why,
}: RuleDescription): RuleDescription {
  return { id, name, severity, summary, why, fix, basis, docs, examples, options };
}

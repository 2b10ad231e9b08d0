import type { Catalog } from '../catalog/catalog.js';
import { applySuppressions } from '../findings/apply-suppressions.js';
import { runRules } from '../findings/engine.js';
import type { Finding } from '../findings/finding.js';
import type { RuleSettings } from '../findings/rule.js';
import { suppressionRules } from '../findings/suppression-rules.js';
import type { SourceText } from '../syntax/source-text.js';
import { suppressionsOf } from '../template/suppressions.js';
import { withCatalog } from './provider/typed-blocks.js';
import { projectRules } from './project-rules.generated.js';
import type { ProjectSubject } from './project-subject.js';

export interface LintProjectOptions {
  /** Another version of the provider than the one that this package ships. */
  catalog?: Catalog;
  /** Severities and options per rule; those of koo.yaml unless given. */
  settings?: RuleSettings;
  /** Is filled with the text of every file that a finding names, for code frames. */
  sources?: Map<string, SourceText>;
  /** The day on which suppressions are judged, as `2027-01-31`; today in UTC when absent. */
  today?: string;
  /** Told how long a rule took, in milliseconds. */
  onRuleDone?(rule: string, durationMs: number): void;
}

/** What is wrong with a template's own comments, `lintTemplate` has told. */
const TOLD_BEFORE: RuleSettings = Object.fromEntries(suppressionRules.map(({ id }) => [id, 'off']));

/** Checks koo.yaml, its templates and its packages against each other, and leaves out what the templates suppress. */
export function lintProject(
  given: ProjectSubject,
  { catalog, onRuleDone, settings = given.project.rules, sources, today }: LintProjectOptions = {},
): Finding[] {
  const subject = catalog ? { ...given, templates: withCatalogIn(given.templates, catalog) } : given;
  const source = subject.project.manifest;
  const found = runRules(projectRules, subject, { settings, source, sources, onRuleDone });
  const suppressions = [...new Set(subject.templates.values())].flatMap((template) =>
    suppressionsOf(template),
  );
  return applySuppressions(found, suppressions, {
    known: projectRules.map(({ id }) => id),
    ran: () => false,
    settings: TOLD_BEFORE,
    source,
    today,
  });
}

function withCatalogIn(
  templates: ProjectSubject['templates'],
  catalog: Catalog,
): ProjectSubject['templates'] {
  return new Map(
    [...templates].map(([declaration, template]) => [declaration, withCatalog(template, catalog)]),
  );
}

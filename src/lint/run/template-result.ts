import type { Catalog } from '../../catalog/catalog.js';
import { utcDay } from '../../findings/apply-suppressions.js';
import type { Finding } from '../../findings/finding.js';
import type { Rule, RuleSettings } from '../../findings/rule.js';
import type { SourceText } from '../../syntax/source-text.js';
import type { Template } from '../../template/model.js';
import { suppressionsOf } from '../../template/suppressions.js';
import { lintTemplate } from '../lint-template.js';

/** What was found in one template, once the template itself has been let go. */
export interface TemplateResult {
  findings: Finding[];
  /** How many files were looked at. */
  files: number;
  /** The texts of the files that findings name. */
  sources: ReadonlyMap<string, SourceText>;
  /** The last day on which the same template gives the same findings, where a suppression ends with it. */
  until?: string;
  /** Whether the same bytes would give the same again: not where a rule crashed, or a file could not be read. */
  lasting: boolean;
}

export interface TemplateResultOptions {
  settings?: RuleSettings;
  rules?: ReadonlyArray<Rule<Template>>;
  catalog?: Catalog;
  onRuleDone?(rule: string, durationMs: number): void;
}

/** Checks a template that was read. */
export function resultOf(
  template: Template,
  { catalog, onRuleDone, rules, settings }: TemplateResultOptions,
): TemplateResult {
  const sources = new Map<string, SourceText>();
  const today = utcDay();
  const findings = lintTemplate(template, { catalog, onRuleDone, rules, settings, sources, today });
  const days = suppressionsOf(template).flatMap(({ until = '' }) => (until >= today ? [until] : []));
  return {
    findings,
    files: template.files.length + template.extensions.length,
    sources,
    until: days.sort()[0],
    lasting:
      template.problems.every(({ reader }) => reader !== 'archive') &&
      findings.every(({ rule }) => rule !== 'lint/rule-crashed'),
  };
}

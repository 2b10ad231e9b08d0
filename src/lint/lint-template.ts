import type { Catalog } from '../catalog/catalog.js';
import { applySuppressions } from '../findings/apply-suppressions.js';
import { runRules } from '../findings/engine.js';
import type { Finding } from '../findings/finding.js';
import { checkRuleSettings, settingOf } from '../findings/rule-settings.js';
import type { Rule, RuleSettings } from '../findings/rule.js';
import { suppressionRules } from '../findings/suppression-rules.js';
import { SourceText } from '../syntax/source-text.js';
import type { Template } from '../template/model.js';
import { suppressionsOf } from '../template/suppressions.js';
import { withoutConsequences } from './dedupe/consequences.js';
import { withCatalog } from './provider/typed-blocks.js';
import { markSecrets } from './secrets/mark-secrets.js';
import { projectRules } from './project-rules.generated.js';
import { templateRules } from './rules.generated.js';

export interface LintTemplateOptions {
  /** Another version of the provider than the one that this package ships. */
  catalog?: Catalog;
  /** Severities and options per rule, as `koo.yaml` has them under `rules`. */
  settings?: RuleSettings;
  /** The template is sent as `template_body`: then what RFS refuses in a body is an error. */
  sentAsBody?: boolean;
  /** All rules of this package when absent. */
  rules?: ReadonlyArray<Rule<Template>>;
  /** Is filled with the text of every file that a finding names, for code frames. */
  sources?: Map<string, SourceText>;
  /** The day on which suppressions are judged, as `2027-01-31`; today in UTC when absent. */
  today?: string;
  /** Told how long a rule took, in milliseconds. */
  onRuleDone?(rule: string, durationMs: number): void;
}

/** Settings of other rooms' rules stand in the same table of `koo.yaml`; those rooms know their ids. */
const FOREIGN_AREAS = new Set(['asset', 'container', 'image', 'product']);
const BODY_LENGTH = 'package/body-length';

/**
 * Checks one template with every rule that is on, and leaves out what its comments suppress. The settings are taken as
 * they are: `checkLintSettings` refuses the wrong ones.
 */
export function lintTemplate(
  given: Template,
  {
    catalog,
    settings = {},
    sentAsBody = false,
    rules = templateRules,
    sources,
    today,
    onRuleDone,
  }: LintTemplateOptions = {},
): Finding[] {
  const template = catalog ? withCatalog(given, catalog) : given;
  const meant = sentAsBody ? asBody(settings) : settings;
  const source = template.archive?.source ?? wholeOf(template);
  const all = runRules(rules, template, { settings: meant, source, sources, onRuleDone });
  const ran = new Set(rules.filter((rule) => settingOf(rule, meant).severity !== 'off').map(({ id }) => id));
  markSecrets(template, all, (rule) => ran.has(rule));
  const found = withoutConsequences(template, all);
  const suppressions = suppressionsOf(template);
  if (suppressions.length === 0) return found;
  return applySuppressions(found, suppressions, {
    known: [...templateRules, ...projectRules, ...rules].map(({ id }) => id),
    ran: (rule) => ran.has(rule),
    settings: meant,
    source,
    sources,
    today,
  });
}

/**
 * Refuses settings of template rules or options that do not exist.
 * @throws UsageError with a did-you-mean; `placeOf` says where a rule's setting stands.
 */
export function checkLintSettings(
  settings: RuleSettings,
  placeOf?: (rule: string) => string | undefined,
  rules: ReadonlyArray<Rule<Template>> = templateRules,
): void {
  const own = Object.entries(settings).filter(([id]) => !FOREIGN_AREAS.has(id.split('/', 1)[0]!));
  checkRuleSettings(Object.fromEntries(own), [...rules, ...projectRules, ...suppressionRules], { placeOf });
}

/** The same settings, and that the template is sent in the request. */
function asBody(settings: RuleSettings): RuleSettings {
  const own = settings[BODY_LENGTH] ?? {};
  return {
    ...settings,
    [BODY_LENGTH]: { ...(typeof own === 'string' ? { severity: own } : own), sentAsBody: true },
  };
}

function wholeOf(template: Template): SourceText {
  const [only] = template.files;
  return template.form === 'file' && only ? only.source : new SourceText(template.path, '');
}

/** How to put a finding of a rule right, in general. */
export function templateRuleFix(rule: string): string | undefined {
  return [...templateRules, ...projectRules].find(({ id }) => id === rule)?.fix;
}

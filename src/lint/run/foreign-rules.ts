import { SEVERITIES, type Severity } from '../../findings/finding.js';
import type { Rule } from '../../findings/rule.js';
import type { Message } from '../../i18n/message.js';
import type { Template } from '../../template/model.js';
import { foreignRuleMessages } from './messages.js';

export interface AcceptedRules {
  rules: Array<Rule<Template>>;
  /** Why the others were left out. */
  refused: Message[];
}

/** Areas whose rules do not look at templates, or are koo's own alone. */
const RESERVED_AREAS = new Set(['asset', 'lint', 'manifest', 'project', 'suppression']);
const ID = /^[a-z]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const TEXTS = ['name', 'summary', 'why', 'fix', 'docs'] as const;

/**
 * Takes what a plugin offers as template rules: each is checked, and what is no whole rule is left out.
 *
 * @param offered What the hook `koo:rules` answered: `{rules: […]}`, or nothing
 * @param taken Ids of rules that are there; those of the accepted rules are added
 */
export function acceptRules(plugin: string, offered: unknown, taken: Set<string>): AcceptedRules {
  const accepted: AcceptedRules = { rules: [], refused: [] };
  if (offered === undefined || offered === null) return accepted;
  const list: unknown = (offered as { rules?: unknown }).rules;
  if (!Array.isArray(list)) {
    accepted.refused.push(foreignRuleMessages.noList({ plugin }));
    return accepted;
  }

  for (const [index, candidate] of list.entries()) {
    const problem = problemOf(candidate, taken);
    if (problem === undefined) {
      const rule = copyOf(candidate as Rule<Template>);
      taken.add(rule.id);
      accepted.rules.push(rule);
    } else {
      accepted.refused.push(foreignRuleMessages.leftOut({ number: index + 1, plugin, problem }));
    }
  }

  return accepted;
}

function problemOf(candidate: unknown, taken: ReadonlySet<string>): Message | undefined {
  if (typeof candidate !== 'object' || candidate === null) return foreignRuleMessages.notAnObject();
  const rule = candidate as Record<string, unknown>;
  const { check, id, options, severity } = rule;
  if (typeof id !== 'string' || !ID.test(id)) return foreignRuleMessages.wrongId();
  if (RESERVED_AREAS.has(id.split('/', 1)[0]!)) return foreignRuleMessages.ownArea({ id });
  if (taken.has(id)) return foreignRuleMessages.taken({ id });
  const missing = TEXTS.find((text) => typeof rule[text] !== 'string' || rule[text].trim() === '');
  if (missing) return foreignRuleMessages.noText({ id, text: missing });
  if (!URL.canParse(rule.docs as string) || !/^https?:/.test(rule.docs as string)) {
    return foreignRuleMessages.wrongDocs({ id });
  }

  if (!SEVERITIES.includes(severity as Severity)) {
    return foreignRuleMessages.wrongSeverity({ id, severities: SEVERITIES });
  }

  if (options !== undefined && (typeof options !== 'object' || options === null || Array.isArray(options))) {
    return foreignRuleMessages.wrongOptions({ id });
  }

  return typeof check === 'function' ? undefined : foreignRuleMessages.noCheck({ id });
}

/** What is documented of a rule, and nothing else of the plugin's object. */
function copyOf(rule: Rule<Template>): Rule<Template> {
  const { docs, fix, id, name, options, severity, summary, why } = rule;
  const { bad, good } = rule.examples ?? {};
  return {
    id,
    name,
    severity,
    summary,
    why,
    fix,
    docs,
    page: docs,
    ...(typeof bad === 'string' && typeof good === 'string' && { examples: { bad, good } }),
    ...(options && { options: { ...options } }),
    check: (subject, context) => rule.check(subject, context),
  };
}

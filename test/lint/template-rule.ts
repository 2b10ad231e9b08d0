import type { Rule } from '../../src/findings/rule.js';
import type { Template } from '../../src/template/model.js';

/** A rule of a test's own. */
export function templateRule(id: string, check: Rule<Template>['check']): Rule<Template> {
  return { id, name: id, severity: 'info', summary: id, why: id, fix: id, check };
}

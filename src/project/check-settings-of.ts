import { checkRuleSettings } from '../findings/rule-settings.js';
import { placeOf } from './place-of.js';
import type { Project } from './project.js';

/**
 * Checks what koo.yaml sets of the rules of some areas. Those of other areas are in the same table, and whoever runs them
 * knows them.
 *
 * @param areas What their ids begin with: `asset`, of `asset/layout`.
 * @throws UsageError for a rule, an option or a severity that does not exist
 */
export function checkSettingsOf(
  project: Project,
  areas: readonly string[],
  rules: Parameters<typeof checkRuleSettings>[1],
): void {
  const own = Object.entries(project.rules).filter(([id]) => areas.includes(id.split('/', 1)[0]!));
  checkRuleSettings(Object.fromEntries(own), rules, {
    placeOf: (rule) => placeOf(project, ['rules', rule]),
  });
}

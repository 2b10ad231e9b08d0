import type { Rule } from './rule.js';

/** What is found when a rule itself breaks: the one finding that no rule reports, but the engine. */
export const ruleCrashed = {
  id: 'lint/rule-crashed',
  name: 'A rule crashed',
  severity: 'error',
  summary: 'A rule broke while it looked at the template; what it would have found is unknown.',
  why: 'A bug in a rule must not hide what the other rules find, and must not pass as "nothing found".',
  fix: 'Report the bug. Until it is mended, switch the rule off in koo.yaml: `rules: {RULE: off}`.',
} as const satisfies Omit<Rule<never>, 'check'>;

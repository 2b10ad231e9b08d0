import { defineMessages } from '../i18n/message.js';
import type { Rule } from './rule.js';

const messages = defineMessages('lint/rule-crashed', {
  crashed: ({ reason, rule }: { rule: string; reason: string }) =>
    `The rule ${rule} crashed (${reason}); what it would have found is unknown. This is a bug in the rule.`,
});

/** The finding about a rule that breaks: the only one that no rule reports, but the engine. */
export const ruleCrashed = {
  messages,
  id: 'lint/rule-crashed',
  name: 'A rule crashed',
  severity: 'error',
  summary: 'A rule crashed while it checked the template; what it would have found is unknown.',
  why: 'A bug in a rule must not hide what the other rules find, and must not pass as "nothing found".',
  fix: 'Report the bug. Until it is fixed, turn the rule off in koo.yaml: `rules: {RULE: off}`.',
} as const satisfies Omit<Rule<never, typeof messages>, 'check'>;

import { defineMessages } from '../../../i18n/message.js';

/** What `koo template lint --timing` prints. */
export const timingMessages = defineMessages('cli/views/lint/timing', {
  msColumn: () => 'ms',
  shareColumn: () => 'share',
  templatesColumn: () => 'templates',
  ruleColumn: () => 'rule',
  allRules: () => 'all rules',
});

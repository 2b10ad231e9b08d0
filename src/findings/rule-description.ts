import type { Rule } from './rule.js';

/** What a rule says about itself, whatever it looks at: what formats, pages and `koo explain` are made of. */
export type RuleDescription = Omit<Rule<never>, 'check'>;

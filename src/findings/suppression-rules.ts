import type { Span } from '../syntax/source-text.js';
import { defineMessages } from '../i18n/message.js';
import { commonMessages } from './common-messages.js';
import { didYouMean } from './did-you-mean.js';
import type { Rule } from './rule.js';
import type { Suppression } from './suppression.js';

/** One rule that a suppression names. */
export interface SuppressedRule {
  id: string;
  span: Span;
  suppression: Suppression;
}

/** The problems of the suppressions in one template or package. */
export interface SuppressionOutcome {
  /** The rules that can be suppressed. */
  known: ReadonlySet<string>;
  unused: SuppressedRule[];
  unknown: SuppressedRule[];
  expired: Suppression[];
  malformed: Suppression[];
}

const unusedMessages = defineMessages('suppression/unused', {
  unused: ({ rule }: { rule: string }) => `The rule ${rule} finds nothing that this suppression covers.`,
  remove: () => 'Remove the suppression.',
});

export const suppressionUnused: Rule<SuppressionOutcome, typeof unusedMessages> = {
  messages: unusedMessages,
  id: 'suppression/unused',
  name: 'Suppression that suppresses nothing',
  severity: 'warning',
  summary: 'A koo-ignore comment names a rule that finds nothing there.',
  why: 'It describes a problem that does not exist (any more), and would hide the next mistake at that place.',
  fix: 'Remove it. A comment above a block or an argument covers all of it, one at the end of a line that line; in JSON a "//" property covers the object it is in.',
  examples: {
    bad: '# koo-ignore: variable/no-description internal\nvariable "port" {\n  description = "Port of the service"\n  type        = number\n}',
    good: 'variable "port" {\n  description = "Port of the service"\n  type        = number\n}',
  },
  check({ unused }, { report }) {
    for (const { id, span, suppression } of unused) {
      const { removal, rules, source } = suppression;
      const edits = removal && rules.length === 1 && [{ file: source.file, ...removal, text: '' }];
      report({
        message: unusedMessages.unused({ rule: id }),
        source,
        span,
        ...(edits && { fix: { title: unusedMessages.remove(), edits, safe: true } }),
      });
    }
  },
};

const expiredMessages = defineMessages('suppression/expired', {
  expired: ({ until }: { until: string }) =>
    `This suppression was valid until ${until}; it no longer has an effect.`,
});

export const suppressionExpired: Rule<SuppressionOutcome, typeof expiredMessages> = {
  messages: expiredMessages,
  id: 'suppression/expired',
  name: 'Suppression that has expired',
  severity: 'warning',
  summary: 'The day after "until" in a koo-ignore comment has passed; the comment no longer has an effect.',
  why: 'Its author meant to come back to it by then.',
  fix: 'Fix what it suppressed, or set a later day and give the reason.',
  examples: {
    bad: '# koo-ignore: template/provisioner waits for the new image until 2020-01-31',
    good: '# koo-ignore: template/provisioner waits for the new image until 2099-01-31',
  },
  check({ expired }, { report }) {
    for (const { source, span, until } of expired)
      report({
        message: expiredMessages.expired({ until: until! }),
        source,
        span,
      });
  },
};

const unknownRuleMessages = defineMessages('suppression/unknown-rule', {
  unknown: ({ meant, rule }: { rule: string; meant: string | undefined }) =>
    `There is no rule "${rule}" for what is checked here${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
});

export const suppressionUnknownRule: Rule<SuppressionOutcome, typeof unknownRuleMessages> = {
  messages: unknownRuleMessages,
  id: 'suppression/unknown-rule',
  name: 'Suppression of an unknown rule',
  severity: 'warning',
  summary: 'A koo-ignore comment names a rule that does not exist.',
  why: 'It suppresses nothing.',
  fix: 'Correct the name; `koo template rules` lists them. Several rules are separated by commas, the reason comes after them.',
  examples: {
    bad: '# koo-ignore: template/provisoner waits for the new image',
    good: '# koo-ignore: template/provisioner waits for the new image',
  },
  check({ known, unknown }, { report }) {
    for (const { id, span, suppression } of unknown) {
      const { source } = suppression;
      const meant = didYouMean(id, [...known]);
      report({
        message: unknownRuleMessages.unknown({ rule: id, meant }),
        source,
        span,
        ...(meant && {
          fix: {
            title: commonMessages.use({ text: meant }),
            edits: [{ file: source.file, ...span, text: meant }],
          },
        }),
      });
    }
  },
};

const malformedMessages = defineMessages('suppression/malformed', {
  noReason: () => 'This suppression gives no reason.',
  noRule: () => 'This suppression has no effect: it names no rule.',
  badDate: ({ date }: { date: string }) =>
    `This suppression has no effect: "${date}" is not a date; write it as 2027-01-31.`,
});

export const suppressionMalformed: Rule<SuppressionOutcome, typeof malformedMessages> = {
  messages: malformedMessages,
  id: 'suppression/malformed',
  name: 'Incomplete suppression',
  severity: 'warning',
  summary: 'A koo-ignore comment names no rule, or its date is not valid; a missing reason is advice only.',
  why: 'A comment that cannot be read suppresses nothing; without a reason, no one knows when it can be removed.',
  fix: 'Write `koo-ignore: RULE reason`, separate several rules with commas, and optionally end with `until 2027-01-31`.',
  examples: {
    bad: '# koo-ignore',
    good: '# koo-ignore: template/provisioner waits for the new image',
  },
  check({ malformed }, { report }) {
    for (const { problem, source, span, until } of malformed) {
      if (problem === undefined)
        report({ message: malformedMessages.noReason(), source, span, severity: 'info' });
      else if (problem === 'noRule') report({ message: malformedMessages.noRule(), source, span });
      else report({ message: malformedMessages.badDate({ date: until! }), source, span });
    }
  },
};

/** They are set in koo.yaml like all other rules. */
export const suppressionRules: ReadonlyArray<Rule<SuppressionOutcome>> = [
  suppressionExpired,
  suppressionMalformed,
  suppressionUnknownRule,
  suppressionUnused,
];

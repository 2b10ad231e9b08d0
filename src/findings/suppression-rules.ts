import type { Span } from '../source/source-text.js';
import type { Suppression } from './suppression.js';
import { didYouMean } from './did-you-mean.js';
import type { Rule } from './rule.js';

/** One rule that a suppression names. */
export interface SuppressedRule {
  id: string;
  span: Span;
  suppression: Suppression;
}

/** What has come of the suppressions in one template or package. */
export interface SuppressionOutcome {
  /** The rules that can be suppressed. */
  known: ReadonlySet<string>;
  unused: SuppressedRule[];
  unknown: SuppressedRule[];
  expired: Suppression[];
  malformed: Suppression[];
}

type SuppressionRule = Rule<SuppressionOutcome>;

const suppressionUnused: SuppressionRule = {
  id: 'suppression/unused',
  name: 'Suppression that suppresses nothing',
  severity: 'warning',
  summary: 'A koo-ignore comment names a rule that finds nothing there.',
  why: 'It says of the template what is not so (any more), and would hide the next mistake at that place.',
  fix: 'Remove it. A comment above a block or an argument covers all of it, one at the end of a line that line; in JSON a "//" property covers the object it stands in.',
  examples: {
    bad: '# koo-ignore: variable/no-description internal\nvariable "port" {\n  description = "Port of the service"\n  type        = number\n}',
    good: 'variable "port" {\n  description = "Port of the service"\n  type        = number\n}',
  },
  check({ unused }, { report }) {
    for (const { id, span, suppression } of unused) {
      const { removal, rules, source } = suppression;
      const edits = removal && rules.length === 1 && [{ file: source.file, ...removal, text: '' }];
      report({
        message: `The rule ${id} finds nothing that this suppression covers.`,
        source,
        span,
        ...(edits && { fix: { title: 'Remove the suppression.', edits, safe: true } }),
      });
    }
  },
};

const suppressionExpired: SuppressionRule = {
  id: 'suppression/expired',
  name: 'Suppression that has expired',
  severity: 'warning',
  summary: 'The day after "until" in a koo-ignore comment has passed; it suppresses nothing any more.',
  why: 'Whoever wrote it wanted to come back to it by then.',
  fix: 'Put right what it suppressed, or give it another day and say why.',
  examples: {
    bad: '# koo-ignore: template/provisioner waits for the new image until 2020-01-31',
    good: '# koo-ignore: template/provisioner waits for the new image until 2099-01-31',
  },
  check({ expired }, { report }) {
    for (const { source, span, until } of expired)
      report({
        message: `This suppression held until ${until}; it suppresses nothing any more.`,
        source,
        span,
      });
  },
};

const suppressionUnknownRule: SuppressionRule = {
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
        message: `There is no rule "${id}" for what is checked here${meant ? `; did you mean ${meant}?` : '.'}`,
        source,
        span,
        ...(meant && {
          fix: { title: `Use ${meant}.`, edits: [{ file: source.file, ...span, text: meant }] },
        }),
      });
    }
  },
};

const suppressionMalformed: SuppressionRule = {
  id: 'suppression/malformed',
  name: 'Suppression that says too little',
  severity: 'warning',
  summary: 'A koo-ignore comment names no rule or a day that is none; without a reason it is advice only.',
  why: 'What cannot be read suppresses nothing; without a reason nobody knows when it may go.',
  fix: 'Write `koo-ignore: RULE reason`, several rules with commas, and if you like `until 2027-01-31` at the end.',
  examples: {
    bad: '# koo-ignore',
    good: '# koo-ignore: template/provisioner waits for the new image',
  },
  check({ malformed }, { report }) {
    for (const { problem, source, span } of malformed) {
      if (problem === undefined)
        report({ message: 'This suppression gives no reason.', source, span, severity: 'info' });
      else report({ message: `This suppression suppresses nothing. ${problem}`, source, span });
    }
  },
};

/** What is wrong with suppressions is found like anything else, and set in koo.yaml like any other rule. */
export const suppressionRules: readonly SuppressionRule[] = [
  suppressionExpired,
  suppressionMalformed,
  suppressionUnknownRule,
  suppressionUnused,
];

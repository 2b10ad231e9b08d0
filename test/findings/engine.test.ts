import { expect } from 'chai';
import { runRules } from '../../src/findings/engine.js';
import { checkRuleSettings } from '../../src/findings/rule-settings.js';
import type { Rule } from '../../src/findings/rule.js';
import { SourceText } from '../../src/syntax/source-text.js';

const source = new SourceText('main.tf', 'one\ntwo two\n');

/** Finds every occurrence of a word. */
function wordRule(id: string, word: string, more: Partial<Rule<string>> = {}): Rule<string> {
  const texts = { name: word, summary: `Finds "${word}".`, why: 'For the test.', fix: 'Remove it.' };
  return {
    id,
    severity: 'warning',
    ...texts,
    check(text, { report }) {
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
        report({ message: `Found "${word}".`, source, span: { start: at, end: at + word.length } });
    },
    ...more,
  };
}

describe('the rule engine', () => {
  it('makes findings of reports, with place, severity and page', () => {
    const rule = wordRule('text/one', 'one');
    expect(runRules([rule], source.text, { source })).to.deep.equal([
      {
        rule: 'text/one',
        severity: 'warning',
        message: 'Found "one".',
        file: 'main.tf',
        range: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 4, offset: 3 } },
        docs: 'docs/rules/text-one.md',
      },
    ]);
  });

  it('sorts by file, place and rule, whatever the order of the rules', () => {
    const other = new SourceText('a.tf', 'two');
    const rules = [
      wordRule('text/z', 'two'),
      wordRule('text/a', 'two'),
      wordRule('text/one', 'one'),
      wordRule('text/other', '', {
        check: (_, { report }) =>
          report({ message: 'First file.', source: other, span: { start: 0, end: 3 } }),
      }),
    ];
    const order = [rules, rules.toReversed()].map((list) =>
      runRules(list, source.text, { source }).map(
        ({ file, range, rule }) => `${file}:${range.start.offset} ${rule}`,
      ),
    );
    expect(order[0]).to.deep.equal([
      'a.tf:0 text/other',
      'main.tf:0 text/one',
      'main.tf:4 text/a',
      'main.tf:4 text/z',
      'main.tf:8 text/a',
      'main.tf:8 text/z',
    ]);
    expect(order[1]).to.deep.equal(order[0]);
  });

  it('shows the same finding of a rule at the same place once', () => {
    const twice = wordRule('text/twice', 'one', {
      check(_, { report }) {
        report({ message: 'Same.', source, span: { start: 0, end: 3 } });
        report({ message: 'Same.', source, span: { start: 0, end: 3 } });
        report({ message: 'Same.', source, span: { start: 4, end: 7 } });
      },
    });
    expect(runRules([twice], '', { source })).to.have.length(2);
  });

  it('turns a crash into one finding; the rule’s earlier findings and the other rules stay', () => {
    const crashing = wordRule('text/crashing', 'one', {
      check(_, { report }) {
        report({ message: 'Before the crash.', source, span: { start: 4, end: 7 } });
        throw new TypeError('nothing there');
      },
    });
    const findings = runRules([crashing, wordRule('text/one', 'one')], source.text, { source });
    expect(findings.map(({ message, rule, severity }) => ({ message, rule, severity }))).to.deep.equal([
      {
        rule: 'lint/rule-crashed',
        severity: 'error',
        message:
          'The rule text/crashing crashed (TypeError: nothing there); what it would have found is unknown. This is a bug in the rule.',
      },
      { rule: 'text/one', severity: 'warning', message: 'Found "one".' },
      { rule: 'text/crashing', severity: 'warning', message: 'Before the crash.' },
    ]);
  });

  it('does not call a rule that is off', () => {
    const bomb = wordRule('text/bomb', 'one', {
      check() {
        throw new Error('called');
      },
    });
    expect(runRules([bomb], source.text, { source, settings: { 'text/bomb': 'off' } })).to.deep.equal([]);
    expect(
      runRules([bomb], source.text, { source, settings: { 'text/bomb': { severity: 'off' } } }),
    ).to.deep.equal([]);
  });

  it('takes severity from the settings, else from the report, else from the rule', () => {
    const rule = wordRule('text/one', '', {
      check: (_, { report }) =>
        report({ message: 'M', severity: 'info', source, span: { start: 0, end: 0 } }),
    });
    const severityWith = (settings: Record<string, 'error'>): string | undefined =>
      runRules([rule], '', { source, settings })[0]?.severity;
    expect(severityWith({})).to.equal('info');
    expect(severityWith({ 'text/one': 'error' })).to.equal('error');
    expect(runRules([wordRule('text/two', 'one')], 'one', { source })[0]?.severity).to.equal('warning');
  });

  it('hands options to the rule, with its own defaults under them', () => {
    let seen: unknown;
    const rule = wordRule('text/one', '', {
      options: { max: 50, warnAbove: 25 },
      check(_, { options }) {
        seen = options;
      },
    });
    runRules([rule], '', { source, settings: { 'text/one': { severity: 'error', max: 60 } } });
    expect(seen).to.deep.equal({ max: 60, warnAbove: 25 });
  });

  it('collects the texts of the files that findings name, and tells how long each rule took', () => {
    const sources = new Map<string, SourceText>();
    const timed: string[] = [];
    runRules([wordRule('text/one', 'one'), wordRule('text/off', 'one')], source.text, {
      source,
      sources,
      settings: { 'text/off': 'off' },
      onRuleDone: (rule, durationMs) => timed.push(`${rule} ${durationMs >= 0}`),
    });
    expect([...sources]).to.deep.equal([['main.tf', source]]);
    expect(timed).to.deep.equal(['text/one true']);
  });
});

describe('rule settings', () => {
  const rules = [wordRule('text/one', 'one', { options: { maxBytes: 1 } }), wordRule('text/two', 'two')];
  const check = (settings: Record<string, unknown>): void =>
    checkRuleSettings(settings as never, rules, { placeOf: () => 'koo.yaml:7:3' });

  it('accepts what exists', () => {
    check({ 'text/one': { severity: 'off', maxBytes: 3 }, 'text/two': 'info' });
  });

  const wrong: Array<[Record<string, unknown>, string, string, string]> = [
    [{ 'text/oen': 'off' }, 'UNKNOWN_RULE', 'There is no rule "text/oen".', 'Did you mean "text/one"?'],
    [{ toString: 'off' }, 'UNKNOWN_RULE', 'There is no rule "toString".', 'Use one of text/one, text/two.'],
    [
      { 'text/one': 'eror' },
      'UNKNOWN_SEVERITY',
      '"eror" is not a severity (rule text/one).',
      'Did you mean "error"?',
    ],
    [
      { 'text/one': { maxBites: 3 } },
      'UNKNOWN_RULE_OPTION',
      'The rule text/one has no option "maxBites".',
      'Did you mean "maxBytes"?',
    ],
    [
      { 'text/two': { max: 3 } },
      'UNKNOWN_RULE_OPTION',
      'The rule text/two has no option "max".',
      'Remove it.',
    ],
  ];
  for (const [settings, code, message, hint] of wrong) {
    it(`refuses ${JSON.stringify(settings)}`, () => {
      expect(() => check(settings))
        .to.throw()
        .that.deep.includes({ code, message, hints: [hint], kind: 'usage', place: 'koo.yaml:7:3' });
    });
  }
});

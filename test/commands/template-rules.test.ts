import { expect } from 'chai';
import { validate } from '#validators/output-template-rules';
import { everyRule } from '../../src/cli/plugin/every-rule.js';
import { ruleCrashed } from '../../src/findings/rule-crashed.js';
import { runKoo, type KooRun } from '../support/run-koo.js';

function koo(...call: string[]): Promise<KooRun> {
  return runKoo(['template', 'rules', ...call], { cwd: '/' });
}

describe('koo template rules', () => {
  it('lists every rule, sorted, with its severity and summary', async () => {
    const { code, stderr, stdout } = await koo();
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    const rules = everyRule();
    const lines = stdout.split('\n');
    expect(lines.slice(0, rules.length).map((line) => line.split(/ +/, 2))).to.deep.equal(
      rules.map(({ id, severity }) => [id, severity]),
    );
    expect(lines.slice(rules.length)).to.deep.equal([
      '',
      `${rules.length} rules. \`koo explain RULE\` shows the reason and the fix.`,
      '',
    ]);
    expect(rules.map(({ id }) => id)).to.include.members([
      'template/count-limit',
      'asset/layout',
      'manifest/value',
    ]);
  });

  it('lists one area', async () => {
    const { stdout } = await koo('lint');
    expect(stdout).to
      .equal(`lint/rule-crashed  error    A rule crashed while it checked the template; what it would have found is unknown.

1 rule. \`koo explain RULE\` shows the reason and the fix.
`);
    const { code, stderr } = await koo('templat');
    expect(code).to.equal(2);
    expect(stderr).to.match(
      /^error There is no rule area "templat". \[UNKNOWN_AREA\]\n {2}→ Did you mean "template"\?\n {2}→ Use one of asset, /,
    );
  });

  it('lists them for programs, by its schema', async () => {
    const { code, stdout } = await koo('--json');
    expect(code).to.equal(0);
    const list = JSON.parse(stdout);
    expect(validate(list), JSON.stringify(validate.errors)).to.equal(true);
    expect(list.rules).to.have.length(everyRule().length);
    expect(list.rules.find(({ id }: { id: string }) => id === 'lint/rule-crashed')).to.deep.equal({
      id: 'lint/rule-crashed',
      name: ruleCrashed.name,
      severity: 'error',
      summary: ruleCrashed.summary,
      page: 'docs/rules/lint-rule-crashed.md',
    });
    expect(list.rules.find(({ id }: { id: string }) => id === 'template/count-limit')).to.deep.include({
      options: { max: 1024 },
      page: 'docs/rules/template-count-limit.md',
    });
  });
});

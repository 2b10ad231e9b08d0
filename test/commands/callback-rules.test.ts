import { expect } from 'chai';
import { validate } from '#validators/output-callback-rules';
import { validate as validateExplanation } from '#validators/output-explain';
import { CALLBACK_RULES } from '../../src/callback/stories/callback-rules.js';
import { runKoo } from '../support/run-koo.js';

describe('koo callback rules', () => {
  it('lists every rule with its level', async () => {
    const { code, stderr, stdout } = await runKoo(['callback', 'rules'], { cwd: '/' });
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    const rules = Object.entries(CALLBACK_RULES);
    const lines = stdout.split('\n');
    expect(lines.slice(0, rules.length).map((line) => line.split(/ +/, 2))).to.deep.equal(
      rules.map(([name, { level }]) => [`callback/${name}`, level]),
    );
    expect(lines.at(-2)).to.equal(
      `${rules.length} rules. \`koo explain RULE\` shows the reason and the fix.`,
    );
  });

  it('prints them as JSON, in Chinese too', async () => {
    const { stdout } = await runKoo(['callback', 'rules', '--json', '--lang', 'zh'], { cwd: '/' });
    const result = JSON.parse(stdout);
    expect(validate(result), JSON.stringify(validate.errors)).to.equal(true);
    expect(result.rules.find(({ id }: { id: string }) => id === 'callback/utf-8')).to.deep.include({
      level: 'must',
      name: 'UTF-8 编码',
      page: 'docs/callback-rules.md#callbackutf-8',
    });
  });

  it('are explained by koo explain, with the pages that state them', async () => {
    const { code, stdout } = await runKoo(['explain', 'callback/time-future'], { cwd: '/' });
    expect(code).to.equal(0);
    expect(stdout).to.match(
      /^callback\/time-future: A time in the future\n {2}level {3}unclear: The pages, .*\n {2}why {5}.*\n {2}fix {5}Decide .*\n {2}source {2}https:.*\n {2}source {2}https:/,
    );
    expect(stdout).to.contain('\n  page    docs/callback-rules.md#callbacktime-future\n');
    const json = await runKoo(['explain', 'replayed-nonce', '--json'], { cwd: '/' });
    expect(validateExplanation(JSON.parse(json.stdout)), json.stdout).to.equal(true);
    const misspelt = await runKoo(['explain', 'callback/replayed-nonse'], { cwd: '/' });
    expect(misspelt.code).to.equal(2);
    expect(misspelt.stderr).to.contain('Did you mean "callback/replayed-nonce"?');
  });
});

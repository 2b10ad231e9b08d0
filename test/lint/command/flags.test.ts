import { expect } from 'chai';
import { COUNT, FIXED, FLAWED, foldersWith, lint, report } from './linted-folder.js';

describe('flags of koo template lint', () => {
  const folderWith = foldersWith();

  it('--jobs finds the same in the same order', async () => {
    const files = Array.from({ length: 40 }, (_, number) => [
      `t${number}/main.tf`,
      COUNT(2000 + number) + FLAWED,
    ]);
    const cwd = await folderWith(Object.fromEntries(files) as Record<string, string>);
    const [one, three] = await Promise.all([
      report(cwd, '--jobs', '1', '--no-cache'),
      report(cwd, '--jobs', '3', '--no-cache'),
    ]);
    expect(three.findings).to.deep.equal(one.findings);
    expect(three.summary.files).to.equal(40);
    const text = async (jobs: string): Promise<string> => {
      const { stdout } = await lint(cwd, '--jobs', jobs, '--no-cache');
      return stdout.replace(/\(\d+\.\d\d s\)/, '');
    };

    expect(await text('3')).to.equal(await text('1'));
  });

  it('--timing says how long each rule took', async () => {
    const cwd = await folderWith({ 'a/main.tf': FLAWED, 'b/main.tf': FLAWED });
    const { summary } = await report(cwd, '--timing');
    const unused = summary.timing!.find(({ rule }) => rule === 'variable/unused')!;
    expect(unused.templates).to.equal(2);
    const times = summary.timing!.map(({ durationMs }) => durationMs);
    expect(times).to.deep.equal([...times].sort((one, other) => other - one));
    const { stderr } = await lint(cwd, '--timing', '--jobs', '2');
    expect(stderr)
      .to.match(/^ *ms +share +templates +rule\n/)
      .and.match(/ 2 {2}variable\/unused\n/);
    const chinese = await lint(cwd, '--timing', '--jobs', '2', '--lang', 'zh');
    expect(chinese.stderr)
      .to.match(/^ *毫秒 +占比 {2}模板数 {2}规则\n/)
      .and.match(/ {7}2 {2}variable\/unused\n/)
      .and.match(/ {2}全部规则\n$/);
  });

  const refused: Array<[call: string[], error: string]> = [
    [['--watch', '--json'], 'WATCH_AND_JSON'],
    [['-', '--fix', '--json'], 'STDIN_AND_FLAG'],
    [['-', '--watch', '--json'], 'STDIN_AND_FLAG'],
    [['--dry-run', '--json'], 'WRONG_CALL'],
    [['--jobs', '0', '--json'], 'WRONG_CALL'],
    [['--fix', '--update-baseline', '--json'], 'WRONG_CALL'],
  ];
  for (const [call, error] of refused) {
    it(`refuses ${call.join(' ')}: ${error}`, async () => {
      const { code, stdout } = await lint(await folderWith({ 'main.tf': FIXED }), ...call);
      expect(code).to.equal(2);
      expect(JSON.parse(stdout)).to.have.nested.property('error.code', error);
    });
  }
});

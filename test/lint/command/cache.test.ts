import { expect } from 'chai';
import { readdir, readFile, stat, writeFile, utimes } from 'node:fs/promises';
import path from 'node:path';
import { COUNT, FIXED, FLAWED, foldersWith, lint, report, rulesOf } from './linted-folder.js';

describe('the cache of koo template lint', () => {
  const folderWith = foldersWith();

  const FILES = Object.fromEntries(
    Array.from({ length: 12 }, (_, number) => [
      `t${number}/main.tf`,
      number % 2 ? FLAWED : COUNT(2000 + number),
    ]),
  );
  const untimed = (text: string): string => text.replace(/\(\d+\.\d\d s\)/, '(… s)');
  const cached = async (cwd: string): Promise<string[]> => readdir(path.join(cwd, '.cache/koo/lint'));

  it('gives the same as without it, code frames included', async () => {
    const cwd = await folderWith({ ...FILES, 't0/.extension/form.rfs.json': '{' });
    const first = await lint(cwd);
    expect(await cached(cwd)).to.have.length(1);
    const [again, without] = [await lint(cwd), await lint(cwd, '--no-cache')];
    expect(untimed(again.stdout)).to.equal(untimed(first.stdout));
    expect(untimed(again.stdout)).to.equal(untimed(without.stdout));
    expect(again.code).to.equal(first.code);
  });

  it('forgets a template that has changed, by content and not by date', async () => {
    const cwd = await folderWith(FILES);
    await lint(cwd);
    const { atime, mtime } = await stat(path.join(cwd, 't1/main.tf'));
    await writeFile(path.join(cwd, 't1/main.tf'), FIXED.padEnd(FLAWED.length));
    await utimes(path.join(cwd, 't1/main.tf'), atime, mtime);
    const { findings } = await report(cwd);
    const own = findings.filter(({ file }) => file === 't1/main.tf');
    expect(own.map(({ rule }) => rule)).to.deep.equal(['variable/unused']);
  });

  it('is another one for other settings', async () => {
    const cwd = await folderWith(FILES);
    await lint(cwd);
    const without = await report(cwd, '--rule', 'template/count-limit=off');
    expect(rulesOf(without)).not.to.include('template/count-limit');
    expect(rulesOf(await report(cwd))).to.include('template/count-limit');
    expect(await cached(cwd)).to.have.length(2);
  });

  it('does not outlive the last day of a suppression, and is not readable for others', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const text = `# koo-ignore: variable/no-description later until ${today}\nvariable "a" {}\n`;
    const cwd = await folderWith({ 'main.tf': text });
    await lint(cwd);
    const [name] = await cached(cwd);
    const file = path.join(cwd, '.cache/koo/lint', name!);
    expect((await stat(file)).mode & 0o777).to.equal(0o600);
    const [[, entry]] = JSON.parse(await readFile(file, 'utf8')) as [[string, unknown[]]];
    expect(entry[1]).to.equal(today);
    entry[1] = '2020-01-01';
    entry[3] = [];
    await writeFile(file, JSON.stringify([[cwd, entry]]));
    expect((await report(cwd)).findings).not.to.deep.equal([]);
  });

  const hostile: Array<[title: string, spoil: (text: string) => string]> = [
    ['cut off', (text) => text.slice(0, -20)],
    ['of another kind', () => '{"a": 1}'],
    ['empty', () => ''],
    ['full of nonsense', (text) => text.replaceAll('"range"', '"rage"')],
    ['with places that are none', (text) => text.replaceAll(/"line":\d+/g, '"line":-1')],
    ['with lines before the first', (text) => text.replaceAll(/"line":\d+/g, '"line":0')],
    ['with a severity that is none', (text) => text.replaceAll(/"severity":"\w+"/g, '"severity":"fatal"')],
    ['with a fix that is none', (text) => text.replaceAll('"edits":[', '"edits":[7,')],
  ];
  for (const [title, spoil] of hostile) {
    it(`that is ${title} is as if it were not there`, async () => {
      const cwd = await folderWith(FILES);
      const first = await report(cwd);
      const [name] = await cached(cwd);
      const file = path.join(cwd, '.cache/koo/lint', name!);
      await writeFile(file, spoil(await readFile(file, 'utf8')));
      expect((await report(cwd)).findings).to.deep.equal(first.findings);
    });
  }

  it('that cannot be written is no error', async () => {
    const cwd = await folderWith({ ...FILES, '.cache': 'a file' });
    expect((await lint(cwd)).stderr).to.equal('');
  });
});

import { expect } from 'chai';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { languageOf } from '../../src/cli/command/language-of.js';
import { runKoo } from '../support/run-koo.js';

describe('the language of findings', () => {
  let cwd: string;

  before(async () => {
    cwd = await mkdtemp(path.join(tmpdir(), 'koo-language-'));
    await writeFile(
      path.join(cwd, 'main.tf'),
      'output "id" {\n  value = var.vpc_idd\n}\nvariable "vpc_id" {}\n',
    );
  });
  after(() => rm(cwd, { force: true, recursive: true }));

  const noLocale = { KOO_LANG: '', LANG: '', LC_ALL: '', LC_MESSAGES: '' };
  const lint = (call: string[], env: Record<string, string> = {}) =>
    runKoo(['template', 'lint', 'main.tf', ...call], { cwd, env: { ...noLocale, ...env } });

  const CHINESE =
    'main.tf:2:11 错误 变量“vpc_idd”未声明。是否应为“vpc_id”？ [variable/undeclared]\n' +
    '  1 │ output "id" {\n' +
    '  2 │   value = var.vpc_idd\n' +
    '    │           ^^^^^^^^^^^\n' +
    '    → 改为 var.vpc_id。\n';

  it('is Chinese with --lang zh, messages and words of the report', async () => {
    const { code, stderr, stdout } = await lint(['--lang', 'zh']);
    expect({ code, stderr }).to.deep.equal({ code: 1, stderr: '' });
    expect(stdout).to.include(CHINESE);
    expect(stdout).to.match(/检查了 1 个文件，发现 1 个错误、1 个警告、2 个提示（\d+\.\d\d 秒）。\n$/);
    expect(stdout).to.match(/→ \p{Script=Han}/u);
  });

  it('is Chinese in a Chinese environment', async () => {
    expect((await lint([], { LANG: 'zh_CN.UTF-8' })).stdout).to.include(CHINESE);
  });

  it('is English otherwise, and with --lang en in a Chinese environment', async () => {
    const { stdout } = await lint([], { LANG: 'de_DE.UTF-8' });
    expect(stdout).to.include('error The variable "vpc_idd" is not declared. Did you mean "vpc_id"?');
    expect(stdout).to.not.match(/\p{Script=Han}/u);
    expect((await lint(['--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).stdout).to.not.match(/\p{Script=Han}/u);
  });

  it('is Chinese with --lang=zh, and not by words behind --', async () => {
    expect((await lint(['--lang=zh'])).stdout).to.include(CHINESE);
    expect((await lint(['--', '--lang', 'zh'])).stderr).to.not.match(/\p{Script=Han}/u);
  });

  it('changes what programs read in nothing but the texts', async () => {
    const [english, chinese] = await Promise.all([lint(['--json']), lint(['--json', '--lang', 'zh'])]);
    const withoutTexts = (text: string): unknown[] =>
      JSON.parse(text).findings.map(({ file, range, rule, severity }: Record<string, unknown>) => ({
        file,
        range,
        rule,
        severity,
      }));
    expect(withoutTexts(chinese.stdout)).to.deep.equal(withoutTexts(english.stdout));
    for (const { message } of JSON.parse(chinese.stdout).findings)
      expect(message).to.match(/\p{Script=Han}/u);
  });

  it('is that of what the linter notes beside them', async () => {
    const call = ['--update-baseline', '--baseline', 'known.json', '--lang', 'zh'];
    expect((await lint(call)).stderr).to.equal('已将 4 条发现写入 known.json。\n');
  });

  it('is that of an inspection, and of a type of the provider', async () => {
    const env = { ...noLocale, LC_ALL: 'zh_CN.UTF-8' };
    const inspected = await runKoo(['template', 'inspect', 'main.tf'], { cwd, env });
    expect(inspected.stdout).to.match(/^变量\n {2}vpc_id，必填$/m);
    const { stdout } = await runKoo(['catalog', 'show', 'huaweicloud_vpc'], { cwd, env });
    expect(stdout).to.match(
      /^huaweicloud_vpc，huaweicloud\/huaweicloud [\d.]+ 的资源，自 [\d.]+ 起\n\n必填：\n/,
    );
    expect(stdout).to.match(/^ {2}region {2}string，修改后会重建资源$/m);
    const labels = await runKoo(['explain', 'variable/undeclared'], { cwd, env });
    expect(labels.stdout).to.match(/^ {2}级别 {6}错误\n {2}检查内容 {2}\p{Script=Han}/mu);
  });

  it('is that of the rules, listed and explained', async () => {
    const env = { ...noLocale, LC_ALL: 'zh_CN.UTF-8' };
    const list = await runKoo(['template', 'rules', 'variable'], { cwd, env });
    expect(list.stdout).to.match(/^variable\/undeclared +错误 +引用了模块中没有 variable 块声明的变量。$/m);
    const { stdout } = await runKoo(['explain', 'variable/undeclared'], { cwd, env });
    expect(stdout).to.match(/^variable\/undeclared: 未声明的变量\n/);
    expect(stdout).to.include('Terraform 不接受对未声明变量的引用');
  });

  it('is that of the first variable that is set', () => {
    expect(languageOf(undefined, {})).to.equal('en');
    expect(languageOf(undefined, { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })).to.equal('en');
    expect(languageOf(undefined, { LANG: 'zh_CN.UTF-8', LC_ALL: '' })).to.equal('zh');
    expect(languageOf(undefined, { KOO_LANG: 'zh-CN', LC_ALL: 'C' })).to.equal('zh');
    expect(languageOf(undefined, { LANG: 'zhuang' })).to.equal('en');
    expect(languageOf('en', { KOO_LANG: 'zh' })).to.equal('en');
  });
});

import { Args, Flags, type Interfaces, Parser } from '@oclif/core';
import { expect } from 'chai';
import type { DeclaredCall } from '../../src/cli/command/call-mistakes.js';
import { knownError } from '../../src/cli/command/known-error.js';
import { textOf } from '../../src/i18n/message.js';
import { loadLanguage } from '../../src/load-language.js';

await loadLanguage('zh');

const args = {
  file: Args.string({ required: true }),
  kind: Args.string({ options: ['one', 'two'] }),
};

const flags: Interfaces.FlagInput = {
  all: Flags.boolean({ exclusive: ['version'] }),
  event: Flags.string({ required: true }),
  site: Flags.string({ aliases: ['place'], options: ['china', 'europe'] }),
  timeout: Flags.integer({ char: 't', default: 120, dependsOn: ['wait'], max: 3600, min: 1 }),
  version: Flags.string({ default: 'V1' }),
  wait: Flags.boolean(),
};

/** What a user reads of a call that the framework refuses. */
async function textsOf(argv: string[]): Promise<[english: string, chinese: string]> {
  try {
    await Parser.parse(argv, { args, flags });
  } catch (error) {
    const known = knownError(error, { args, argv, flags } as unknown as DeclaredCall)!;
    expect(known).to.include({ code: 'WRONG_CALL', kind: 'usage' });
    const { message } = known.texts;
    return [textOf(message, 'en'), textOf(message, 'zh')];
  }

  throw new Error(`Nothing is wrong with ${argv.join(' ')}.`);
}

describe('a call that does not fit what the command declares', () => {
  const event = ['--event', 'E'];
  for (const [argv, english, chinese] of [
    [['f', '--evnt', 'E'], 'Nonexistent flag: --evnt', '没有这个选项：--evnt'],
    [['f', '--a', '--b', ...event], 'Nonexistent flags: --a, --b', '没有这些选项：--a、--b'],
    [['f', '--wait'], 'Missing required flag --event', '缺少必需的选项 --event'],
    [[...event, '--wait'], 'Missing required argument: file', '缺少必需的参数：file'],
    [['f', 'one', 'g', 'h', ...event], 'Unexpected arguments: g, h', '多余的参数：g、h'],
    [
      ['f', 'three', ...event],
      'KIND is "three", and must be one of: one, two',
      'KIND 的值“three”无效，可选值：one、two',
    ],
    [
      ['f', ...event, '--site', 'mars'],
      '--site is "mars", and must be one of: china, europe',
      '--site 的值“mars”无效，可选值：china、europe',
    ],
    [
      ['f', ...event, '--place=mars'],
      '--site is "mars", and must be one of: china, europe',
      '--site 的值“mars”无效，可选值：china、europe',
    ],
    [
      ['f', ...event, '--site'],
      'Flag --site expects one of these values: china, europe',
      '选项 --site 需要一个值，可选值：china、europe',
    ],
    [['f', '--event'], 'Flag --event expects a value', '选项 --event 需要一个值'],
    [['f', '--event', '--wait'], 'Flag --event expects a value', '选项 --event 需要一个值'],
    [['f', ...event, ...event], 'Flag --event can be given only once', '选项 --event 只能指定一次'],
    [
      ['f', ...event, '--wait', '--timeout', 'soon'],
      'Flag --timeout is "soon", and must be an integer',
      '选项 --timeout 需要整数，实际为“soon”',
    ],
    [
      ['f', ...event, '--wait', '-t', '0'],
      'Flag --timeout is 0, and must be at least 1',
      '选项 --timeout 不能小于 1，实际为 0',
    ],
    [
      ['f', ...event, '--wait', '-t4000'],
      'Flag --timeout is 4000, and must be at most 3600',
      '选项 --timeout 不能大于 3600，实际为 4000',
    ],
    [
      ['f', ...event, '--timeout', '5'],
      'Flag --timeout requires --wait',
      '使用 --timeout 时必须同时指定：--wait',
    ],
    [
      ['f', ...event, '--wait', '--all', '--version', 'V2'],
      'Flags --all and --version cannot be given together',
      '--all 与 --version 不能同时使用',
    ],
    [
      ['f', '--wait', '--all', '--version', 'V2'],
      'Flags --all and --version cannot be given together\nMissing required flag --event',
      '--all 与 --version 不能同时使用\n缺少必需的选项 --event',
    ],
  ] as const) {
    it(argv.join(' '), async () => {
      expect(await textsOf([...argv])).to.deep.equal([english, chinese]);
    });
  }

  it('is in the words of the framework where koo does not know the mistake', () => {
    const error = Object.assign(new Error('It is odd.\nSee more help with --help'), { oclif: { exit: 2 } });
    const { texts } = knownError(error)!;
    expect(textOf(texts.message, 'en')).to.equal('It is odd.');
    expect(textOf(texts.message, 'zh')).to.equal('命令的调用方式有误，框架的说明为：It is odd.');
  });
});

describe('a failure of the system', () => {
  const failure = (code: string, more = {}): Error =>
    Object.assign(new Error(`${code}: in English`), { code, syscall: 'open', ...more });

  it('has its message and next step in both languages, with the path', () => {
    const { hints, message } = knownError(failure('EACCES', { path: '/a b/c' }))!.texts;
    expect([message, ...hints].map((one) => textOf(one, 'en'))).to.deep.equal([
      'Access is denied: /a b/c',
      'Check its permissions and owner, and those of its folder /a b.',
    ]);
    expect([message, ...hints].map((one) => textOf(one, 'zh'))).to.deep.equal([
      '没有访问权限：/a b/c',
      '请检查它及其所在文件夹 /a b 的权限和所有者。',
    ]);
    const { hints: others, message: bare } = knownError(failure('EMFILE'))!.texts;
    expect([bare, ...others].map((one) => textOf(one, 'zh'))).to.deep.equal([
      '打开的文件过多。',
      '请提高上限（`ulimit -n`），然后重新运行同一命令。',
    ]);
  });

  it('is in the words of the system where koo has none, whatever they say', () => {
    const { message } = knownError(failure('EXDEV'))!.texts;
    expect([textOf(message, 'en'), textOf(message, 'zh')]).to.deep.equal([
      'EXDEV: in English',
      'EXDEV: in English',
    ]);
  });
});

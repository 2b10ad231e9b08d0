import { expect } from 'chai';
import { commandMessages, lintMessages, outputMessages } from '../../src/cli/command/messages.js';
import { pluginMessages } from '../../src/cli/plugin/messages.js';
import { promptMessages } from '../../src/cli/prompt/messages.js';
import { foreignText, textOf } from '../../src/i18n/message.js';
import { foreignRuleMessages } from '../../src/lint/run/messages.js';
import { loadLanguage } from '../../src/load-language.js';

await loadLanguage('zh');

describe('the messages of the command line', () => {
  for (const [message, english, chinese] of [
    [
      lintMessages.zipNotFixed({ zip: 't.zip' }),
      't.zip is not fixed: fix the folder that it was made from.',
      't.zip 未修复：zip 由文件夹打包而成，请修复该文件夹。',
    ],
    [
      lintMessages.wouldFix({ files: 1, findings: 2 }),
      'Would fix 2 findings in 1 file.',
      '将修复 1 个文件中的 2 条发现。',
    ],
    [
      lintMessages.fixed({ files: 3, findings: 1 }),
      'Fixed 1 finding in 3 files.',
      '已修复 3 个文件中的 1 条发现。',
    ],
    [
      lintMessages.known({ file: '.koo-baseline.json', findings: 1 }),
      '1 finding known from .koo-baseline.json.',
      '.koo-baseline.json 中已记录的有 1 条发现。',
    ],
    [
      pluginMessages.failed({ name: 'mine', offer: 'rules', reason: 'no' }),
      'The plugin mine failed to provide its rules (no); they are left out.',
      '插件 mine 没有给出规则（no），已忽略。',
    ],
    [
      foreignRuleMessages.leftOut({
        number: 2,
        plugin: 'mine',
        problem: foreignRuleMessages.taken({ id: 'a/b' }),
      }),
      'A rule of the plugin mine (number 2) is left out: there is a rule a/b already.',
      '已忽略插件 mine 的第 2 条规则：已有规则 a/b。',
    ],
    [
      promptMessages.needsYes({
        changes: [promptMessages.change({ key: 'sku-basic', kind: 'relink', type: 'spec' })],
        more: 2,
      }),
      'This would relink spec sku-basic and 2 more; koo cannot ask for confirmation: standard input is not a terminal.',
      '这将执行：重新关联规格 sku-basic；以及另外 2 项。标准输入不是终端，koo 无法请求确认。',
    ],
    [
      outputMessages.formatsCollide({}),
      'Two formats go to standard output.',
      '有两种格式输出到同一位置：标准输出。',
    ],
    [
      commandMessages.stopping({ stack: 'koo-test-1' }),
      'Stopping: koo deletes the stack koo-test-1 first, once no operation is in progress in it. Press Ctrl-C again to end koo at once and leave the stack.',
      '正在停止：等资源栈 koo-test-1 中没有进行中的操作后，先将其删除。再次按 Ctrl-C 会立即结束 koo，并留下该资源栈。',
    ],
    [foreignText('What a plugin says.'), 'What a plugin says.', 'What a plugin says.'],
  ] as const) {
    it(message.id, () => {
      expect([textOf(message, 'en'), textOf(message, 'zh')]).to.deep.equal([english, chinese]);
    });
  }
});

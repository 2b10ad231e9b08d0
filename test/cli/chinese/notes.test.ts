import { expect } from 'chai';
import { translateNote } from '../../../src/cli/chinese/translate-note.js';

describe('the Chinese of what the linter notes', () => {
  for (const [english, chinese] of [
    [
      't.zip is not fixed: a zip is made from a folder, and that is what to fix.',
      't.zip 未修复：zip 由文件夹打包而成，请修复该文件夹。',
    ],
    ['main.tf would lose its byte order mark.', '将去掉 main.tf 的字节顺序标记（BOM）。'],
    ['Would fix 2 findings in 1 file.', '将修复 1 个文件中的 2 条发现。'],
    ['Fixed 1 finding in 3 files.', '已修复 3 个文件中的 1 条发现。'],
    ['Wrote 12 findings to .koo-baseline.json.', '已将 12 条发现写入 .koo-baseline.json。'],
    ['1 finding known from .koo-baseline.json.', '.koo-baseline.json 中已记录的有 1 条发现。'],
    [
      'b.json has a finding that is gone: variable/quoted-type at variable.name.type.',
      'b.json 中有一条发现已不存在：variable/quoted-type，位于 variable.name.type。',
    ],
    ['--update-baseline takes out what is gone.', '使用 --update-baseline 可移除已不存在的发现。'],
    ['Watching for changes; Ctrl-C ends it.', '正在监视更改；按 Ctrl-C 结束。'],
  ] as const)
    it(english, () => {
      expect(translateNote(english)).to.equal(chinese);
    });
});

import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { translateWarning } from '../../../src/cli/chinese/translate-warning.js';
import { stoppingText } from '../../../src/cli/prompt/stopping-text.js';
import { packageRoot } from '../../../src/platform/package-root.js';
import { isUnknown, markersIn, textsOf } from './texts-of.js';

const HAN = /\p{Script=Han}/u;
const SOURCE = path.join(packageRoot(), 'src');
const WARNS = /(?:^|\.)(?:onWarning|warn|warning)$/;

/** Every text that the source warns with, with markers for values. */
function warnings(): Array<{ place: string; text: string }> {
  const files = readdirSync(SOURCE, { encoding: 'utf8', recursive: true }).filter((name) =>
    name.endsWith('.ts'),
  );
  return files.flatMap((file) => {
    const content = readFileSync(path.join(SOURCE, file), 'utf8');
    const source = ts.createSourceFile(file, content, ts.ScriptTarget.Latest, true);
    const found: Array<{ place: string; text: string }> = [];
    const look = (node: ts.Node): void => {
      ts.forEachChild(node, look);
      if (!ts.isCallExpression(node) || !node.arguments[0]) return;
      if (!WARNS.test(node.expression.getText(source).replace('?', ''))) return;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      for (const text of textsOf(node.arguments[0], source))
        if (!isUnknown(text)) found.push({ place: `src/${file}:${line + 1}`, text });
    };
    look(source);
    return found;
  });
}

describe('the Chinese of the warnings', () => {
  it('has every one of the source, with the values in it', () => {
    const found = warnings();
    expect(found.length).to.be.greaterThan(5);
    const missing = found.filter(({ text }) => {
      const told = translateWarning(text);
      return !HAN.test(told) || !markersIn(text).every((marker) => told.includes(marker));
    });
    expect(missing).to.deep.equal([]);
  });

  it('reads so', () => {
    const table = [
      [
        'The plugin mine failed to give its rules (no); they are left out.',
        '插件 mine 没有给出规则（no），已忽略。',
      ],
      ['What a plugin says.', 'What a plugin says.'],
    ] as const;
    for (const [english, chinese] of table) expect(translateWarning(english)).to.equal(chinese);
    expect(stoppingText('koo-test-1', 'zh')).to.equal(
      '正在停止：等资源栈 koo-test-1 中没有进行中的操作后，先将其删除。再次按 Ctrl-C 会立即结束 koo，并留下该资源栈。',
    );
  });
});

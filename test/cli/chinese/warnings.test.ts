import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { translateWarning } from '../../../src/cli/chinese/translate-warning.js';
import { stoppingText } from '../../../src/cli/stopping-text.js';
import { inClearWarning } from '../../../src/rfs/variables/in-clear-warning.js';
import { packageRoot } from '../../../src/source/package-root.js';
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
    expect(found.length).to.be.greaterThan(15);
    const missing = found.filter(({ text }) => {
      const told = translateWarning(text);
      return !HAN.test(told) || !markersIn(text).every((marker) => told.includes(marker));
    });
    expect(missing).to.deep.equal([]);
  });

  it('reads so', () => {
    const table = [
      [
        'RFS is not known to lie in cn-nroth-4; did you mean cn-north-4? It is tried all the same.',
        '未知区域 cn-nroth-4 是否提供 RFS；是否应为 cn-north-4？仍会尝试连接。',
      ],
      [
        'mkt.example.com: the order query failed (HTTP 503); trying again in 2 s.',
        'mkt.example.com：订单查询失败（HTTP 503）；2 秒后重试。',
      ],
      [
        'The upload has 13.5 MB. The documented limit of the gateway is 12 MB, so it may be refused (HTTP 413); larger packages go by way of the seller console.',
        '上传的内容有 13.5 MB。文档中网关的上限为 12 MB，因此可能被拒绝（HTTP 413）；较大的软件包请通过卖家中心上传。',
      ],
      [
        'The plugin mine failed to give its rules (no); they are left out.',
        '插件 mine 没有给出规则（no），已忽略。',
      ],
      [
        inClearWarning(['key', 'password']),
        'RFS 会以明文保存变量的值并写入日志，敏感变量也不例外（key, password）：请使用测试用的值，或用 KMS 加密。',
      ],
      ['What a plugin says.', 'What a plugin says.'],
    ] as const;
    for (const [english, chinese] of table) expect(translateWarning(english)).to.equal(chinese);
    expect(stoppingText('koo-test-1', 'zh')).to.equal(
      '正在停止：等资源栈 koo-test-1 中没有进行中的操作后，先将其删除。再次按 Ctrl-C 会立即结束 koo，并留下该资源栈。',
    );
  });
});

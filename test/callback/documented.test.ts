import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CALLBACK_RULES, type CallbackRuleName } from '../../src/callback/stories/callback-rules.js';
import { ruleMessages } from '../../src/callback/stories/messages.js';
import { STORY_NAMES } from '../../src/callback/stories/script.js';
import { packageRoot } from '../../src/platform/package-root.js';

describe('docs/callbacks.md', () => {
  const cells = async (): Promise<string[][]> =>
    (await readFile(path.join(packageRoot(), 'docs/callbacks.md'), 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );

  it('has every rule, with its level and how to meet it', async () => {
    const rules = (await cells()).filter(([name]) => name!.startsWith('`callback/'));
    expect(rules).to.deep.equal(
      Object.entries(CALLBACK_RULES).map(([name, { level }]) => [
        `\`callback/${name}\``,
        level,
        String(ruleMessages[name as CallbackRuleName]()),
      ]),
    );
  });

  it('has every story', async () => {
    const names = (await cells()).map(([name]) => name!).filter((name) => !/--|\//.test(name));
    expect(names).to.deep.equal(STORY_NAMES.map((name) => `\`${name}\``));
  });
});

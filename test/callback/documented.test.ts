import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
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

  it('has every story', async () => {
    const names = (await cells()).map(([name]) => name!).filter((name) => !/--|\//.test(name));
    expect(names).to.deep.equal(STORY_NAMES.map((name) => `\`${name}\``));
  });
});

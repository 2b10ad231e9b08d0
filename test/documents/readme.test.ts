import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';
import { runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { mismatch, PageShell, type ShownCommand, shownCommands } from './console-blocks.js';

const PAGES = [
  { language: 'en', name: 'README.md' },
  { language: 'zh', name: 'README.zh-CN.md' },
];

function pageOf(name: string): string {
  return readFileSync(path.join(packageRoot(), name), 'utf8');
}

describe('the tour of the README', () => {
  const temporaryFolder = temporaryFolders();

  for (const { language, name } of PAGES) {
    it(`prints what ${name} says`, async () => {
      const folder = await temporaryFolder();
      const product = path.join(folder, 'noteboard');
      expect((await runKoo(['init', product], { cwd: folder })).code).to.equal(0);
      const shell = await PageShell.open(product, {
        bin: path.join(folder, 'bin'),
        environment: { KOO_LANG: language },
      });
      const wrong: string[] = [];
      try {
        for (const shown of shownCommands(pageOf(name))) {
          const problem = problemOf(shown, await shell.run(shown.command));
          if (problem) wrong.push(`${name}:${shown.line} $ ${shown.command}: ${problem}`);
        }
      } finally {
        await shell.close();
      }

      expect(wrong.join('\n\n')).to.equal('');
    });
  }

  it('has the same commands in both languages', () => {
    const [english, chinese] = PAGES.map(({ name }) =>
      shownCommands(pageOf(name)).map(({ command }) => command),
    );
    expect(english).to.have.length.greaterThan(15);
    expect(chinese).to.deep.equal(english);
  });

  it('has the same chapters in both languages', () => {
    const [english, chinese] = PAGES.map(({ name }) => pageOf(name).match(/^##+ /gm) ?? []);
    expect(chinese).to.deep.equal(english);
  });
});

/** A command that shows nothing has to end well; one whose output is shown may be meant to fail. */
function problemOf(
  { output: shown }: ShownCommand,
  ran: { code: number; output: string },
): string | undefined {
  if (shown.length === 0)
    return ran.code === 0 ? undefined : `it ends with exit code ${ran.code}:\n${ran.output}`;
  return mismatch(shown, ran.output);
}

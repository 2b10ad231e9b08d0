import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { STORY_NAMES } from '../../src/callback/stories/script.js';
import { testServer } from '../../src/callback/stories/test-server.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { ACCESS_KEY } from './stories/seller-server.js';

describe('docs/callbacks.md', () => {
  const newFolder = temporaryFolders();

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

  it('has a server that meets every rule of the level must', async () => {
    const text = await readFile(path.join(packageRoot(), 'docs/callbacks.md'), 'utf8');
    const [, example] = /^```js\n(.*?)^```$/ms.exec(text)!;
    const folder = await newFolder();
    await mkdir(path.join(folder, 'node_modules'));
    await symlink(packageRoot(), path.join(folder, 'node_modules/koogallery-cli'));
    const file = path.join(folder, 'server.mjs');
    const listening = 'listen(0, "127.0.0.1", function () { console.log(this.address().port); })';
    await writeFile(file, example!.replace('listen(8080)', listening));
    const server = spawn(process.execPath, [file], {
      env: { ...process.env, KOO_CALLBACK_KEY: ACCESS_KEY },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [port] = (await once(server.stdout, 'data')) as [Buffer];
      const url = new URL(`http://127.0.0.1:${String(port).trim()}/saasproduce`);
      const { checks } = await testServer({ accessKey: ACCESS_KEY, url });
      const broken = checks.filter(({ isMet }) => !isMet).map(({ level, rule }) => `${level} ${rule}`);
      expect([...new Set(broken)]).to.deep.equal([
        // A product whose edition and quantity cannot be changed may do without.
        'should optional-callback',
        'unclear front-end-url',
      ]);
    } finally {
      server.kill();
    }
  });
});

import { expect } from 'chai';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openBrowser } from '../../src/cli/terminal/open-browser.js';
import { runCommand } from '../../src/marketplace/credentials/run-command.js';
import { childEnvironment } from '../../src/platform/child-environment.js';
import { findProgram, safePath } from '../../src/platform/find-program.js';
import { temporaryFolders } from '../support/temporary-folder.js';

describe('programs that koo runs', () => {
  const temporaryFolder = temporaryFolders();

  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  /** A folder with a program in it and in its node_modules/.bin; koo is started there. */
  async function hostile(name: string, script: string): Promise<string> {
    const folder = await temporaryFolder();
    for (const place of ['', 'bin', 'node_modules/.bin']) {
      await mkdir(path.join(folder, place), { recursive: true });
      await writeFile(path.join(folder, place, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    }

    return folder;
  }

  async function startedIn<T>(folder: string, action: () => Promise<T>): Promise<T> {
    const before = process.cwd();
    process.chdir(folder);
    try {
      return await action();
    } finally {
      process.chdir(before);
    }
  }

  it('are never those of the folder that it is started in', async () => {
    const folder = await hostile('vault', 'echo hostile');
    const own = await hostile('vault', 'echo own');
    const entries = [
      '',
      '.',
      './bin',
      'bin',
      'node_modules/.bin',
      path.join(folder, 'node_modules/.bin'),
      `${folder}/node_modules/.bin/`,
    ];
    await startedIn(folder, async () => {
      for (const entry of entries) {
        expect(await findProgram('vault', { PATH: entry }), entry).to.equal(undefined);
        const environment = { PATH: `${entry}:${own}:/usr/bin:/bin` };
        expect(await findProgram('vault', environment), entry).to.equal(path.join(own, 'vault'));
        expect(safePath(environment), entry).to.equal(`${own}:/usr/bin:/bin`);
        expect(await runCommand(['vault'], 'profile', { environment }), entry).to.equal('own\n');
      }

      const error = await runCommand(['vault'], 'profile', {
        environment: { PATH: '.:/usr/bin:/bin' },
      }).catch((thrown: unknown) => thrown);
      expect(error).to.include({
        code: 'CREDENTIALS_COMMAND',
        kind: 'environment',
        message: '"vault" of profile failed: it is not installed, or not on the PATH.',
      });
    });
  });

  it('get an environment of what is listed, and no key', () => {
    const environment = {
      AWS_SECRET_ACCESS_KEY: 'x',
      BASH_ENV: './evil',
      CI_JOB_TOKEN: 'x',
      GIT_DIR: '/x',
      HOME: '/home/me',
      HUAWEICLOUD_SDK_SK: 'x',
      HW_SECRET_KEY: 'x',
      KOO_SECRET_KEY: 'x',
      LANG: 'C.UTF-8',
      LC_CTYPE: 'C',
      LD_PRELOAD: './evil.so',
      NODE_OPTIONS: '--require ./evil.js',
      OS_PASSWORD: 'x',
      PATH: '.:/bin',
      TMPDIR: '/tmp',
    };
    const expected = { LANG: 'C.UTF-8', LC_CTYPE: 'C', PATH: '/bin', TMPDIR: '/tmp' };
    expect(childEnvironment(environment)).to.deep.equal(expected);
    expect(childEnvironment(environment, { withHome: true })).to.deep.equal({
      ...expected,
      HOME: '/home/me',
    });
  });

  it('the browser gets the desktop’s variables, but no key', async function () {
    if (process.platform !== 'linux') this.skip();
    const folder = await temporaryFolder();
    const printed = path.join(folder, 'printed');
    await writeFile(
      path.join(folder, 'xdg-open'),
      `#!/bin/sh\nenv > '${printed}.new'; mv '${printed}.new' '${printed}'\n`,
      {
        mode: 0o755,
      },
    );
    const bad = await hostile('xdg-open', `touch '${printed}.hostile'`);
    await startedIn(bad, () =>
      openBrowser(new URL('https://example.com/'), {
        CI_JOB_TOKEN: 'x',
        DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1/bus',
        DISPLAY: ':0',
        HW_SECRET_KEY: 'x',
        KOO_SECRET_KEY: 'x',
        PATH: `.:${folder}:/usr/bin:/bin`,
      }),
    );
    let text: string | undefined;
    while (text === undefined) text = await readFile(printed, 'utf8').catch(() => undefined);
    expect(text).to.include('DISPLAY=:0').and.include('DBUS_SESSION_BUS_ADDRESS=');
    expect(text).to.not.match(/KOO_|HW_|TOKEN/);
    expect(await readFile(`${printed}.hostile`).catch(() => 'none')).to.equal('none');
  });
});

import { expect } from 'chai';
import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-asset-diff';
import { runKoo } from '../../support/run-koo.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { run } from '../foreign-program.js';

describe('koo asset diff', () => {
  const temporaryFolder = temporaryFolders();

  it('tells what came, went, changed and moved, of archives, manifests and assets alike', async () => {
    const cwd = await sampleProject(await temporaryFolder(), { 'package/old.txt': 'old' });
    expect((await runKoo(['asset', 'pack', '--out', 'before'], { cwd })).code).to.equal(0);
    const archive = 'before/sample-shop-V1_0.zip';
    await rename(path.join(cwd, 'package/bin/server.py'), path.join(cwd, 'package/bin/main.py'));
    await rm(path.join(cwd, 'package/old.txt'));
    await writeFile(path.join(cwd, 'package/new.txt'), 'new');
    await writeFile(path.join(cwd, 'package/scripts/stop.sh'), '#!/bin/bash\n');
    await chmod(path.join(cwd, 'package/new.txt'), 0o644);

    const { code, stdout } = await runKoo(['asset', 'diff', archive, 'app', '--exit-code'], { cwd });
    expect(stdout).to.equal(
      [
        'sample-shop-V1_0.zip → sample-shop-V1_0.zip as it would be packed now',
        '  + new.txt  (3 B)',
        '  - old.txt  (3 B)',
        '  > bin/server.py → bin/main.py  (38 B)',
        '  ~ scripts/stop.sh  (33 B → 12 B)',
        '  1 added, 1 removed, 1 changed, 1 moved; 142 B → 121 B unpacked',
        '',
      ].join('\n'),
    );
    expect(code).to.equal(1);

    const printed = await runKoo(['asset', 'diff', `${archive}.koo-package.json`, 'app', '--json'], { cwd });
    const diff = JSON.parse(printed.stdout) as object;
    expect(validate(diff), JSON.stringify(validate.errors)).to.equal(true);
    expect(diff).to.deep.include({
      added: [{ path: 'new.txt', size: 3 }],
      moved: [{ from: 'bin/server.py', size: 38, to: 'bin/main.py' }],
    });
    const markdown = await runKoo(['asset', 'diff', archive, 'app', '--format', 'markdown'], { cwd });
    expect(markdown.stdout).to.contain('| `~` | `scripts/stop.sh` | 33 B → 12 B |');
    const same = await runKoo(['asset', 'diff', archive, `${archive}.koo-package.json`, '--exit-code'], {
      cwd,
    });
    expect(same.code).to.equal(0);
  });

  it('tells of links that point elsewhere', async () => {
    const cwd = await sampleProject(await temporaryFolder());
    await mkdir(path.join(cwd, 'package/lib'));
    for (const [name, target] of [
      ['one', 'a'],
      ['two', 'b'],
    ] as const) {
      await writeFile(path.join(cwd, 'package/lib', target), '');
      await rm(path.join(cwd, 'package/lib/current'), { force: true });
      await symlink(target, path.join(cwd, 'package/lib/current'));
      await run('tar', ['-cf', `${name}.tar`, '-C', 'package', 'lib'], cwd);
    }

    const { stdout } = await runKoo(['asset', 'diff', 'one.tar', 'two.tar'], { cwd });
    expect(stdout).to.equal(
      [
        'one.tar → two.tar',
        '  + lib/b  (0 B)',
        '  ~ lib/current  (link to a → link to b)',
        '  1 added, 0 removed, 1 changed, 0 moved; 0 B → 0 B unpacked',
        '',
      ].join('\n'),
    );
    const printed = await runKoo(['asset', 'diff', 'one.tar', 'two.tar', '--json'], { cwd });
    const diff = JSON.parse(printed.stdout) as object;
    expect(validate(diff), JSON.stringify(validate.errors)).to.equal(true);
    expect(diff).to.deep.include({
      changed: [
        {
          path: 'lib/current',
          content: true,
          from: { link: 'a', mode: '0777', size: 0 },
          mode: false,
          to: { link: 'b', mode: '0777', size: 0 },
        },
      ],
    });
  });

  it('says what it cannot compare', async () => {
    const cwd = await sampleProject(await temporaryFolder());
    const cases: Array<[string[], string]> = [
      [['app'], 'NOT_PUBLISHED'],
      [['nowhere.zip', 'app'], 'NO_PACKAGE'],
      [['koo.yaml', 'app'], 'NOT_AN_ARCHIVE'],
      [['app', 'appp'], 'UNKNOWN_ASSET'],
    ];
    for (const [call, expected] of cases) {
      const { code, stdout } = await runKoo(['asset', 'diff', ...call, '--json'], { cwd });
      expect([(JSON.parse(stdout) as { error: { code: string } }).error.code, code]).to.deep.equal([
        expected,
        2,
      ]);
    }
  });
});

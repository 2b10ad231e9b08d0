import { expect } from 'chai';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-asset-list';
import { runKoo } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const KOO_YAML = `product: {id: OFFI000000000000000001, name: Demo, access: license}
assets:
  - key: app
    name: demo
    version: '1.0'
    root: app
    exclude: ['*.tmp', /docs/]
`;

describe('koo asset list --why', () => {
  const temporaryFolder = temporaryFolders();
  let cwd: string;
  const why = (file: string, ...more: string[]) => runKoo(['asset', 'list', '--why', file, ...more], { cwd });

  before(async () => {
    cwd = await temporaryFolder();
    const files: Record<string, string> = {
      'koo.yaml': KOO_YAML,
      'app/.git/config': '',
      'app/.kooignore': '# what stays here\n*.log\n',
      'app/bin/server': '',
      'app/bin/old~': '',
      'app/docs/page.md': '',
      'app/logs/.kooignore': '!keep.log\n',
      'app/logs/keep.log': '',
      'app/logs/today.log': '',
      'app/x.tmp': '',
    };
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(cwd, file)), { recursive: true });
      await writeFile(path.join(cwd, file), text);
    }

    await symlink('server', path.join(cwd, 'app/bin/link'));
  });

  const cases: Array<[file: string, says: string]> = [
    ['bin/server', 'bin/server is packed: no pattern excludes it.'],
    ['app/bin/server', 'bin/server is packed: no pattern excludes it.'],
    ['bin/link', 'bin/link is packed: no pattern excludes it. It is a link to server.'],
    ['logs/today.log', 'logs/today.log is not packed: `*.log` excludes it (.kooignore:2).'],
    ['logs/keep.log', 'logs/keep.log is packed: `!keep.log` includes it again (logs/.kooignore:1).'],
    ['x.tmp', 'x.tmp is not packed: `*.tmp` excludes it (koo.yaml:7:15).'],
    ['docs/page.md', 'docs/page.md is not packed: `/docs/` excludes it (koo.yaml:7:24).'],
    ['docs', 'docs/ is not packed: `/docs/` excludes it (koo.yaml:7:24).'],
    ['bin/old~', "bin/old~ is not packed: `*~` excludes it (koo's own list)."],
    ['.git/config', '.git/config is not packed: .git never is, whatever the patterns say.'],
  ];
  for (const [file, says] of cases) {
    it(`says of ${file}: ${says}`, async () => {
      expect(await why(file)).to.deep.equal({ code: 0, stderr: '', stdout: `${says}\n` });
      const json = JSON.parse((await why(file, '--json')).stdout) as { why: Array<{ packed: boolean }> };
      expect(validate(json), JSON.stringify(validate.errors)).to.equal(true);
      expect(json.why.map(({ packed }) => packed)).to.deep.equal([says.includes(' is packed')]);
    });
  }

  it('agrees with what is packed', async () => {
    const { stdout } = await runKoo(['asset', 'list', '--flat'], { cwd });
    expect(stdout).to.equal('bin/link\nbin/server\nlogs/keep.log\n');
  });

  it('says that there is no such file', async () => {
    for (const file of ['nosuch', '../koo.yaml']) {
      const { code, stderr } = await why(file);
      expect(code).to.equal(2);
      expect(stderr).to.include('NOT_IN_PACKAGE_FOLDER');
    }
  });
});

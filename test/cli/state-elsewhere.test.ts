import { expect } from 'chai';
import { chmod, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** Root may write everywhere; the home of the one who runs the tests is not to be read. */
const NOBODY = process.getuid?.() === 0 ? { gid: 65_534, uid: 65_534 } : {};

describe('KOO_STATE_DIR', () => {
  const folder = temporaryFolders();

  it('lets a project that cannot be written to be published, with a folder for each project', async () => {
    const state = await folder();
    await chmod(state, 0o777);
    const projects: string[] = [];
    for (const name of ['one', 'two']) {
      const around = await folder();
      await chmod(around, 0o755);
      const cwd = path.join(around, name);
      await mkdir(cwd);
      projects.push(await sampleProject(cwd));
      await chmod(cwd, 0o555);
    }

    const user = { ...NOBODY, env: { HOME: '/nowhere', KOO_STATE_DIR: state } };
    for (const cwd of projects) {
      const first = await runKoo(['publish', '--target', 'china'], { cwd, ...user });
      expect(first.code, first.stderr).to.equal(0);
      const { stdout } = await runKoo(['handoff', 'list', '--json'], { cwd, ...user });
      const [{ folder: page }] = JSON.parse(stdout).handOffs;
      expect(page.startsWith(`${state}${path.sep}${path.basename(cwd)}-`), page).to.equal(true);
      expect(await readdir(page)).to.include('hand-off.html');
      expect(await readdir(cwd)).not.to.include('.koo');
    }

    expect((await readdir(state)).map((name) => name.replace(/-[0-9a-f]{12}$/, ''))).to.have.members([
      'one',
      'two',
    ]);
  });

  it('is refused where it is relative', async () => {
    const cwd = await sampleProject(await folder());
    const { code, stderr } = await runKoo(['status'], { cwd, env: { KOO_STATE_DIR: 'state' } });
    expect({ code, stderr }).to.deep.equal({
      code: 2,
      stderr: `error KOO_STATE_DIR is "state", which is a relative path. [STATE_DIR]
  → Give an absolute path, or unset it: koo then keeps its files in .koo next to koo.yaml.
`,
    });
  });

  it('cannot be set by a repository: koo reads no .env, and koo.yaml has no key for it', async () => {
    const cwd = await sampleProject(await folder(), { '.env': 'KOO_STATE_DIR=/nowhere/at/all\n' });
    expect((await runKoo(['plan', '--target', 'china'], { cwd })).code).to.equal(0);
    expect(await readdir(cwd)).to.include('.koo');
  });
});

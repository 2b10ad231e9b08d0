import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isStateInGit } from '../../src/publish/state-in-git.js';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

describe('a .koo that is committed to git', () => {
  const newFolder = temporaryFolders();
  let root: string;
  let project: string;
  const git = (...call: string[]) => execFileSync('git', call, { cwd: root, stdio: 'pipe' });

  beforeEach(async () => {
    root = await newFolder();
    project = path.join(root, 'shop');
    await sampleProject(project);
    await mkdir(path.join(project, '.koo/history'), { recursive: true });
    await writeFile(path.join(project, '.koo/history/china.1.json'), '{}');
    await mkdir(path.join(root, '.koo'));
    await writeFile(path.join(root, '.koo/else'), '');
    git('init', '--quiet');
  });

  for (const version of [2, 3, 4])
    it(`is seen in an index of version ${version}`, async () => {
      expect(await isStateInGit(project)).to.equal(false);
      git('add', '--all', '--', ':(exclude)shop/.koo');
      git('update-index', `--index-version=${version}`);
      expect(await isStateInGit(project)).to.equal(false);
      git('add', '--force', 'shop/.koo');
      if (version === 3) git('add', '--intent-to-add', '--force', 'shop/koo.yaml');
      expect(await isStateInGit(project)).to.equal(true);
    });

  it('is not looked for in what is no index', async () => {
    for (const content of ['', 'DIRC', `DIRC\0\0\0\u0004${'\u00FF'.repeat(200)}`]) {
      await writeFile(path.join(root, '.git/index'), content);
      expect(await isStateInGit(project)).to.equal(false);
    }
  });

  it('is a warning of koo plan, once, and in Chinese', async () => {
    git('add', '--force', '--all');
    const english = await runKoo(['plan'], { cwd: project });
    expect(english.stderr.match(/is committed to git/g), english.stderr).to.have.lengthOf(1);
    expect(english.code).to.equal(0);
    const chinese = await runKoo(['plan', '--lang', 'zh'], { cwd: project });
    expect(chinese.stderr).to.contain('.koo 已提交到 git');
    git('rm', '-r', '-q', '--cached', 'shop/.koo');
    expect((await runKoo(['plan'], { cwd: project })).stderr).not.to.contain('committed');
  });
});

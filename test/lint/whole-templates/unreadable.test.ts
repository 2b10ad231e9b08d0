import { expect } from 'chai';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../../../src/errors/koo-error.js';
import { assembleTemplate } from '../../../src/template/assemble-template.js';
import { openFolder } from '../../../src/template/folder-contents.js';
import { type KooRun, runKoo } from '../../support/run-koo.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

describe('a template that the machine does not let koo read', () => {
  const newFolder = temporaryFolders();

  /** As somebody whom file modes hold back: for root there are none. */
  async function runAsNobody(call: string[], cwd: string): Promise<KooRun> {
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    return runKoo(call, { cwd, env: { HOME: cwd }, ...user });
  }

  it('fails for a file that is gone after the folder was listed, and is no mistake of the template', async () => {
    const folder = await newFolder();
    await writeFile(path.join(folder, 'main.tf'), '');
    await writeFile(path.join(folder, 'versions.tf'), '');
    const contents = openFolder(folder, 'shop');
    await rm(path.join(folder, 'versions.tf'));
    const error: unknown = await assembleTemplate(contents).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(EnvironmentError);
    expect(error).to.deep.include({
      code: 'FILE_UNREADABLE',
      message: 'shop/versions.tf cannot be read.',
      place: 'shop/versions.tf',
    });
  });

  const cases: Array<[title: string, locked: string, call: string[], error: string]> = [
    ['a file', 'shop/main.tf', ['shop'], 'error shop/main.tf cannot be read. [FILE_UNREADABLE]'],
    [
      'a file that is named',
      'shop/main.tf',
      ['shop/main.tf'],
      'error shop/main.tf cannot be read. [FILE_UNREADABLE]',
    ],
    ['the folder', 'shop', ['shop'], 'error shop cannot be read. [TEMPLATE_UNREADABLE]'],
    [
      'a folder in it',
      'shop/modules',
      ['shop'],
      'error The folder shop/modules cannot be read. [FOLDER_UNREADABLE]',
    ],
  ];
  for (const [title, locked, call, wanted] of cases) {
    it(`exits with 3 for ${title}`, async function () {
      const cwd = await newFolder();
      await mkdir(path.join(cwd, 'shop/modules'), { recursive: true });
      await writeFile(path.join(cwd, 'shop/main.tf'), '');
      await chmod(cwd, 0o777);
      if ((await runAsNobody(['--version'], cwd)).code !== 0) this.skip(); // Nobody else may read the build.
      await chmod(path.join(cwd, locked), 0);
      const { code, stderr, stdout } = await runAsNobody(['template', 'lint', ...call], cwd);
      await chmod(path.join(cwd, locked), 0o755);
      expect({ code, error: stderr.split('\n')[0], stdout }).to.deep.equal({
        code: 3,
        error: wanted,
        stdout: '',
      });
    });
  }

  for (const call of [
    ['template', 'lint'],
    ['template', 'inspect'],
    ['template', 'package', '--no-set'],
    ['publish'],
  ]) {
    it(`names the line of koo.yaml that declares what is not there: koo ${call.join(' ')}`, async () => {
      const cwd = await newFolder();
      await sampleProject(cwd);
      await rm(path.join(cwd, 'template'), { recursive: true });
      const { code, stderr } = await runKoo(call, { cwd });
      expect({ code, stderr }).to.deep.equal({
        code: 2,
        stderr:
          'error The template single is declared, but its path template does not exist. [TEMPLATE_NOT_FOUND]\n' +
          '  at koo.yaml:15:11\n' +
          '  → Correct `path`; it is relative to the folder of koo.yaml.\n',
      });
    });
  }
});

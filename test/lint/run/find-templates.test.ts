import { expect } from 'chai';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findTemplates } from '../../../src/lint/run/find-templates.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

describe('findTemplates', () => {
  const newFolder = temporaryFolders();

  async function tree(...names: string[]): Promise<string> {
    const root = await newFolder();
    for (const name of names) {
      await mkdir(path.dirname(path.join(root, name)), { recursive: true });
      await writeFile(path.join(root, name), '');
    }

    return root;
  }

  async function found(root: string, ...paths: string[]): Promise<string[]> {
    const templates = await findTemplates(paths, { cwd: root });
    return templates.map((template) => path.relative(root, template) || '.');
  }

  it('takes a folder with Terraform files as one template, its subfolders as its modules', async () => {
    const root = await tree('main.tf', 'modules/vpc/main.tf', 'other/main.tf.json');
    expect(await found(root, '.')).to.deep.equal(['.']);
  });

  it('searches any other folder, sorted, without hidden folders and node_modules', async () => {
    const root = await tree(
      'b/main.tf',
      'a/deep/main.tf.json',
      'c/README.md',
      '.git/x.tf',
      'node_modules/m/x.tf',
    );
    expect(await found(root, '.')).to.deep.equal(['a/deep', 'b']);
  });

  it('takes files and zips by name, and does not pick up zips by itself', async () => {
    const root = await tree('x/a.zip', 'x/main.tf', 'b.zip', 'c.tf.json');
    expect(await found(root, 'b.zip', 'x/main.tf', 'c.tf.json', 'x')).to.deep.equal([
      'b.zip',
      'x/main.tf',
      'c.tf.json',
      'x',
    ]);
  });

  it('takes a template once, however often it is named', async () => {
    const root = await tree('a/main.tf', 'b/main.tf');
    expect(await found(root, 'b', '.', './b/', path.join(root, 'a'))).to.deep.equal(['b', 'a']);
  });

  it('does not follow links to folders, so a circle ends', async () => {
    const root = await tree('a/main.tf');
    await symlink('..', path.join(root, 'a/../circle'));
    expect(await found(root, '.')).to.deep.equal(['a']);
  });

  const refused: Array<[string, string, string]> = [
    ['notes.txt', 'usage', 'NOT_A_TEMPLATE'],
    ['empty', 'usage', 'NO_TEMPLATE'],
    ['nowhere', 'usage', 'TEMPLATE_NOT_FOUND'],
    ['notes.txt/main.tf', 'usage', 'TEMPLATE_NOT_FOUND'],
  ];
  for (const [name, kind, code] of refused) {
    it(`refuses ${name} with ${code}`, async () => {
      const root = await tree('notes.txt', 'empty/README.md');
      const error = await findTemplates([name], { cwd: root }).catch((error_: unknown) => error_);
      expect(error).to.include({ code, kind });
      expect((error as { hints: string[] }).hints).to.have.length.above(0);
    });
  }

  it('stops when it is told to', async () => {
    const root = await tree('a/main.tf');
    const signal = AbortSignal.abort(new Error('stopped'));
    const error = await findTemplates(['.'], { cwd: root, signal }).catch((error_: unknown) => error_);
    expect(error).to.have.property('message', 'stopped');
  });
});

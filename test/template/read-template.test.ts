import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError, InterruptedError, UsageError, type KooError } from '../../src/errors/koo-error.js';
import type { Template } from '../../src/template/model.js';
import { readTemplate, readTemplateText } from '../../src/template/read-template.js';
import { expectBothLanguages } from '../i18n/expect-both-languages.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { outline } from './shape.js';

const newFolder = temporaryFolders();

async function write(folder: string, files: Record<string, Buffer | string>): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  return folder;
}

const problemsOf = ({ problems }: Template): string[] =>
  problems.map(({ code, message, reader, source, span }) => {
    expectBothLanguages(message);
    const { column, line } = source.positionAt(span.start);
    return `${source.file}:${line}:${column} ${reader} ${code}`;
  });

async function failure(promise: Promise<unknown>): Promise<KooError> {
  try {
    await promise;
  } catch (error) {
    return error as KooError;
  }

  throw new Error('It was read.');
}

const NOBODY = 65_534;

describe('Reading a template: a folder', () => {
  it('reads the root’s files by name, then those of local modules, and lists the rest', async () => {
    const folder = await write(await newFolder(), {
      'template/variables.tf': 'variable "a" {}\n',
      'template/main.tf':
        'module "vpc" {\n  source = "./modules/vpc"\n}\nmodule "far" {\n  source = "../outside"\n}\n',
      'template/extra.tf.json': '{"output": {"b": {"value": 1}}}',
      'template/.hidden.tf': 'broken {',
      'template/modules/vpc/main.tf': 'module "inner" {\n  source = "../inner"\n}\n',
      'template/modules/inner/inner.tf': 'locals {\n  c = 1\n}\n',
      'template/modules/unused/main.tf': 'broken {',
      'template/README.md': 'text',
      'template/.terraform/providers/x.tf': 'broken {',
      'template/.git/config': 'x',
      'template/node_modules/x/main.tf': 'broken {',
      'template/.extension/form.rfs.json': '{"variables": []}',
      'outside/main.tf': 'broken {',
    });
    const template = await readTemplate('template', { cwd: folder });
    expect({
      path: template.path,
      form: template.form,
      files: template.files.map(({ module, name, source, syntax }) => [name, module, syntax, source.file]),
      blocks: template.blocks.map((block) =>
        [block.type, ...block.labels.map((label) => label.text)].join(' '),
      ),
      contents: template.contents.map(({ bytes, name }) => [name, bytes]).sort(),
      extensions: template.extensions.map(({ name, root }) => [name, root?.type]),
      problems: problemsOf(template),
    }).to.deep.equal({
      path: 'template',
      form: 'folder',
      files: [
        ['extra.tf.json', '', 'json', 'template/extra.tf.json'],
        ['main.tf', '', 'hcl', 'template/main.tf'],
        ['variables.tf', '', 'hcl', 'template/variables.tf'],
        ['modules/vpc/main.tf', 'modules/vpc', 'hcl', 'template/modules/vpc/main.tf'],
        ['modules/inner/inner.tf', 'modules/inner', 'hcl', 'template/modules/inner/inner.tf'],
      ],
      blocks: ['output b', 'module vpc', 'module far', 'variable a'],
      contents: [
        ['.extension/form.rfs.json', 17],
        ['.hidden.tf', 8],
        ['README.md', 4],
        ['extra.tf.json', 31],
        ['main.tf', 85],
        ['modules/inner/inner.tf', 19],
        ['modules/unused/main.tf', 8],
        ['modules/vpc/main.tf', 41],
        ['variables.tf', 16],
      ],
      problems: [],
      extensions: [['.extension/form.rfs.json', 'object']],
    });
  });

  it('reads modules that call each other once', async () => {
    const folder = await write(await newFolder(), {
      'main.tf': 'module "a" {\n  source = "./a"\n}\nmodule "self" {\n  source = "./"\n}\n',
      'a/main.tf': 'module "b" {\n  source = "../b"\n}\n',
      'b/main.tf': 'module "a" {\n  source = "../a"\n}\n',
    });
    const { files } = await readTemplate(folder, { cwd: folder });
    expect(files.map((file) => file.source.file)).to.deep.equal(['main.tf', 'a/main.tf', 'b/main.tf']);
  });

  it('tells every problem at its place, with the bytes that are no text and the mark before it', async () => {
    const folder = await write(await newFolder(), {
      'a.tf': '\uFEFFlocals {\n  a = [1 2]\n}\n',
      'b.tf': Buffer.concat([Buffer.from('locals {\n  b = "x'), Buffer.from([0xff]), Buffer.from('"\n}\n')]),
      'c.tf.json': '{"locals": {"c": "${1 +}"} "output": {}}',
      'd.tf': Buffer.from('\uFEFFa = 1', 'utf16le'),
      '.extension': '{"i18n" {}}',
    });
    const template = await readTemplate('.', { cwd: folder });
    expect(problemsOf(template)).to.deep.equal([
      'a.tf:2:9 hcl missing-comma',
      'b.tf:2:9 archive not-utf8',
      'c.tf.json:1:27 json missing-comma',
      'c.tf.json:1:24 hcl missing-value',
      'd.tf:1:1 archive not-utf8',
      '.extension:1:8 json missing-colon',
    ]);
    expect(template.files.map((file) => file.byteOrderMark)).to.deep.equal([true, false, false, true]);
    expect(template.files.map((file) => outline(file.body)).join('')).to.equal(
      'locals\n  a = [1, 2]\nlocals\n  b = "x\uFFFD"\nlocals\n  c = (+ 1 <invalid>)\n',
    );
  });

  it('follows a link inside the folder, and tells one that leads out of it', async () => {
    const folder = await write(await newFolder(), {
      'template/..2026/real.tf': 'variable "a" {}\n', // as a volume of Kubernetes has it
      'secret.tf': 'variable "secret" {}\n',
    });
    await symlink('..2026/real.tf', path.join(folder, 'template/main.tf'));
    await symlink('../secret.tf', path.join(folder, 'template/out.tf'));
    await symlink('nowhere.tf', path.join(folder, 'template/broken.tf'));
    await symlink('..', path.join(folder, 'template/up'));
    const template = await readTemplate('template', { cwd: folder });
    expect(template.files.map((file) => file.name)).to.deep.equal(['main.tf']);
    expect(problemsOf(template).sort()).to.deep.equal([
      'template/broken.tf:1:1 archive broken-link',
      'template/out.tf:1:1 archive link-outside',
      'template/up:1:1 archive link-outside',
    ]);
  });

  it('gives the bytes of everything it lists, and of nothing else', async () => {
    const folder = await write(await newFolder(), { 'main.tf': '', 'data.bin': Buffer.from([0, 255]) });
    const template = await readTemplate(folder, { cwd: folder });
    expect(Buffer.from(await template.readContent('data.bin'))).to.deep.equal(Buffer.from([0, 255]));
    const error = await failure(template.readContent('../main.tf'));
    expect([error.kind, error.code]).to.deep.equal(['usage', 'NO_SUCH_CONTENT']);
  });
});

describe('Reading a template: one file, or a text', () => {
  it('reads a file as a template of its own', async () => {
    const folder = await write(await newFolder(), {
      'x/one.tf': 'variable "a" {}\n',
      'x/two.tf': 'broken {',
    });
    const template = await readTemplate('x/one.tf', { cwd: folder });
    expect([template.form, template.path, problemsOf(template)]).to.deep.equal(['file', 'x/one.tf', []]);
    expect(template.contents).to.deep.equal([{ name: 'one.tf', bytes: 16 }]);
  });

  it('reads a text by the name it is given', async () => {
    const template = readTemplateText('{"variable": {"a": {}}}', 'open/main.tf.json');
    expect(template.files[0]!.syntax).to.equal('json');
    expect(template.files[0]!.source.file).to.equal('open/main.tf.json');
    expect(outline(template.files[0]!.body)).to.equal('variable a\n');
    expect(new TextDecoder().decode(await template.readContent('main.tf.json'))).to.equal(
      '{"variable": {"a": {}}}',
    );
  });
});

describe('Reading a template: what cannot be read', () => {
  it('is a wrong call when the path is missing, is something else, or holds no template', async () => {
    const folder = await write(await newFolder(), {
      'notes.txt': 'x',
      'deep/template/main.tf': '',
      'empty/x.txt': '',
    });
    execFileSync('mkfifo', [path.join(folder, 'pipe.tf')]);
    const told = async (given: string): Promise<unknown[]> => {
      const error = await failure(readTemplate(given, { cwd: folder }));
      expect(error).to.be.instanceOf(UsageError);
      return [error.code, error.message, error.hints[0]];
    };

    const kinds = 'A template is a folder with .tf or .tf.json files, one such file, or a .zip of them.';
    expect(await told('gone')).to.deep.equal([
      'TEMPLATE_NOT_FOUND',
      'gone does not exist.',
      'Check the spelling; paths are relative to the working directory.',
    ]);
    expect((await told('notes.txt'))[0]).to.equal('NOT_A_TEMPLATE');
    expect((await told('pipe.tf'))[0]).to.equal('NOT_A_TEMPLATE');
    expect(await told('empty')).to.deep.equal([
      'NO_TEMPLATE_FILES',
      'The folder empty has no .tf or .tf.json file.',
      kinds,
    ]);
    expect((await told('deep'))[2]).to.equal('There is one in deep/template: name that folder.');
  });

  it('is a failed environment when it may not be read', async () => {
    const folder = await write(await newFolder(), { 'locked/main.tf': '' });
    await chmod(folder, 0o755);
    await chmod(path.join(folder, 'locked'), 0o000);
    // Root may read everything: it looks as somebody else does.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid!(NOBODY);
    try {
      const error = await failure(readTemplate('locked', { cwd: folder }));
      expect(error).to.be.instanceOf(EnvironmentError);
    } finally {
      if (isRoot) process.seteuid!(0);
      await chmod(path.join(folder, 'locked'), 0o755);
    }
  });

  it('stops when it is told to', async () => {
    const folder = await write(await newFolder(), { 'main.tf': '' });
    const error = await failure(readTemplate(folder, { cwd: folder, signal: AbortSignal.abort() }));
    expect(error).to.be.instanceOf(InterruptedError);
  });
});

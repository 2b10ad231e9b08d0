import { expect } from 'chai';
import fc from 'fast-check';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Template } from '../../src/template/model.js';
import { readTemplate } from '../../src/template/read-template.js';
import { hasProgram, run } from '../asset/foreign-program.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { zipBytes, type ZipPart } from './zip-bytes.js';

const newFolder = temporaryFolders();

async function readBytes(bytes: Uint8Array): Promise<Template> {
  const folder = await newFolder();
  await writeFile(path.join(folder, 't.zip'), bytes);
  return readTemplate('t.zip', { cwd: folder });
}

const readParts = (...parts: ZipPart[]): Promise<Template> => readBytes(zipBytes(parts));
const codes = (template: Template): string[] => template.problems.map((problem) => problem.code);
const main: ZipPart = { name: 'main.tf', content: 'variable "a" {}\n' };

describe('Reading a template: a zip', () => {
  it('made by zip is read like the folder', async function () {
    if (!hasProgram('zip')) this.skip();
    const folder = await newFolder();
    await mkdir(path.join(folder, 'm'));
    await writeFile(path.join(folder, 'main.tf'), 'module "m" {\n  source = "./m"\n}\nvariable "云" {}\n');
    await writeFile(path.join(folder, 'm/说明.tf'), 'locals {\n  a = 1\n}\n');
    await writeFile(path.join(folder, 'data.bin'), Buffer.alloc(100_000));
    await run('zip', ['-q', '-r', 't.zip', '.'], folder);
    const template = await readTemplate('t.zip', { cwd: folder });
    expect({
      form: template.form,
      archive: template.archive?.source.file,
      files: template.files.map(({ module, source }) => [module, source.file]),
      contents: template.contents.map(({ bytes, name }) => [name, bytes]).sort(),
      problems: codes(template),
    }).to.deep.equal({
      form: 'zip',
      archive: 't.zip',
      files: [
        ['', 't.zip/main.tf'],
        ['m', 't.zip/m/说明.tf'],
      ],
      contents: [
        ['data.bin', 100_000],
        ['m/说明.tf', 19],
        ['main.tf', 50],
      ],
      problems: [],
    });
    expect(await template.readContent('data.bin')).to.have.lengthOf(100_000);
  });

  it('without a template at its top says where one is', async () => {
    const template = await readParts({ name: 'folder/main.tf', content: '' });
    expect(
      template.problems.map(({ code, message, reader }) => [reader, code, message.toString()]),
    ).to.deep.equal([
      [
        'archive',
        'no-template-files',
        'The zip has no .tf or .tf.json file at its top level, only folder/main.tf. RFS loads the top level only: zip the files, not the folder.',
      ],
    ]);
  });

  it('keeps hostile names as names', async () => {
    const names = [
      '../../etc/passwd',
      '/abs.tf',
      'a/../../b.tf',
      'C:\\x.tf',
      'a\u001B[2J.txt',
      'x//y',
      '\u202Etf.evil',
    ];
    const template = await readParts(main, ...names.map((name) => ({ name, content: 'x' })));
    expect(template.contents.map(({ name }) => name)).to.deep.equal(['main.tf', ...names]);
    // A backslash is no folder: the name stands at the top.
    expect(template.files.map(({ source }) => source.file)).to.deep.equal([
      't.zip/C:\\x.tf',
      't.zip/main.tf',
    ]);
  });

  it('shows no control characters of a name', async () => {
    const template = await readParts({ name: 'a\u001B[2J\u202E.tf', content: 'x = ' });
    expect(template.problems.map(({ source }) => source.file)).to.deep.equal(['t.zip/a\uFFFD[2J\uFFFD.tf']);
  });

  it('reads a name that is no UTF-8 byte by byte', async () => {
    const template = await readParts({ name: Buffer.from([0xe9, 0x2e, 0x74, 0x66]), flags: 0 });
    expect(template.contents.map(({ name }) => name)).to.deep.equal(['é.tf']);
  });

  it('tells an entry that is there twice, encrypted, or a link', async () => {
    expect(codes(await readParts(main, { ...main, content: 'broken {' }))).to.deep.equal(['duplicate-entry']);
    expect(codes(await readParts(main, { name: 'b.tf', flags: 0x8_01 }))).to.deep.equal(['encrypted-entry']);
    expect(
      codes(await readParts(main, { name: 'b.tf', content: '/etc/passwd', mode: 0o120_777 })),
    ).to.deep.equal(['link-in-zip']);
  });

  it('does not unpack what claims to be huge, or is not as long as it claims', async () => {
    const huge = await readParts(main, { name: 'b.tf', content: 'x', claimedSize: 0xf0_00_00_00 });
    expect(codes(huge)).to.deep.equal(['too-large']);
    expect(huge.contents[1]).to.deep.equal({ name: 'b.tf', bytes: 0xf0_00_00_00 });
    expect(codes(await readParts(main, { name: 'b.tf', content: 'xyz', claimedSize: 1 }))).to.deep.equal([
      'unreadable-file',
    ]);
  });

  it('does not unpack a bomb', async function () {
    if (!hasProgram('python3')) this.skip();
    const folder = await newFolder();
    const script = `import zipfile
z = zipfile.ZipFile('t.zip', 'w', zipfile.ZIP_DEFLATED)
z.writestr('main.tf', 'variable "a" {}')
for i in range(40): z.writestr(f'{i}.tf', b' ' * 30_000_000)
z.close()`;
    await run('python3', ['-c', script], folder);
    const before = process.memoryUsage().rss;
    const template = await readTemplate('t.zip', { cwd: folder });
    expect(template.contents).to.have.lengthOf(41);
    expect(codes(template).filter((code) => code === 'too-large')).to.have.lengthOf(40);
    expect(process.memoryUsage().rss - before).to.be.below(100_000_000);
  });

  it('stops listing at a limit', async () => {
    const many = Array.from({ length: 20_001 }, (_, index) => ({ name: `${index}.txt` }));
    const template = await readParts(main, ...many);
    expect(template.contents).to.have.lengthOf(20_000);
    expect(codes(template)).to.deep.equal(['too-many-files']);
  });

  it('that is none is one problem', async () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('PK'),
      Buffer.from('not a zip at all'),
      zipBytes([main]).subarray(0, 60),
    ])
      expect(codes(await readBytes(bytes))).to.deep.equal(['broken-zip']);
  });

  it('that is damaged anywhere never brings the reader down', async () => {
    const good = zipBytes([
      main,
      { name: 'm/b.tf', content: 'locals {}' },
      { name: '.extension/f.rfs.json', content: '{}' },
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (damages) => {
          const bytes = Buffer.from(good);
          for (const [at, value] of damages) bytes[at] = value;
          const template = await readBytes(bytes);
          expect(template.form).to.equal('zip');
        },
      ),
      { numRuns: 150, seed: 40 },
    );
  });
});

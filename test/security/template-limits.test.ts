import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lintTemplate } from '../../src/lint/lint-template.js';
import { inspectTemplate } from '../../src/lint/inspect/inspect-template.js';
import { readTemplate } from '../../src/template/read-template.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** What RFS takes of all files: 1 MB (https://support.huaweicloud.com/api-aos/ParseTemplateVariables.html). */
const MAX_BYTES = 1024 * 1024;

describe('the limits of a template', () => {
  const temporaryFolder = temporaryFolders();

  it('reads as many bytes as RFS takes, and nothing above them', async () => {
    const folder = await template({ 'a.tf': comment(MAX_BYTES - 15), 'b.tf': 'variable "b" {}' });
    expect((await readTemplate('.', { cwd: folder })).problems).to.deep.equal([]);

    await writeFile(path.join(folder, 'c.tf'), 'variable "c" {}');
    const { blocks, problems } = await readTemplate('.', { cwd: folder });
    expect(blocks.map(({ labels }) => labels[0]!.text)).to.deep.equal(['b']);
    expect(problems.map(({ message, source }) => [source.file, String(message)])).to.deep.equal([
      [
        'c.tf',
        'The files of this template have together more than the 1 MB that RFS accepts; this one is not read.',
      ],
    ]);
  });

  it('does not read a file that is larger by itself', async () => {
    const folder = await template({ 'a.tf': comment(MAX_BYTES + 1) });
    const { problems } = await readTemplate('a.tf', { cwd: folder });
    expect(problems.map(({ message }) => String(message))).to.deep.equal([
      'This file has 1048577 bytes, more than the 1 MB that RFS accepts; it is not read.',
    ]);
  });

  for (const [name, one] of [
    ['variables', (index: number) => `variable "v${index}" {}\n`],
    ['resources', (index: number) => `resource "huaweicloud_vpc" "v${index}" {}\n`],
  ] as const) {
    it(`makes one finding of a file with more than 20,000 ${name}`, async () => {
      const folder = await template({
        'main.tf': Array.from({ length: 20_001 }, (_, index) => one(index)).join(''),
      });
      const read = await readTemplate('main.tf', { cwd: folder });
      expect(lintTemplate(read).filter(({ severity }) => severity === 'error')).to.have.lengthOf(1);
      expect(lintTemplate(read).length).to.be.lessThan(5);
      expect(inspectTemplate(read).problems).to.equal(1);
    });
  }

  async function template(files: Record<string, string>): Promise<string> {
    const folder = await temporaryFolder();
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
    return folder;
  }
});

function comment(length: number): string {
  return `#${'x'.repeat(length - 2)}\n`;
}

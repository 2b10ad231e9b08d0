import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkPackage } from '../../src/asset/check-package.js';
import { collectPackage } from '../../src/asset/collect/collect-package.js';
import { loadProject } from '../../src/project/load-project.js';
import { parseSize } from '../../src/project/parse-size.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

describe('asset/over-budget', () => {
  const temporaryFolder = temporaryFolders();

  async function findings(budget: string, rules = '') {
    const folder = await sampleProject(await temporaryFolder(), {
      'package/data/dump/a.sql': 'x'.repeat(150_000),
      'package/data/dump/b.sql': 'x'.repeat(100_000),
    });
    const file = path.join(folder, 'koo.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace('    format: zip\n', `    format: zip\n    budget: ${budget}\n`) + rules,
    );
    const project = await loadProject({ cwd: folder });
    const found = await checkPackage(project, project.assets[0]!, await collectPackage(project.assets[0]!));
    return found.map(
      ({ message, range: { start }, rule, severity }) =>
        `${start.line}:${start.column} ${severity} ${message} [${rule}]`,
    );
  }

  it('says how much is too much, where it stands in koo.yaml, and what is to blame', async () => {
    expect(await findings('{ size: 200KB, files: 3, file: 120 KB }')).to.deep.equal([
      '9:21 error The files have 0.3 MB; the budget is 0.2 MB. data/dump/a.sql has 0.1 MB of it. [asset/over-budget]',
      '9:35 error There are 6 files; the budget is 3. scripts/ has 3 of them. [asset/over-budget]',
      '9:44 error data/dump/a.sql has 0.1 MB; the budget of a file is 0.1 MB. [asset/over-budget]',
    ]);
  });

  it('says nothing within the budget, and is as severe as koo.yaml wants', async () => {
    expect(await findings('{ size: 1MB, files: 6, file: 150000 }')).to.deep.equal([]);
    const warned = await findings('{ files: 5 }', 'rules: { asset/over-budget: warning }\n');
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain('9:22 warning ');
  });

  it('reads sizes', () => {
    const sizes = ['1B', '2KB', '2 KiB', '1.5MB', '0.5GiB', '3GB'].map((size) => parseSize(size));
    expect(sizes).to.deep.equal([1, 2000, 2048, 1_500_000, 536_870_912, 3e9]);
    expect(parseSize(17)).to.equal(17);
  });

  for (const budget of [
    '{ size: big }',
    '{ size: 12TB }',
    '{ files: 1.5 }',
    '{ weight: 1MB }',
    '{}',
    '{ size: 0 }',
  ]) {
    it(`refuses ${budget}`, async () => {
      const error = await findings(budget).catch((thrown: unknown) => thrown);
      expect(error).to.include({ kind: 'usage' });
    });
  }
});

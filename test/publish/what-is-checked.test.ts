import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

describe('what koo publish checks is what it publishes', () => {
  const folder = temporaryFolders();

  it('shows a value of set that the provider rejects at the value, which only the packed copy has', async () => {
    const cwd = await sampleProject(await folder());
    const manifest = await readFile(path.join(cwd, 'koo.yaml'), 'utf8');
    const variables = await readFile(path.join(cwd, 'template/variables.tf'), 'utf8');
    await sampleProject(cwd, {
      'koo.yaml': manifest.replace('    set:\n', '    set:\n      cidr: 10.0.0.0/40\n'),
      'template/variables.tf': `${variables}
variable "cidr" {
  type        = string
  description = "The addresses of the network."
  default     = "10.0.0.0/8"
}
`,
      'template/network.tf': `resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = var.cidr
}
`,
    });
    const { code, stdout } = await runKoo(['publish'], { cwd });
    expect(code).to.equal(0);
    expect(stdout.split('\n').filter((line) => line.startsWith('warning'))).to.deep.equal([
      'warning   koo.yaml:17:13 "cidr" is "10.0.0.0/40" by default: the mask after "/" must be a number from 0 to 32. [resource/bad-address]',
    ]);
  });

  it('does not say that there are no changes before it says that the target cannot take it', async () => {
    const cwd = await sampleProject(await folder());
    expect((await runKoo(['publish'], { cwd })).code).to.equal(0);
    await sampleProject(cwd, { 'package/bin/server.py': '# other bytes\n' });
    const { code, stderr } = await runKoo(['plan'], { cwd });
    expect(code).to.equal(2);
    expect(stderr).to.match(/\n✖ compare with local {2}1 conflict\nerror [^\n]*\[VERSION_TAKEN\]/);
    expect(stderr).not.to.include('no changes');
  });

  it('shows first what decides: an asset that the template of its specs does not read', async () => {
    const cwd = await sampleProject(await folder());
    const manifest = await readFile(path.join(cwd, 'koo.yaml'), 'utf8');
    await sampleProject(cwd, {
      'koo.yaml': manifest.replace(/ {4}set:\n( {6}.*\n)+/, ''),
      'template/main.tf': 'resource "huaweicloud_vpc" "main" {\n  name = "a"\n  cidr = "10.0.0.0/8"\n}\n',
      'template/outputs.tf': 'output "id" {\n  value = huaweicloud_vpc.main.id\n}\n',
      'template/variables.tf': 'variable "unused" {}\n',
    });
    const { code, stdout } = await runKoo(['publish'], { cwd });
    expect(code, stdout).to.equal(0);
    const warnings = stdout.split('\n').filter((line) => line.startsWith('warning'));
    expect(warnings[0]).to.match(/\[project\/asset-not-read\]$/);
    expect(warnings.filter((line) => line.includes('project/asset-not-read'))).to.have.length(1);
  });
});

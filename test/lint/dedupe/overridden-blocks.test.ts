import { expect } from 'chai';
import { lintFiles } from '../lint-files.js';

const VPC = 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n}\n';
const CIDR = 'resource "huaweicloud_vpc" "main" {\n  cidr = "192.168.0.0/16"\n}\n';
const VARIABLE = 'variable "size" {\n  description = "Size"\n  type        = number\n  default     = 1\n}\n';

async function found(files: Record<string, string>): Promise<string[]> {
  const findings = await lintFiles(files, undefined);
  return findings
    .filter(({ rule }) => /^(?:resource|variable)\/(?!unused)/.test(rule!))
    .map(({ at, rule }) => `${rule} ${at}`);
}

describe('override files', () => {
  it('complete a block: what one of them lacks, the other has', async () => {
    expect(await found({ 'main.tf': VPC, 'override.tf': CIDR })).to.deep.equal([]);
    expect(
      await found({ 'main.tf': VARIABLE, 'size_override.tf': 'variable "size" {\n  default = 2\n}\n' }),
    ).to.deep.equal([]);
  });

  it('replace a value, whatever is wrong with it', async () => {
    const wrong = VPC.replace('}', '  cidr = "192.168.0.0/33"\n}');
    expect(await found({ 'main.tf': wrong })).to.deep.equal(['resource/bad-address main.tf:3:10']);
    expect(await found({ 'main.tf': wrong, 'override.tf': CIDR })).to.deep.equal([]);
  });

  it('leave other blocks and files as they are', async () => {
    expect(await found({ 'main.tf': VPC, 'overrides.tf': CIDR })).to.include(
      'resource/missing-argument main.tf:1:1',
    );
    expect(await found({ 'main.tf': VPC, 'override.tf': CIDR.replace('"main"', '"other"') })).to.include(
      'resource/missing-argument main.tf:1:1',
    );
  });
});

import { expect } from 'chai';
import { lintFiles } from '../lint-files.js';

const PROVIDER = 'provider "huaweicloud" {\n  regoin = var.nothing\n}\n';
const VPC = 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n  cidr = "192.168.0.0/16"\n}\n';

async function found(files: Record<string, string> | string): Promise<string[]> {
  const findings = await lintFiles(files, undefined);
  return findings
    .filter(({ rule }) => rule === 'provider/unknown-argument')
    .map(({ at, severity }) => `${severity} ${at}`);
}

describe('a provider that nothing uses', () => {
  it('has no errors, since Terraform does not look into its block', async () => {
    expect(await found(PROVIDER)).to.deep.equal(['warning main.tf:2:3']);
    expect(await found(PROVIDER + VPC)).to.deep.equal(['error main.tf:2:3']);
  });

  it('may be one of two', async () => {
    const other = PROVIDER.replace('{\n', '{\n  alias = "other"\n');
    expect(await found(other + VPC)).to.deep.equal(['warning main.tf:3:3']);
    expect(await found(other + VPC.replace('{\n', '{\n  provider = huaweicloud.other\n'))).to.deep.equal([
      'error main.tf:3:3',
    ]);
  });

  it('may be used by a module only', async () => {
    const call = 'module "net" {\n  source = "./net"\n}\n';
    expect(await found({ 'main.tf': PROVIDER + call, 'net/main.tf': VPC })).to.deep.equal([
      'error main.tf:2:3',
    ]);
    const passed =
      PROVIDER.replace('{\n', '{\n  alias = "a"\n') +
      call.replace('}', '  providers = { huaweicloud = huaweicloud.a }\n}');
    expect(await found({ 'main.tf': passed, 'net/main.tf': VPC })).to.deep.equal(['error main.tf:3:3']);
    expect(await found(PROVIDER + call.replace('./net', 'elsewhere/net'))).to.deep.equal([
      'error main.tf:2:3',
    ]);
  });
});

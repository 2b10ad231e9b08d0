import { expect } from 'chai';
import { lintFiles } from '../lint-files.js';

/** One line, so that the block after it begins on line 2. */
const needs = (version: string, more = ''): string =>
  `terraform {\n  required_providers {\n    huaweicloud = { source = "huawei.com/provider/huaweicloud", version = "${version}" }\n${more}  }\n}\n`;
/** Came after 1.71.1, and no later than 1.72.4. */
const ROUTE =
  'resource "huaweicloud_vpc" "main" {\n  name = "main"\n  cidr = "192.168.0.0/16"\n  enhanced_local_route = "true"\n}\n';

describe('a constraint that leaves out what the template uses, and what RFS runs', () => {
  const told = async (files: string, settings = {}): Promise<string[]> => {
    const findings = await lintFiles(files, undefined, { settings });
    return findings
      .filter(({ rule }) => rule!.startsWith('resource/newer'))
      .map(({ at, rule, severity }) => `${severity} ${rule} ${at}`);
  };

  /** Came with 1.91.0; the argument of the other one after 1.75.0. */
  const RULE = 'data "huaweicloud_vpc_address_group_associated_resources" "main" {\n}\n';
  const STATES = ROUTE.replace('enhanced_local_route', 'block_service_endpoint_states');

  it('is one mistake', async () => {
    const files = needs('1.60.0') + RULE;
    expect(await told(files)).to.deep.equal(['error resource/newer-than-constraint main.tf:6:7']);
    expect(await told(files, { 'resource/newer-than-constraint': 'off' })).to.deep.equal([
      'info resource/newer-than-rfs main.tf:6:7',
    ]);
    expect(
      await told(files, { 'resource/newer-than-constraint': 'info', 'resource/newer-than-rfs': 'warning' }),
    ).to.deep.equal(['warning resource/newer-than-rfs main.tf:6:7']);
  });

  it('is one mistake at an argument, too', async () => {
    expect(await told(needs('1.60.0') + STATES)).to.deep.equal([
      'error resource/newer-than-constraint main.tf:9:3',
    ]);
  });

  it('is another one where the constraint allows it', async () => {
    expect(await told(needs('1.91.0') + RULE)).to.deep.equal(['info resource/newer-than-rfs main.tf:6:7']);
  });
});

describe('a validation that looks beyond its variable', () => {
  it('is told once, as an error', async () => {
    const findings = await lintFiles(
      'variable "a" {\n  type = string\n}\nvariable "b" {\n  type = string\n  validation {\n    condition     = var.b == var.a\n    error_message = "They differ."\n  }\n}\n',
      undefined,
    );
    expect(findings.map(({ rule }) => rule).filter((rule) => rule!.endsWith('-validation'))).to.deep.equal([
      'variable/foreign-validation',
    ]);
  });
});

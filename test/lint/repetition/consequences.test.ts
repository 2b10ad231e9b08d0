import { expect } from 'chai';
import { lintFiles } from '../lint-files.js';

const HEAD = `terraform {
  required_providers {
    huaweicloud = {
      source  = "huawei.com/provider/huaweicloud"
      version = ">= 1.60.0"
    }
  }
}

`;
const VPC = 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n  cidr = "192.168.0.0/16"\n}\n';
const OUT = 'output "id" {\n  description = "Id of the VPC"\n  value       = huaweicloud_vpc.main.id\n}\n';

/** What each template has wrong, and all that is told of it. */
const CASES: Record<string, [template: string, found: string[]]> = {
  'a quote that is missing: not the word that is bare then': [
    VPC.replace('"192', '192') + OUT,
    ['error syntax/hcl main.tf:12:24'],
  ],
  'a misspelt description: not that there is none': [
    VPC + OUT.replace('description', 'descirption'),
    ['error template/unknown-argument main.tf:15:3'],
  ],
  'a misspelt block: not what its inside would mean elsewhere': [
    `${VPC}${OUT}varaible "a" {\n  type = string\n}\n`,
    ['error template/unknown-block main.tf:18:1'],
  ],
  'a misspelt ignore_changes: not the names in it': [
    `${VPC.replace(/}\n$/, '  lifecycle {\n    ignore_chagnes = [name]\n  }\n}\n')}${OUT}`,
    ['error template/unknown-argument main.tf:14:5'],
  ],
  'a function that there is not: not what its condition would be': [
    `${VPC}${OUT}variable "a" {\n  description = "A"\n  type        = string\n  validation {\n    condition     = lenght(regexall("a", var.a)) > 0\n    error_message = "No."\n  }\n}\n`,
    ['error expression/unknown-function main.tf:22:21', 'warning variable/unused main.tf:18:11'],
  ],
  'a resource without its name: not that nobody declares it': [
    `${VPC.replace(' "main" {', ' {')}${OUT}`,
    ['error template/block-names main.tf:10:1'],
  ],
};

describe('one mistake, one message', () => {
  for (const [title, [template, found]] of Object.entries(CASES)) {
    it(title, async () => {
      const findings = await lintFiles(HEAD + template, undefined);
      const told = findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ at, rule, severity }) => `${severity} ${rule} ${at}`)
        .sort();
      expect(told).to.deep.equal(found);
    });
  }
});

import { providerUndeclaredAlias } from '../../../../src/lint/rules/provider/undeclared-alias.js';
import { describeRule } from '../../lint-files.js';

const backup = 'provider "huaweicloud" {\n  alias = "backup"\n}\n';
const vpc = (provider: string, name = 'a'): string =>
  `resource "huaweicloud_vpc" "${name}" {\n  provider = ${provider}\n}\n`;

describeRule(providerUndeclaredAlias, {
  good: {
    'an alias that is declared': backup + vpc('huaweicloud.backup') + vpc('"huaweicloud.backup"', 'b'),
    'an alias in another file': { 'a.tf': vpc('huaweicloud.backup'), 'b.tf': backup },
    'a provider without an alias': vpc('huaweicloud'),
    'what the root requires from a caller':
      'terraform {\n  required_providers {\n    huaweicloud = {\n      configuration_aliases = [huaweicloud.owner]\n    }\n  }\n}\n' +
      vpc('huaweicloud.owner'),
    'a local module, which gets them from its caller': {
      'main.tf': `${backup}module "m" {\n  source    = "./m"\n  providers = { huaweicloud.other = huaweicloud.backup }\n}\n`,
      'm/main.tf': vpc('huaweicloud.other'),
    },
    'a file that cannot be read whole': `${vpc('huaweicloud.backup')}provider "huaweicloud" {\n`,
    'an alias that has to be computed':
      'provider "huaweicloud" {\n  alias = "${var.a}"\n}\n' + vpc('huaweicloud.b'),
  },
  bad: {
    'a misspelt alias, once for all its uses': {
      files: backup + vpc('huaweicloud.bakcup') + vpc('"huaweicloud.bakcup"', 'b'),
      found: [
        {
          severity: 'error',
          message: 'No provider "huaweicloud" with the alias "bakcup" is declared; did you mean "backup"?',
          at: 'main.tf:5:14',
          marked: 'huaweicloud.bakcup',
          address: 'resource.huaweicloud_vpc.a.provider',
          related: ['8:15 Used here, too.'],
          fixed: backup + vpc('huaweicloud.backup') + vpc('"huaweicloud.bakcup"', 'b'),
        },
      ],
    },
    'an alias that a module call hands on': {
      files: 'module "m" {\n  source    = "./m"\n  providers = { huaweicloud = huaweicloud.lz }\n}\n',
      found: [
        {
          severity: 'error',
          message: 'No provider "huaweicloud" with the alias "lz" is declared.',
          at: 'main.tf:3:31',
          marked: 'huaweicloud.lz',
          address: 'module.m.providers',
        },
      ],
    },
    'one in JSON': {
      files: { 'main.tf.json': '{"data": {"huaweicloud_vpcs": {"a": {"provider": "huaweicloud.lz"}}}}' },
      found: [
        {
          severity: 'error',
          message: 'No provider "huaweicloud" with the alias "lz" is declared.',
          at: 'main.tf.json:1:51',
          marked: 'huaweicloud.lz',
          address: 'data.huaweicloud_vpcs.a.provider',
        },
      ],
    },
  },
});

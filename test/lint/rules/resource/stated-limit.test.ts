import { resourceStatedLimit } from '../../../../src/lint/rules/resource/stated-limit.js';
import { describeRule } from '../../lint-files.js';

const PAGE = 'https://registry.terraform.io/providers/huaweicloud/huaweicloud/latest/docs/resources';
const vpc = (name: string, more = ''): string =>
  `resource "huaweicloud_vpc" "a" {\n  name = ${name}\n  cidr = "10.0.0.0/8"\n${more}}\n`;
const eip = (size: string): string =>
  `resource "huaweicloud_vpc_eip" "a" {\n  bandwidth {\n    size = ${size}\n  }\n}\n`;
const found = (
  message: string,
  marked: string,
  at = 'main.tf:2:10',
  address = 'resource.huaweicloud_vpc.a.name',
) => ({
  severity: 'warning' as const,
  message: `${message}: ${PAGE}/${address.includes('eip') || marked === '500' ? 'vpc_eip' : 'vpc'}`,
  at,
  marked,
  address,
});

describeRule(resourceStatedLimit, {
  good: {
    'what the page allows, Chinese letters, too': vpc('"shop-vpc_1中文"'),
    'as many characters as it allows': vpc(`"${'a'.repeat(64)}"`),
    'an empty text, which is none': vpc('""'),
    'what only a deployment knows': vpc('var.name') + eip('var.size'),
    'the ends of a range': eip('1') + eip('"300"').replace('"a"', '"b"'),
    'a text whose known parts are allowed': vpc('"shop-${random_id.a.hex}"'),
    'a character between directives, which may be left out': vpc('"%{ if var.a }a b%{ endif }"'),
  },
  bad: {
    'a text that is too long': {
      files: vpc(`"${'a'.repeat(65)}"`),
      found: [found('"name" has 65 characters, and its page states at most 64', `"${'a'.repeat(65)}"`)],
    },
    'characters of two UTF-16 units, each counted once': {
      files: vpc(`"${'𠮷'.repeat(65)}"`),
      found: [found('"name" has 65 characters, and its page states at most 64', `"${'𠮷'.repeat(65)}"`)],
    },
    'a character that is not allowed': {
      files: vpc('"shop vpc"'),
      found: [found('"name" contains " ", and its page states digits, letters, "-", "_" only', '"shop vpc"')],
    },
    'one beside a part that is not known': {
      files: vpc('"shop vpc ${random_id.a.hex}"'),
      found: [
        found(
          '"name" contains " ", and its page states digits, letters, "-", "_" only',
          '"shop vpc ${random_id.a.hex}"',
        ),
      ],
    },
    'known parts that are too long together': {
      files: vpc(`"${'a'.repeat(60)}\${random_id.a.hex}${'b'.repeat(5)}"`),
      found: [
        found(
          '"name" has at least 65 characters, and its page states at most 64',
          `"${'a'.repeat(60)}\${random_id.a.hex}${'b'.repeat(5)}"`,
        ),
      ],
    },
    'a number out of a range, through a local value': {
      files: `locals {\n  size = 500\n}\n${eip('local.size')}`,
      found: [
        found(
          '"size" is 500, and its page states 1 to 300',
          'local.size',
          'main.tf:6:12',
          'resource.huaweicloud_vpc_eip.a.bandwidth.size',
        ),
      ],
    },
    'a default, where the variable is named after the argument': {
      files: `variable "bandwidth_size" {\n  default = 500\n}\n${eip('var.bandwidth_size')}`,
      found: [
        found(
          '"size" is 500 by default, and its page states 1 to 300',
          '500',
          'main.tf:2:13',
          'variable.bandwidth_size.default',
        ),
      ],
    },
    'a text that begins with a digit': {
      files: 'resource "huaweicloud_apig_instance" "a" {\n  name = "1st-gateway"\n}\n',
      found: [
        {
          severity: 'warning',
          message: `"name" is "1st-gateway", and its page states that it begins with a letter: ${PAGE}/apig_instance`,
          at: 'main.tf:2:10',
          marked: '"1st-gateway"',
          address: 'resource.huaweicloud_apig_instance.a.name',
        },
      ],
    },
  },
});

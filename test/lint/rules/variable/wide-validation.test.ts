import { variableWideValidation } from '../../../../src/lint/rules/variable/wide-validation.js';
import { describeRule } from '../../lint-files.js';

const variable = (condition: string): string =>
  `variable "a" {\n  validation {\n    condition     = ${condition}\n    error_message = "No."\n  }\n}\n`;
const SIZE = 'resource "huaweicloud_vpc_eip" "a" {\n  bandwidth {\n    size = var.a\n  }\n}\n';
const NAME = 'resource "huaweicloud_vpc_subnet" "a" {\n  name = var.a\n}\n';
const DIRECTION = 'resource "huaweicloud_networking_secgroup_rule" "a" {\n  direction = var.a\n}\n';
const found = (message: string, marked: string) => [
  {
    severity: 'warning' as const,
    message,
    at: 'main.tf:3:21',
    marked,
    address: 'variable.a.validation.condition',
  },
];

describeRule(variableWideValidation, {
  good: {
    'a condition as wide as the argument': SIZE + variable('var.a >= 1 && var.a <= 300'),
    'one that is narrower': SIZE + variable('contains([5, 10], var.a)') + NAME.replace('var.a', 'var.b'),
    'one about something else': NAME + variable('can(regex("^[a-z]+$", var.a))'),
    'no validation': `${SIZE}variable "a" {\n  type = number\n}\n`,
    'one that cannot be evaluated here': SIZE + variable('var.a <= var.b && var.a <= 2000'),
    'a value of the list': DIRECTION + variable('contains(["ingress", "EGRESS"], var.a)'),
    'a variable that the argument only contains':
      NAME.replace('var.a', '"${var.a}-b"') + variable('length(var.a) < 99'),
  },
  bad: {
    'a number that is too large': {
      files: variable('var.a >= 1 && var.a <= 2000') + SIZE,
      found: found(
        'The validation of "a" accepts 301, and "size" of huaweicloud_vpc_eip allows at most 300.',
        'var.a >= 1 && var.a <= 2000',
      ),
    },
    'a number that is too small': {
      files: variable('var.a >= 0 && var.a <= 300') + SIZE,
      found: found(
        'The validation of "a" accepts 0, and "size" of huaweicloud_vpc_eip allows at least 1.',
        'var.a >= 0 && var.a <= 300',
      ),
    },
    'a text that is too long': {
      files: variable('can(regex("^[a-z]{1,128}$", var.a))') + NAME,
      found: found(
        'The validation of "a" accepts 65 characters, and "name" of huaweicloud_vpc_subnet allows at most 64.',
        'can(regex("^[a-z]{1,128}$", var.a))',
      ),
    },
    'a value that the list lacks': {
      files: variable('contains(["ingress", "inbound"], var.a)') + DIRECTION,
      found: found(
        'The validation of "a" accepts "inbound", which "direction" of huaweicloud_networking_secgroup_rule does not.',
        'contains(["ingress", "inbound"], var.a)',
      ),
    },
  },
});

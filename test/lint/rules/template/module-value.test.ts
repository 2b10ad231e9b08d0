import { templateModuleValue } from '../../../../src/lint/rules/template/module-value.js';
import { describeRule } from '../../lint-files.js';

const call = (argument: string): string => `module "m" {\n  source = "./m"\n  ${argument}\n}\n`;
const MODULE = `variable "n" {
  type = number
}
variable "l" {
  type = list(string)
}
variable "o" {
  type = object({ a = string, b = number })
}
variable "v" {
  type = number
  validation {
    condition     = var.v > 10
    error_message = "More than 10."
  }
}
variable "any" {}
`;
const files = (argument: string, more = ''): Record<string, string> => ({
  'main.tf': call(argument) + more,
  'm/main.tf': MODULE,
});
const found = (message: string, marked: string, name: string, column = 7) => [
  { severity: 'error' as const, message, at: `main.tf:3:${column}`, marked, address: `module.m.${name}` },
];
const LIST = 'variable "list" {\n  type = list(string)\n}\n';

describeRule(templateModuleValue, {
  good: {
    'values of the types, or that become them': files(
      'n = "5"\n  l = ["a", 1]\n  o = { a = 1, b = 2, c = 3 }\n  v = 11\n  any = [1]',
    ),
    'what only a deployment knows': files('n = var.n\n  l = local.l\n  v = null'),
    'a set for a list': files('l = toset(["a"])'),
  },
  bad: {
    'a list for a number': {
      files: files('n = [1]'),
      found: found(
        'The variable "n" of the module m must be of type number, which this value cannot become.',
        '[1]',
        'n',
      ),
    },
    'a list of which only the kind is known': {
      files: files('n = var.list', LIST),
      found: found(
        'The variable "n" of the module m is of type number, and this is a list.',
        'var.list',
        'n',
      ),
    },
    'a text for a list': {
      files: files('l = "a"'),
      found: found(
        'The variable "l" of the module m must be of type list(string), which this value cannot become.',
        '"a"',
        'l',
      ),
    },
    'an object that lacks an attribute': {
      files: files('o = { a = "x" }'),
      found: found(
        'The variable "o" of the module m requires "b", which this value lacks.',
        '{ a = "x" }',
        'o',
      ),
    },
    'what the validation rejects': {
      files: files('v = 5'),
      found: found('The variable "v" of the module m does not accept this value: "More than 10.".', '5', 'v'),
    },
  },
});

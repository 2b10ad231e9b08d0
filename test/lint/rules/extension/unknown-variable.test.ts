import { extensionUnknownVariable } from '../../../../src/lint/rules/extension/unknown-variable.js';
import { describeRule } from '../../lint-files.js';
import { FORM, withForm, entry } from '../../samples/small-form.js';

describeRule(extensionUnknownVariable, {
  good: {
    'declared variables': withForm(
      `{ "variables": [{ "name": "vpc_id" }], "i18n": { "zh_cn": [${entry('flavor')}] } }`,
    ),
    'a template that cannot be read whole': {
      'main.tf': 'variable "vpc_id" {\n',
      [FORM]: '{ "variables": [{ "name": "flavor" }] }',
    },
  },
  bad: {
    'a mistyped name in both parts': {
      files: withForm(`{ "variables": [{ "name": "vpcid" }],\n"i18n": { "zh_cn": [${entry('flavour')}] } }`),
      found: [
        {
          severity: 'warning',
          message: 'The template declares no variable "vpcid". Did you mean "vpc_id"?',
          at: `${FORM}:1:28`,
          marked: 'vpcid',
          address: 'variables.vpcid',
          fixed: `{ "variables": [{ "name": "vpc_id" }],\n"i18n": { "zh_cn": [${entry('flavour')}] } }`,
        },
        {
          severity: 'warning',
          message: 'The template declares no variable "flavour". Did you mean "flavor"?',
          at: `${FORM}:2:41`,
          marked: 'flavour',
          address: 'i18n.zh_cn.flavour',
          fixed: `{ "variables": [{ "name": "vpcid" }],\n"i18n": { "zh_cn": [${entry('flavor')}] } }`,
        },
      ],
    },
  },
});

import { extensionMissingLanguage } from '../../../../src/lint/rules/extension/missing-language.js';
import { describeRule } from '../../lint-files.js';
import { FORM, withForm, entry } from '../../samples/small-form.js';

describeRule(extensionMissingLanguage, {
  good: {
    'both languages': withForm(
      `{ "i18n": { "zh_cn": [${entry('vpc_id')}], "en_us": [${entry('vpc_id')}] } }`,
    ),
    'JSON that cannot be read to its end': withForm(
      `{ "i18n": { "zh_cn": [${entry('vpc_id')}], "en_us": [{ "variable_name": `,
    ),
    'no translation at all': withForm('{ "variables": [{ "name": "vpc_id", "valueI18": {} }] }'),
  },
  bad: {
    'a variable in one of them': {
      files: withForm(`{ "i18n": { "zh_cn": [${entry('vpc_id')}],\n"en_us": [${entry('flavor')}] } }`),
      found: [
        {
          severity: 'warning',
          message: 'The variable "vpc_id" is not translated into English (en_us).',
          at: `${FORM}:1:43`,
          marked: 'vpc_id',
          address: 'i18n.zh_cn.vpc_id',
        },
        {
          severity: 'warning',
          message: 'The variable "flavor" is not translated into Chinese (zh_cn).',
          at: `${FORM}:2:31`,
          marked: 'flavor',
          address: 'i18n.en_us.flavor',
        },
      ],
    },
    'a language left out as a whole, as advice': {
      files: withForm(`{ "i18n": { "zh_cn": [${entry('vpc_id')}] } }`),
      found: [
        {
          severity: 'info',
          message: 'The form is not translated into English (en_us).',
          at: `${FORM}:1:4`,
          marked: 'i18n',
          address: 'i18n',
        },
      ],
    },
    'a label in one of them': {
      files: withForm(
        '{ "variables": [{ "name": "flavor", "valueI18": { "small": { "en_us": "Small" } } }] }',
      ),
      found: [
        {
          severity: 'warning',
          message: 'The label "small" is not translated into Chinese (zh_cn).',
          at: `${FORM}:1:52`,
          marked: 'small',
          address: 'variables.flavor.valueI18.small',
        },
      ],
    },
  },
});

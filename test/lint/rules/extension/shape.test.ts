import { extensionShape } from '../../../../src/lint/rules/extension/shape.js';
import { describeRule } from '../../lint-files.js';
import { FORM, withForm } from '../../samples/small-form.js';

describeRule(extensionShape, {
  good: {
    'everything that the pages show': withForm(
      JSON.stringify({
        i18n: {
          zh_cn: [
            { variable_name: 'a', localization: { variable_name: '甲', description: '乙', type: '丙' } },
          ],
          en_us: [{ variable_name: 'a', localization: { variable_name: 'A', description: 'B', type: 'C' } }],
        },
        variables: [
          { name: 'a', prompt: 'hwc:vpc:myVpcs', query: { key: 'value', other: ['x'] } },
          { name: 'b', labelCustom: 'x', valueI18: { x: { zh_cn: '甲', en_us: 'A' } } },
        ],
      }),
    ),
    'an empty object': withForm('{}'),
    'JSON that cannot be read to its end': withForm('{ "variables": [{ "prompt": "hwc:evs:types" '),
    'the undocumented single file, which another rule tells': {
      'main.tf': '',
      '.extension': '{ "variables": { "grouping": {} } }',
    },
  },
  bad: {
    'keys of another spelling, and one near none': {
      files: withForm('{ "i18n": { "zh-cn": [] }, "variable": [], "grouping": {} }'),
      found: [
        {
          severity: 'warning',
          message: 'RFS is not known to read "zh-cn" in "i18n". Did you mean "zh_cn"?',
          at: `${FORM}:1:14`,
          marked: 'zh-cn',
          address: 'i18n.zh-cn',
        },
        {
          severity: 'warning',
          message: 'RFS is not known to read "variable" at the top. Did you mean "variables"?',
          at: `${FORM}:1:29`,
          marked: 'variable',
          address: 'variable',
        },
        {
          severity: 'warning',
          message: 'RFS is not known to read "grouping" at the top. It reads i18n, variables.',
          at: `${FORM}:1:45`,
          marked: 'grouping',
          address: 'grouping',
        },
      ],
    },
    'values of another kind, and what is missing': {
      files: withForm(
        '{ "variables": [{ "name": 1 }, { "prompt": "hwc:evs:types" }, "flavor"],\n"i18n": [] }',
      ),
      found: [
        {
          severity: 'warning',
          message: '"variables[0].name" is 1 where RFS expects a string.',
          at: `${FORM}:1:27`,
          marked: '1',
          address: 'variables[0].name',
        },
        {
          severity: 'warning',
          message: '"variables[1]" lacks "name".',
          at: `${FORM}:1:32`,
          marked: '{ "prompt": "hwc:evs:types" }',
          address: 'variables[1]',
        },
        {
          severity: 'warning',
          message: '"variables[2]" is a string where RFS expects an object.',
          at: `${FORM}:1:63`,
          marked: '"flavor"',
          address: 'variables[2]',
        },
        {
          severity: 'warning',
          message: '"i18n" is a list where RFS expects an object.',
          at: `${FORM}:2:9`,
          marked: '[]',
          address: 'i18n',
        },
      ],
    },
    'a list at the top': {
      files: withForm('[]'),
      found: [
        {
          severity: 'warning',
          message: 'The form extension is a list where RFS expects an object.',
          at: `${FORM}:1:1`,
          marked: '[]',
        },
      ],
    },
  },
});

import { extensionByteOrderMark } from '../../src/lint/rules/extension-byte-order-mark.js';
import { extensionMissingLanguage } from '../../src/lint/rules/extension-missing-language.js';
import { extensionPlace } from '../../src/lint/rules/extension-place.js';
import { extensionShape } from '../../src/lint/rules/extension-shape.js';
import { extensionUnknownPrompt } from '../../src/lint/rules/extension-unknown-prompt.js';
import { extensionUnknownVariable } from '../../src/lint/rules/extension-unknown-variable.js';
import { describeRule, type Files } from './lint-files.js';

const FORM = '.extension/form.rfs.json';
const PLACE = 'the folder .extension at the top of the template, in one file whose name ends in .rfs.json';

function withForm(form: string): Files {
  return { 'main.tf': 'variable "vpc_id" {}\nvariable "flavor" {}\n', [FORM]: form };
}

const entry = (name: string): string =>
  `{ "variable_name": "${name}", "localization": { "variable_name": "x" } }`;

describeRule(extensionPlace, {
  good: {
    'one file in the folder': withForm('{}'),
    'one file in a zip': { files: withForm('{}'), options: { as: 'zip' } },
    'no form at all': 'variable "a" {}\n',
  },
  bad: {
    'a second file': {
      files: { 'main.tf': '', '.extension/a.rfs.json': '{}', '.extension/b.rfs.json': '{}' },
      found: [
        {
          severity: 'warning',
          message:
            'RFS reads one form extension, and .extension/a.rfs.json is there already: put both into one file.',
          at: '.extension/b.rfs.json:1:1',
          marked: '',
        },
      ],
    },
    'another suffix': {
      files: { 'main.tf': '', '.extension/form.json': '{}' },
      found: [
        {
          severity: 'warning',
          message: `RFS does not read .extension/form.json: the form extension is ${PLACE}.`,
          at: '.extension/form.json:1:1',
          marked: '',
        },
      ],
    },
    'a file outside of the folder': {
      files: { 'main.tf': '', 'form.rfs.json': '{}' },
      found: [
        {
          severity: 'warning',
          message: `RFS does not look for a form extension at form.rfs.json: it reads ${PLACE}.`,
          at: 'form.rfs.json:1:1',
          marked: '',
        },
      ],
    },
    'the single file of some public templates': {
      files: { 'main.tf': '', '.extension': '{ "variables": { "grouping": {} } }' },
      found: [
        {
          severity: 'warning',
          message: `Huawei’s pages describe no file named .extension: RFS reads ${PLACE}.`,
          at: '.extension:1:1',
          marked: '',
        },
      ],
    },
    'a folder above everything in the zip': {
      files: { 'template/main.tf': '', 'template/.extension/form.rfs.json': '{}' },
      options: { as: 'zip' },
      found: [
        {
          severity: 'warning',
          message: `RFS does not look for a form extension at template/.extension/form.rfs.json: it reads ${PLACE}.`,
          at: 'template/.extension/form.rfs.json:1:1',
          marked: '',
        },
      ],
    },
  },
});

describeRule(extensionUnknownPrompt, {
  good: {
    'the six prompts': withForm(
      JSON.stringify({
        variables: [
          'hwc:ecs:flavors',
          'hwc:vpc:myVpcs',
          'hwc:vpc:mySubnets',
          'hwc:vpc:mySecurityGroups',
          'hwc:evs:types',
          'hwc:ecs:availabilityZones',
        ].map((prompt) => ({ name: 'vpc_id', prompt })),
      }),
    ),
    'an entry without a prompt': withForm('{ "variables": [{ "name": "vpc_id" }] }'),
    'JSON that ends too early': withForm('{ "variables": [{ "prompt": '),
  },
  bad: {
    'a mistyped one': {
      files: withForm('{ "variables": [{ "name": "flavor", "prompt": "hwc:ecs:flavor" }] }'),
      found: [
        {
          severity: 'warning',
          message: 'RFS has no prompt "hwc:ecs:flavor". Did you mean "hwc:ecs:flavors"?',
          at: `${FORM}:1:48`,
          marked: 'hwc:ecs:flavor',
          address: 'variables.flavor.prompt',
          fixed: '{ "variables": [{ "name": "flavor", "prompt": "hwc:ecs:flavors" }] }',
        },
      ],
    },
    'one without "my"': {
      files: withForm('{ "variables": [{ "name": "vpc_id", "prompt": "hwc:vpc:securityGroups" }] }'),
      found: [
        {
          severity: 'warning',
          message: 'RFS has no prompt "hwc:vpc:securityGroups". Did you mean "hwc:vpc:mySecurityGroups"?',
          at: `${FORM}:1:48`,
          marked: 'hwc:vpc:securityGroups',
          address: 'variables.vpc_id.prompt',
          fixed: '{ "variables": [{ "name": "vpc_id", "prompt": "hwc:vpc:mySecurityGroups" }] }',
        },
      ],
    },
    'one near none': {
      files: withForm('{ "variables": [{ "prompt": "hwc:rds:instances" }] }'),
      found: [
        {
          severity: 'warning',
          message:
            'RFS has no prompt "hwc:rds:instances". RFS knows hwc:ecs:flavors, hwc:vpc:myVpcs, hwc:vpc:mySubnets, hwc:vpc:mySecurityGroups, hwc:evs:types, hwc:ecs:availabilityZones.',
          at: `${FORM}:1:30`,
          marked: 'hwc:rds:instances',
          address: 'variables.?.prompt',
        },
      ],
    },
  },
});

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

describeRule(extensionByteOrderMark, {
  good: { 'UTF-8 without it': withForm('{}') },
  bad: {
    'UTF-8 with it': {
      files: withForm('\uFEFF{}'),
      found: [
        {
          severity: 'warning',
          message: 'The file begins with a byte order mark (U+FEFF). Save it as UTF-8 without BOM.',
          at: `${FORM}:1:1`,
          marked: '',
          fixed: '{}',
        },
      ],
    },
  },
});

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
          message: '"variables[0].name" is the number 1 where RFS expects a text.',
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
          message: '"variables[2]" is a text where RFS expects an object.',
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

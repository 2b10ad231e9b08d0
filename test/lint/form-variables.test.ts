import { extensionMissingPrompt } from '../../src/lint/rules/extension-missing-prompt.js';
import { extensionMissingVariable } from '../../src/lint/rules/extension-missing-variable.js';
import { extensionUnfitPrompt } from '../../src/lint/rules/extension-unfit-prompt.js';
import { describeRule, type Files } from './lint-files.js';

const FORM = '.extension/form.rfs.json';
const TEMPLATE = `variable "vpc" {
  type = string
}
variable "size" {
  type    = number
  default = 40
}
resource "huaweicloud_vpc_subnet" "main" {
  vpc_id = var.vpc
}
resource "huaweicloud_evs_volume" "data" {
  size = var.size
}
`;
const withForm = (form: unknown, template = TEMPLATE): Files => ({
  'main.tf': template,
  [FORM]: typeof form === 'string' ? form : JSON.stringify(form),
});
const translated = (...names: string[]): object => ({
  zh_cn: names.map((name) => ({ variable_name: name, localization: {} })),
});

describeRule(extensionMissingVariable, {
  good: {
    'a translation': withForm({ i18n: translated('vpc') }),
    'a prompt': withForm({ variables: [{ name: 'vpc', prompt: 'hwc:vpc:myVpcs' }] }),
    'no form at all': TEMPLATE,
    'a variable that is not used': withForm({ i18n: translated('vpc') }, `${TEMPLATE}variable "spare" {}\n`),
    'a mistyped name, which another rule tells': withForm({ i18n: translated('vcp') }),
    'a form that cannot be read to its end': withForm('{ "i18n": { '),
    'the undocumented single file': { 'main.tf': TEMPLATE, '.extension': '{}' },
  },
  bad: {
    'a variable that the buyer must enter': {
      files: withForm({ i18n: translated('size') }),
      found: [
        {
          severity: 'info',
          message:
            'The buyer has to enter "vpc", and the form extension neither translates it nor offers values for it.',
          at: 'main.tf:1:11',
          marked: 'vpc',
          address: 'variable.vpc',
        },
      ],
    },
    'one in JSON': {
      files: {
        'main.tf.json': '{"variable": {"a": {}}, "output": {"b": {"value": "${var.a}"}}}',
        [FORM]: '{}',
      },
      found: [
        {
          severity: 'info',
          message:
            'The buyer has to enter "a", and the form extension neither translates it nor offers values for it.',
          at: 'main.tf.json:1:16',
          marked: 'a',
          address: 'variable.a',
        },
      ],
    },
  },
});

describeRule(extensionMissingPrompt, {
  good: {
    'the prompt': withForm({ variables: [{ name: 'vpc', prompt: 'hwc:vpc:myVpcs' }] }),
    'another prompt, which other rules look at': withForm({
      variables: [{ name: 'vpc', prompt: 'hwc:vpc:vpcs' }],
    }),
    'no form at all': TEMPLATE,
    'a variable for several things': withForm(
      {},
      'variable "id" {}\nresource "huaweicloud_vpc_subnet" "a" {\n  vpc_id = var.id\n}\nresource "huaweicloud_vpc_eip" "b" {\n  name = var.id\n}\n',
    ),
    'a part of a value': withForm(
      {},
      'variable "vpc" {}\nresource "huaweicloud_vpc_subnet" "a" {\n  vpc_id = "${var.vpc}-1"\n}\n',
    ),
  },
  bad: {
    'an id that the buyer types': {
      files: withForm({ i18n: translated('vpc') }),
      found: [
        {
          severity: 'info',
          message:
            'The buyer types "vpc"; with the prompt "hwc:vpc:myVpcs" the form offers the VPCs that there are.',
          at: 'main.tf:1:11',
          marked: 'vpc',
          address: 'variable.vpc',
        },
      ],
    },
    'a flavor that a module is given': {
      files: {
        'main.tf':
          'variable "flavor" {\n  default = "s6.large.2"\n}\nmodule "web" {\n  source = "./web"\n  size   = var.flavor\n}\n',
        'web/main.tf':
          'variable "size" {}\nresource "huaweicloud_compute_instance" "web" {\n  flavor_id = var.size\n}\n',
        [FORM]: '{}',
      },
      found: [
        {
          severity: 'info',
          message:
            'The buyer types "flavor"; with the prompt "hwc:ecs:flavors" the form offers the server flavors that there are.',
          at: 'main.tf:1:11',
          marked: 'flavor',
          address: 'variable.flavor',
        },
      ],
    },
  },
});

describeRule(extensionUnfitPrompt, {
  good: {
    'the prompt for it': withForm({ variables: [{ name: 'vpc', prompt: 'hwc:vpc:myVpcs' }] }),
    'a prompt that nobody knows': withForm({ variables: [{ name: 'vpc', prompt: 'hwc:vpc:vpcs' }] }),
    'a use that is not understood beside it': withForm(
      { variables: [{ name: 'vpc', prompt: 'hwc:vpc:mySubnets' }] },
      `${TEMPLATE}resource "huaweicloud_vpc_eip" "a" {\n  name = var.vpc\n}\n`,
    ),
    'a list': withForm(
      { variables: [{ name: 'groups', prompt: 'hwc:vpc:mySecurityGroups' }] },
      'variable "groups" {\n  type = list(string)\n}\nresource "huaweicloud_compute_instance" "a" {\n  security_group_ids = var.groups\n}\n',
    ),
  },
  bad: {
    'subnets for a VPC': {
      files: withForm({ variables: [{ name: 'vpc', prompt: 'hwc:vpc:mySubnets' }] }),
      found: [
        {
          severity: 'warning',
          message:
            '"hwc:vpc:mySubnets" offers subnets, and the variable "vpc" is used as "vpc_id" of huaweicloud_vpc_subnet: use "hwc:vpc:myVpcs".',
          at: `${FORM}:1:39`,
          marked: 'hwc:vpc:mySubnets',
          address: 'variables.vpc.prompt',
        },
      ],
    },
    'text for a number': {
      files: withForm({ variables: [{ name: 'size', prompt: 'hwc:evs:types' }] }),
      found: [
        {
          severity: 'warning',
          message:
            '"hwc:evs:types" offers disk types, and the variable "size" is a number: what is chosen is text.',
          at: `${FORM}:1:40`,
          marked: 'hwc:evs:types',
          address: 'variables.size.prompt',
        },
      ],
    },
  },
});

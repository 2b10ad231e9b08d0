import { extensionMissingPrompt } from '../../../../src/lint/rules/extension/missing-prompt.js';
import { describeRule } from '../../lint-files.js';
import { FORM, TEMPLATE, withForm, translated } from '../../samples/buyer-form.js';

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
            'The buyer has to type "vpc"; with the prompt "hwc:vpc:myVpcs" the form offers the existing VPCs.',
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
            'The buyer has to type "flavor"; with the prompt "hwc:ecs:flavors" the form offers the existing server flavors.',
          at: 'main.tf:1:11',
          marked: 'flavor',
          address: 'variable.flavor',
        },
      ],
    },
  },
});

import { extensionUnfitPrompt } from '../../../../src/lint/rules/extension/unfit-prompt.js';
import { describeRule } from '../../lint-files.js';
import { FORM, TEMPLATE, withForm } from '../../samples/buyer-form.js';

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
            '"hwc:vpc:mySubnets" offers subnets, but the variable "vpc" is used as "vpc_id" of huaweicloud_vpc_subnet: use "hwc:vpc:myVpcs".',
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
          message: '"hwc:evs:types" offers disk types as text, but the variable "size" is a number.',
          at: `${FORM}:1:40`,
          marked: 'hwc:evs:types',
          address: 'variables.size.prompt',
        },
      ],
    },
  },
});

import { extensionUnknownPrompt } from '../../../../src/lint/rules/extension/unknown-prompt.js';
import { describeRule } from '../../lint-files.js';
import { FORM, withForm } from '../../samples/small-form.js';

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

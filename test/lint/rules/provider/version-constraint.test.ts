import { providerVersionConstraint } from '../../../../src/lint/rules/provider/version-constraint.js';
import { describeRule, type Found } from '../../lint-files.js';

const RFS = 'huawei.com/provider/huaweicloud';
const required = (inside: string): string =>
  `terraform {\n  required_providers {\n    huaweicloud = { ${inside} }\n  }\n}\n`;
const inArray = (version: string): string =>
  `{ "terraform": { "required_providers": [{ "huaweicloud": { "source": "${RFS}", "version": "${version}" } }] } }`;
const RETIRED =
  'Once RFS has retired what it allows, the stack may fail with "no available release match the given constraints".';
function pinned(over: Partial<Found>): Found[] {
  return [
    {
      severity: 'warning',
      message: `"1.60.0" pins the provider to one release. ${RETIRED}`,
      at: 'main.tf:3:31',
      marked: '"1.60.0"',
      address: 'terraform.required_providers.huaweicloud.version',
      ...over,
    },
  ];
}

describeRule(providerVersionConstraint, {
  good: {
    '>=': required('version = ">= 1.56.0"'),
    '> and an excluded release': required('version = ">1.56.0, != 1.66.0"'),
    '>= in Huawei’s JSON sample': { 'main.tf.json': inArray('>= 1.70.1') },
    'another provider’s pin':
      'terraform {\n  required_providers {\n    tls = { source = "hashicorp/tls", version = "4.0.5" }\n  }\n}\n',
    'a private provider’s exact version':
      'terraform {\n  required_providers {\n    mine = { source = "huawei.com/private-provider/mine", version = "1.0.0" }\n  }\n}\n',
    'a newer one, where koo.yaml knows that RFS has it': {
      files: { 'main.tf': required('version = ">= 1.80.0"') },
      options: { settings: { 'provider/version-constraint': { newestInRfs: '1.80.1' } } },
    },
  },
  bad: {
    'a range that is empty': {
      files: required('version = ">= 1.60, < 1.50"'),
      found: pinned({
        severity: 'error',
        message: 'No release of the provider can meet ">= 1.60, < 1.50".',
        marked: '">= 1.60, < 1.50"',
      }),
    },
    'constraints of two modules that no release meets together': {
      files: {
        'main.tf': `module "a" {\n  source = "./a"\n}\n${required('version = "~> 1.62.0"')}`,
        'a/main.tf': required('version = "~> 1.81"'),
      },
      found: [
        {
          severity: 'error',
          message:
            'No release of the provider can meet both "~> 1.81" and "~> 1.62.0" of main.tf: Terraform uses one for all modules.',
          at: 'a/main.tf:3:31',
          marked: '"~> 1.81"',
          address: 'terraform.required_providers.huaweicloud.version',
          related: ['6:31 The constraint is here.'],
        },
        {
          severity: 'warning',
          message: `"~> 1.62.0" keeps the provider near 1.62.0. ${RETIRED}`,
          at: 'main.tf:6:31',
          marked: '"~> 1.62.0"',
          address: 'terraform.required_providers.huaweicloud.version',
          fixed: `module "a" {\n  source = "./a"\n}\n${required('version = ">= 1.62.0"')}`,
        },
      ],
    },
    'a number for a string': {
      files:
        'terraform {\n  required_providers {\n    huaweicloud = {\n      source  = "huawei.com/provider/huaweicloud"\n      version = 1.60\n    }\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: 'A version constraint is a string: write ">= 1.60.0".',
          at: 'main.tf:5:17',
          marked: '1.60',
          address: 'terraform.required_providers.huaweicloud.version',
        },
      ],
    },
    'a bare version': {
      files: required('version = "1.60.0"'),
      found: pinned({ fixed: required('version = ">= 1.60.0"') }),
    },
    'a pin in JSON': {
      files: { 'main.tf.json': inArray('= 1.60.0') },
      found: pinned({
        message: `"= 1.60.0" pins the provider to one release. ${RETIRED}`,
        at: 'main.tf.json:1:116',
        marked: '"= 1.60.0"',
        fixed: inArray('>= 1.60.0'),
      }),
    },
    '~>': {
      files: required('version = "~> 1.60.0"'),
      found: pinned({
        message: `"~> 1.60.0" keeps the provider near 1.60.0. ${RETIRED}`,
        marked: '"~> 1.60.0"',
        fixed: required('version = ">= 1.60.0"'),
      }),
    },
    'what keeps out only the next major release, as advice': {
      files: required('version = "~> 1.60"'),
      found: pinned({
        severity: 'info',
        message: `"~> 1.60" keeps the provider below 2.0. ${RETIRED}`,
        marked: '"~> 1.60"',
        fixed: required('version = ">= 1.60"'),
      }),
    },
    'the same as a cap': {
      files: required('version = ">= 1.60, < 2.0.0"'),
      found: pinned({
        severity: 'info',
        message: `">= 1.60, < 2.0.0" caps the provider at 2.0.0. ${RETIRED}`,
        marked: '">= 1.60, < 2.0.0"',
        fixed: required('version = ">= 1.60"'),
      }),
    },
    'a pin to a release that RFS is not known to have, which >= would not mend': {
      files: required('version = "1.96.1"'),
      found: pinned({
        message:
          '"1.96.1" requires a release that RFS is not known to have: its page of supported providers listed 1.72.1 as the newest.',
        marked: '"1.96.1"',
      }),
    },
    'a cap, whose lower bound stays': {
      files: required('version = ">= 1.56.0, < 1.60.0"'),
      found: pinned({
        message: `">= 1.56.0, < 1.60.0" caps the provider at 1.60.0. ${RETIRED}`,
        marked: '">= 1.56.0, < 1.60.0"',
        fixed: required('version = ">= 1.56.0"'),
      }),
    },
    'a cap without a lower bound, without a fix': {
      files: required('version = "<= 1.60.0"'),
      found: pinned({
        message: `"<= 1.60.0" caps the provider at 1.60.0. ${RETIRED}`,
        marked: '"<= 1.60.0"',
      }),
    },
    'the old short form, and version in the provider block': {
      files:
        'terraform {\n  required_providers {\n    huaweicloud = "~> 1.60.0"\n  }\n}\nprovider "huaweicloud" {\n  version = "1.60.0"\n}\n',
      found: [
        ...pinned({
          message: `"~> 1.60.0" keeps the provider near 1.60.0. ${RETIRED}`,
          at: 'main.tf:3:19',
          marked: '"~> 1.60.0"',
          fixed:
            'terraform {\n  required_providers {\n    huaweicloud = ">= 1.60.0"\n  }\n}\nprovider "huaweicloud" {\n  version = "1.60.0"\n}\n',
        }),
        ...pinned({
          at: 'main.tf:7:13',
          address: 'provider.huaweicloud.version',
          fixed:
            'terraform {\n  required_providers {\n    huaweicloud = "~> 1.60.0"\n  }\n}\nprovider "huaweicloud" {\n  version = ">= 1.60.0"\n}\n',
        }),
      ],
    },
    'what Terraform cannot read': {
      files: required('version = "latest"'),
      found: pinned({
        severity: 'error',
        message: 'Terraform cannot read "latest" as a version constraint.',
        marked: '"latest"',
      }),
    },
    'a release that RFS is not known to have': {
      files: required('version = ">= 1.97.0"'),
      found: pinned({
        severity: 'info',
        message:
          '">= 1.97.0" requires a release that RFS is not known to have: its page of supported providers listed 1.72.1 as the newest.',
        marked: '">= 1.97.0"',
      }),
    },
    'no version, as advice': {
      files: required(`source = "${RFS}"`),
      found: pinned({
        severity: 'info',
        message:
          'The huaweicloud provider has no version constraint. KooGallery asks for one with >=, such as ">= 1.56.0".',
        at: 'main.tf:3:5',
        marked: 'huaweicloud',
        address: 'terraform.required_providers.huaweicloud',
      }),
    },
    'a range for a private provider': {
      files:
        'terraform {\n  required_providers {\n    mine = { source = "huawei.com/private-provider/mine", version = ">= 1.0.0" }\n  }\n}\n',
      found: pinned({
        message:
          'The private provider "mine" needs an exact version; RFS does not resolve ">= 1.0.0" for it.',
        at: 'main.tf:3:69',
        marked: '">= 1.0.0"',
        address: 'terraform.required_providers.mine.version',
      }),
    },
  },
});

import { providerHardCodedRegion } from '../../src/lint/rules/provider-hard-coded-region.js';
import { providerSource } from '../../src/lint/rules/provider-source.js';
import { providerVersionConstraint } from '../../src/lint/rules/provider-version-constraint.js';
import { describeRule, type Found } from './lint-files.js';

const RFS = 'huawei.com/provider/huaweicloud';
const required = (inside: string): string =>
  `terraform {\n  required_providers {\n    huaweicloud = { ${inside} }\n  }\n}\n`;
const inArray = (version: string): string =>
  `{ "terraform": { "required_providers": [{ "huaweicloud": { "source": "${RFS}", "version": "${version}" } }] } }`;
const RETIRED =
  'Once RFS has retired what it allows, the stack may answer "no available release match the given constraints".';

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

describeRule(providerSource, {
  good: {
    'the source that RFS uses': required(`source = "${RFS}"`),
    'an object in JSON': {
      'main.tf.json': `{ "terraform": { "required_providers": { "huaweicloud": { "source": "${RFS}" } } } }`,
    },
    'an array of one object in JSON': { 'main.tf.json': inArray('>= 1.60.0') },
    'a private provider':
      'terraform {\n  required_providers {\n    mine = { source = "huawei.com/private-provider/mine" }\n  }\n}\n',
    'another provider of RFS, as public templates have it':
      'terraform {\n  required_providers {\n    kubernetes = { source = "huawei.com/provider/kubernetes" }\n  }\n}\nresource "kubernetes_namespace" "a" {}\n',
    'what Terraform has built in': 'resource "terraform_data" "a" {}\n',
    'a template without any resource': 'variable "a" {}\n',
  },
  bad: {
    'the public registry': {
      files: required('source = "huaweicloud/huaweicloud"'),
      found: [
        {
          severity: 'warning',
          message: `RFS has the provider as "${RFS}"; whether it finds "huaweicloud/huaweicloud" is not published.`,
          at: 'main.tf:3:30',
          marked: '"huaweicloud/huaweicloud"',
          address: 'terraform.required_providers.huaweicloud.source',
          fixed: required(`source = "${RFS}"`),
        },
      ],
    },
    'no source': {
      files: required('version = ">= 1.56.0"'),
      found: [
        {
          severity: 'warning',
          message: `The huaweicloud provider has no source, and Terraform then looks for hashicorp/huaweicloud. RFS has it as "${RFS}".`,
          at: 'main.tf:3:5',
          marked: 'huaweicloud',
          address: 'terraform.required_providers.huaweicloud',
        },
      ],
    },
    'other providers, required and not': {
      files:
        'terraform {\n  required_providers {\n    random = { source = "hashicorp/random" }\n  }\n}\nresource "random_id" "a" {}\nresource "null_resource" "b" {}\nresource "null_resource" "c" {}\n',
      found: [
        {
          severity: 'warning',
          message:
            'Huawei’s pages list no provider for RFS but huaweicloud: it may not find "hashicorp/random".',
          at: 'main.tf:3:25',
          marked: '"hashicorp/random"',
          address: 'terraform.required_providers.random.source',
        },
        {
          severity: 'warning',
          message: 'Huawei’s pages list no provider for RFS but huaweicloud: it may not find "null".',
          at: 'main.tf:7:1',
          marked: 'resource "null_resource" "b"',
          address: 'resource.null_resource.b',
        },
      ],
    },
    'a module without required_providers': {
      files: {
        'main.tf': `${required(`source = "${RFS}"`)}module "m" {\n  source = "./m"\n}\n`,
        'm/main.tf': 'resource "huaweicloud_vpc" "a" {}\nresource "huaweicloud_vpc" "b" {}\n',
      },
      found: [
        {
          severity: 'warning',
          message: `No required_providers in the module m says where the huaweicloud provider comes from, and Terraform then looks for hashicorp/huaweicloud. RFS has it as "${RFS}".`,
          at: 'm/main.tf:1:1',
          marked: 'resource "huaweicloud_vpc" "a"',
          address: 'resource.huaweicloud_vpc.a',
        },
      ],
    },
  },
});

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
        message:
          '">= 1.97.0" asks for a release that RFS is not known to have: its page of supported providers listed 1.72.1 as the newest.',
        marked: '">= 1.97.0"',
      }),
    },
    'no version, as advice': {
      files: required(`source = "${RFS}"`),
      found: pinned({
        severity: 'info',
        message:
          'The huaweicloud provider has no version constraint. KooGallery wants one with >=, such as ">= 1.56.0".',
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

describeRule(providerHardCodedRegion, {
  good: {
    'a variable, nothing, and an empty text':
      'provider "huaweicloud" {\n  region = var.region\n}\nprovider "huaweicloud" {\n  alias = "a"\n}\nprovider "huaweicloud" {\n  alias  = "b"\n  region = ""\n}\n',
    'the default of a variable': 'variable "region" {\n  default = "cn-north-4"\n}\n',
    'another word in a resource': 'resource "x_y" "a" {\n  region = "master"\n}\n',
  },
  bad: {
    'a region in the provider, with the variable at hand': {
      files: 'variable "region" {}\nprovider "huaweicloud" {\n  region = "cn-north-4"\n}\n',
      found: [
        {
          severity: 'warning',
          message:
            'The region "cn-north-4" is fixed in provider.huaweicloud: the buyer cannot deploy anywhere else.',
          at: 'main.tf:3:12',
          marked: '"cn-north-4"',
          address: 'provider.huaweicloud.region',
          fixed: 'variable "region" {}\nprovider "huaweicloud" {\n  region = var.region\n}\n',
        },
      ],
    },
    'one in JSON': {
      files: {
        'main.tf.json':
          '{ "variable": { "region": {} }, "provider": { "huaweicloud": { "region": "ap-southeast-3" } } }',
      },
      found: [
        {
          severity: 'warning',
          message:
            'The region "ap-southeast-3" is fixed in provider.huaweicloud: the buyer cannot deploy anywhere else.',
          at: 'main.tf.json:1:74',
          marked: '"ap-southeast-3"',
          address: 'provider.huaweicloud.region',
          fixed:
            '{ "variable": { "region": {} }, "provider": { "huaweicloud": { "region": "${var.region}" } } }',
        },
      ],
    },
    'one in a resource': {
      files: 'resource "huaweicloud_vpc" "main" {\n  region = "la-north-2"\n}\n',
      found: [
        {
          severity: 'warning',
          message:
            'The region "la-north-2" is fixed in resource.huaweicloud_vpc.main: the buyer cannot deploy anywhere else.',
          at: 'main.tf:2:12',
          marked: '"la-north-2"',
          address: 'resource.huaweicloud_vpc.main.region',
        },
      ],
    },
  },
});

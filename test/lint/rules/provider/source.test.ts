import { providerSource } from '../../../../src/lint/rules/provider/source.js';
import { describeRule } from '../../lint-files.js';

const RFS = 'huawei.com/provider/huaweicloud';
const required = (inside: string): string =>
  `terraform {\n  required_providers {\n    huaweicloud = { ${inside} }\n  }\n}\n`;
const inArray = (version: string): string =>
  `{ "terraform": { "required_providers": [{ "huaweicloud": { "source": "${RFS}", "version": "${version}" } }] } }`;

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
    'a misspelt key, and a misspelt name': {
      files:
        'terraform {\n  required_providers {\n    hauweicloud = {\n      source  = "huawei.com/provider/huaweicloud"\n      verison = ">= 1.60.0"\n    }\n  }\n}\nresource "huaweicloud_vpc" "a" {\n}\n',
      found: [
        {
          severity: 'warning',
          message: 'There is no provider "hauweicloud"; did you mean "huaweicloud"?',
          at: 'main.tf:3:5',
          marked: 'hauweicloud',
          address: 'terraform.required_providers.hauweicloud.source',
        },
        {
          severity: 'error',
          message: 'A provider in required_providers has no "verison"; did you mean "version"?',
          at: 'main.tf:5:7',
          marked: 'verison',
          address: 'terraform.required_providers.hauweicloud.verison',
        },
      ],
    },
    'a misspelt provider block': {
      files: 'provider "hauweicloud" {\n}\n',
      found: [
        {
          severity: 'warning',
          message: 'There is no provider "hauweicloud"; did you mean "huaweicloud"?',
          at: 'main.tf:1:1',
          marked: 'provider "hauweicloud"',
          address: 'provider.hauweicloud',
        },
      ],
    },
    'the public registry': {
      files: required('source = "huaweicloud/huaweicloud"'),
      found: [
        {
          severity: 'warning',
          message: `RFS has the provider as "${RFS}"; whether it finds "huaweicloud/huaweicloud" is not documented.`,
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
          message: `The huaweicloud provider has no source, so Terraform looks for hashicorp/huaweicloud. RFS has it as "${RFS}".`,
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
          message: 'RFS may not find the provider "hashicorp/random": Huawei’s pages list only huaweicloud.',
          at: 'main.tf:3:25',
          marked: '"hashicorp/random"',
          address: 'terraform.required_providers.random.source',
        },
        {
          severity: 'warning',
          message: 'RFS may not find the provider "null": Huawei’s pages list only huaweicloud.',
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
          message: `No required_providers in the module m names the source of the huaweicloud provider, so Terraform looks for hashicorp/huaweicloud. RFS has it as "${RFS}".`,
          at: 'm/main.tf:1:1',
          marked: 'resource "huaweicloud_vpc" "a"',
          address: 'resource.huaweicloud_vpc.a',
        },
      ],
    },
  },
});

import { resourceUnknownType } from '../../../../src/lint/rules/resource/unknown-type.js';
import { describeRule } from '../../lint-files.js';

/** One line, so that the block after it begins on line 2. */
const needs = (version: string, more = ''): string =>
  `terraform {\n  required_providers {\n    huaweicloud = { source = "huawei.com/provider/huaweicloud", version = "${version}" }\n${more}  }\n}\n`;
const BACKUP = 'data "huaweicloud_csbs_backup" "main" {\n}\n';
const removed = (type: string, last: string, severity: 'error' | 'warning') => ({
  severity,
  message: `The ${type === 'huaweicloud_csbs_backup' ? 'data source' : 'resource'} type ${type} was removed: ${last} is the last release of the provider that has it.`,
});

describeRule(resourceUnknownType, {
  good: {
    'types of the provider': 'resource "huaweicloud_vpc" "a" {}\ndata "huaweicloud_vpc" "b" {}\n',
    'types of other providers': 'resource "random_password" "a" {}\n',
    'the data source of the package': 'data "huaweicloud_koogallery_assets" "a" {}\n',
    'a removed type that a pinned release has': `${needs('1.41.1')}resource "huaweicloud_mls_instance" "a" {\n}\n`,
    'one that the newest patch has': `${needs('~> 1.41.0')}resource "huaweicloud_mls_instance" "a" {\n}\n`,
  },
  bad: {
    'a name before the type': {
      files: 'resource "main" "huaweicloud_vpc" {\n}\n',
      found: [
        {
          severity: 'error',
          message: 'The type comes before the name: write resource "huaweicloud_vpc" "main".',
          at: 'main.tf:1:1',
          marked: 'resource "main" "huaweicloud_vpc"',
          address: 'resource.main.huaweicloud_vpc',
        },
      ],
    },
    'a misspelt type': {
      files: 'resource "huaweicloud_vpc_subnets" "a" {\n  nonsense = 1\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'huaweicloud_vpc_subnets is a data source of the provider, not a resource; did you mean "huaweicloud_vpc_subnet"?',
          at: 'main.tf:1:11',
          marked: 'huaweicloud_vpc_subnets',
          address: 'resource.huaweicloud_vpc_subnets.a',
          fixed: 'resource "huaweicloud_vpc_subnet" "a" {\n  nonsense = 1\n}\n',
        },
      ],
    },
    'a type that was removed': {
      files: 'resource "huaweicloud_cci_network_v1" "a" {}\n',
      found: [
        {
          severity: 'error',
          message:
            'The resource type huaweicloud_cci_network_v1 was removed: 1.30.1 is the last release of the provider that has it. huaweicloud_cci_network may have replaced it.',
          at: 'main.tf:1:11',
          marked: 'huaweicloud_cci_network_v1',
          address: 'resource.huaweicloud_cci_network_v1.a',
        },
      ],
    },
    'a data source used as a resource': {
      files: 'resource "huaweicloud_availability_zones" "a" {}\n',
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_availability_zones is a data source of the provider, not a resource.',
          at: 'main.tf:1:11',
          marked: 'huaweicloud_availability_zones',
          address: 'resource.huaweicloud_availability_zones.a',
        },
      ],
    },
    'a type that was removed before the pinned release': {
      files: `${needs('1.42.0')}resource "huaweicloud_mls_instance" "a" {\n}\n`,
      found: [
        {
          ...removed('huaweicloud_mls_instance', '1.41.1', 'error'),
          at: 'main.tf:6:11',
          marked: 'huaweicloud_mls_instance',
          address: 'resource.huaweicloud_mls_instance.a',
        },
      ],
    },
    'a type that the pinned release has not yet': {
      files: `${needs('1.2.0')}resource "huaweicloud_mls_instance" "a" {\n}\n`,
      found: [
        {
          ...removed('huaweicloud_mls_instance', '1.41.1', 'error'),
          at: 'main.tf:6:11',
          marked: 'huaweicloud_mls_instance',
          address: 'resource.huaweicloud_mls_instance.a',
        },
      ],
    },
    'a type that was removed later than what RFS is known to run': {
      files: BACKUP,
      found: [
        {
          ...removed('huaweicloud_csbs_backup', '1.78.5', 'warning'),
          at: 'main.tf:1:7',
          marked: 'huaweicloud_csbs_backup',
          address: 'data.huaweicloud_csbs_backup.main',
        },
      ],
    },
  },
});

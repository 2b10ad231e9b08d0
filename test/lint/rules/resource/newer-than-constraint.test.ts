import { resourceNewerThanConstraint } from '../../../../src/lint/rules/resource/newer-than-constraint.js';
import { describeRule } from '../../lint-files.js';

/** One line, so that the block after it begins on line 2. */
const needs = (version: string, more = ''): string =>
  `terraform {\n  required_providers {\n    huaweicloud = { source = "huawei.com/provider/huaweicloud", version = "${version}" }\n${more}  }\n}\n`;
/** Came with 1.62.0. */
const GATEWAY = 'resource "huaweicloud_vpc_internet_gateway" "main" {\n  vpc_id = "id"\n}\n';
/** Came after 1.71.1, and no later than 1.72.4. */
const ROUTE =
  'resource "huaweicloud_vpc" "main" {\n  name = "main"\n  cidr = "192.168.0.0/16"\n  enhanced_local_route = "true"\n}\n';
const tooNew = (constraint: string, constraintAt = '3:75') => ({
  severity: 'error' as const,
  message: `huaweicloud_vpc_internet_gateway was added in release 1.62.0 of the provider, and the version constraint "${constraint}" allows only older ones.`,
  at: 'main.tf:6:11',
  marked: 'huaweicloud_vpc_internet_gateway',
  address: 'resource.huaweicloud_vpc_internet_gateway.main',
  related: [`${constraintAt} The constraint is here.`],
});

describeRule(resourceNewerThanConstraint, {
  good: {
    'no constraint': GATEWAY,
    'no upper end': needs('>= 1.20.0') + GATEWAY,
    'a newest release that is not wanted': needs('>= 1.20.0, != 1.62.0') + GATEWAY,
    'the very release': needs('1.62.0') + GATEWAY,
    'up to the very release': needs('>= 1.40, <= 1.62') + GATEWAY,
    'an end above it': needs('>= 1.40, < 1.63') + GATEWAY,
    'patches of its release': needs('~> 1.62.0') + GATEWAY,
    'every release of the first major version': needs('~> 1.40') + GATEWAY,
    'one part, which may grow': needs('~> 1') + GATEWAY,
    'a constraint that cannot be read': needs('latest') + GATEWAY,
    'an argument that may have come with the release': needs('1.72.0') + ROUTE,
    'an argument that may have come with a patch': needs('~> 1.71.0') + ROUTE,
    'another provider’s constraint': needs('>= 1.20.0', '    other = { version = "1.0.0" }\n') + GATEWAY,
    'a provider of another name': `${needs('1.40.0', '    newer = { source = "huaweicloud/huaweicloud" }\n')}${GATEWAY.replace('{\n', '{\n  provider = newer.main\n')}`,
    'a provider of the account': needs('1.40.0').replace('provider/', 'private-provider/') + GATEWAY,
  },
  bad: {
    'a pinned release': { files: needs('1.61.0') + GATEWAY, found: [tooNew('1.61.0')] },
    'the same with a sign': { files: needs('= 1.61.0') + GATEWAY, found: [tooNew('= 1.61.0')] },
    'patches of an older release': { files: needs('~> 1.50.0') + GATEWAY, found: [tooNew('~> 1.50.0')] },
    'a lower and an upper end': {
      files: needs('>= 1.40, < 1.60') + GATEWAY,
      found: [tooNew('>= 1.40, < 1.60')],
    },
    'an end right before it': { files: needs('< 1.62.0') + GATEWAY, found: [tooNew('< 1.62.0')] },
    'the lower of two constraints': {
      files: `${needs('<= 1.61.5')}${GATEWAY}provider "huaweicloud" {\n  version = "< 1.61.5"\n}\n`,
      found: [tooNew('< 1.61.5', '10:13')],
    },
    'an argument': {
      files: needs('1.71.1') + ROUTE,
      found: [
        {
          severity: 'error',
          message:
            '"enhanced_local_route" was added after release 1.71.1 of the provider, and the version constraint "1.71.1" allows only older ones.',
          at: 'main.tf:9:3',
          marked: 'enhanced_local_route',
          address: 'resource.huaweicloud_vpc.main.enhanced_local_route',
          related: ['3:75 The constraint is here.'],
        },
      ],
    },
  },
});

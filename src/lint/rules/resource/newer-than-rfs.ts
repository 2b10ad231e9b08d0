import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { newerParts } from '../../provider/newer-parts.js';
import { isNewer } from '../../provider/version-constraint.js';

interface Newer {
  name: string;
  newest: string;
  release: string;
}

const messages = defineMessages('resource/newer-than-rfs', {
  type: ({ name, newest, release }: Newer) =>
    `${name} was added in release ${release} of the provider; RFS’s page of 2025-11-07 lists releases up to ${newest}.`,
  argument: ({ name, newest, release }: Newer) =>
    `"${name}" was added after release ${release} of the provider; RFS’s page of 2025-11-07 lists releases up to ${newest}.`,
});

export const resourceNewerThanRfs: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/newer-than-rfs',
  name: 'Newer than what RFS is known to run',
  severity: 'info',
  summary: 'A type or argument was added in a release of the provider that RFS is not known to run.',
  why: 'RFS lags behind the public provider: on 2025-11-07 its page listed releases up to 1.72.1, whose support has ended since, so that RFS probably runs newer ones by now. A release that does not know the type or argument rejects the template.',
  fix: 'Try the template in RFS (创建资源栈, as an execution plan), or avoid it. When RFS runs a newer release, set the option `newest` to it.',
  docs: HUAWEI_PAGES.providerVersions,
  options: { newest: '1.72.1' },
  examples: {
    bad: `resource "huaweicloud_vpc" "main" {
  name                          = "main"
  cidr                          = "192.168.0.0/16"
  block_service_endpoint_states = "on"
}`,
    good: `resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = "192.168.0.0/16"
}`,
  },
  check(template, { options, report }) {
    const newest = String(options.newest);
    const upToNewest = {
      isBefore: (release: string) => isNewer(release, newest),
      isUpTo: (release: string) => !isNewer(newest, release),
    };
    for (const { address, kind, name, release, source, span } of newerParts(template, upToNewest))
      report({ message: messages[kind]({ name, newest, release }), source, span, address });
  },
};

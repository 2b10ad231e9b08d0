import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { newerParts } from '../../provider/newer-parts.js';
import { isNewer } from '../../provider/version-constraint.js';

export const resourceNewerThanRfs: Rule<Template> = {
  id: 'resource/newer-than-rfs',
  name: 'Newer than what RFS is known to run',
  severity: 'warning',
  summary: 'A type or argument came with a release of the provider that RFS is not known to run.',
  why: 'RFS lags behind the public provider: on 2025-11-07 its page listed releases up to 1.72.1. A release that does not know the type or argument refuses the template.',
  fix: 'Try the template in RFS (创建资源栈, as an execution plan), or do without. When RFS runs a newer release, say so with the option `newest`.',
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
    for (const { address, name, since, source, span, without } of newerParts(template, upToNewest)) {
      const came = since
        ? `${name} came with release ${since} of the provider`
        : `"${name}" came after release ${without} of the provider`;
      report({ message: `${came}; RFS is known to run ${newest} and earlier.`, source, span, address });
    }
  },
};

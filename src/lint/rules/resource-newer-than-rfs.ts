import type { Rule } from '../../findings/rule.js';
import type { Template } from '../../template/model.js';
import { HUAWEI_PAGES } from '../huawei-pages.js';
import { allBodies, typedBlocks } from '../provider/typed-blocks.js';
import { isNewer } from '../provider/release.js';

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
    const told = new Set<string>();
    for (const { address, block, schema, type } of typedBlocks(template)) {
      const since = schema?.['x-since'];
      if (!since || !isNewer(since, newest)) continue;
      told.add(address);
      report({
        message: `${type} came with release ${since} of the provider; RFS is known to run ${newest} and earlier.`,
        source: block.file.source,
        span: block.labels[0]!.span,
        address,
      });
    }

    for (const { body, typed } of allBodies(template)) {
      // A type that is too new is told once, not with each of its arguments.
      if (told.has(typed.address)) continue;
      for (const { field, name, nameSpan } of body.uses) {
        const without = field?.['x-not-in'];
        if (!without || !isNewer(field['x-since']!, newest) || isNewer(newest, without)) continue;
        report({
          message: `"${name}" came after release ${without} of the provider; RFS is known to run ${newest} and earlier.`,
          source: body.source,
          span: nameSpan,
          address: `${body.address}.${name}`,
        });
      }
    }
  },
};

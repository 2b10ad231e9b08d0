import type { Rule } from '../../../findings/rule.js';
import type { ContainerSubject } from '../container-subject.js';
import { OSC_PAGES, SECOND_HAND } from '../osc-pages.js';

export const packageName: Rule<ContainerSubject> = {
  id: 'container/package-name',
  name: 'Name of a container package',
  severity: 'warning',
  summary: 'The name or version of a container package has characters that OSC does not take.',
  why: `A package is called NAME-VERSION; letters, digits, _, - and . make it up, and it does not end in the last three. Versions with + are restricted. ${SECOND_HAND}`,
  fix: 'Use only those characters in the name and version of the asset, and end both with a letter or digit.',
  docs: OSC_PAGES.excerpts,
  examples: {
    bad: 'assets: [{ key: app, name: my shop, version: 1.0.0+build, kind: container }]',
    good: 'assets: [{ key: app, name: my-shop, version: 1.0.0, kind: container }]',
  },
  check({ asset, at }, { report }) {
    for (const part of ['name', 'version'] as const) {
      const value = asset[part];
      const refused = [...new Set(value.match(/[^\w.-]/gu))].map((one) => JSON.stringify(one)).join(' ');
      if (refused !== '')
        report({ message: `OSC does not take ${refused} in the name of a package: ${value}.`, ...at(part) });
      else if (/[_.-]$/.test(value))
        report({ message: `The name of a package does not end in _, - or .: ${value}`, ...at(part) });
    }
  },
};

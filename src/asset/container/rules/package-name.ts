import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { ContainerSubject } from '../container-subject.js';
import { OSC_PAGES, SECOND_HAND } from '../osc-pages.js';

const messages = defineMessages('container/package-name', {
  characters: ({ name, refused }: { name: string; refused: readonly string[] }) =>
    `OSC does not accept ${refused.map((one) => JSON.stringify(one)).join(' ')} in the name of a package: ${name}.`,
  end: ({ name }: { name: string }) => `The name of a package must not end in _, - or .: ${name}`,
});

export const packageName: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/package-name',
  name: 'Name of a container package',
  severity: 'warning',
  summary: 'The name or version of a container package has characters that OSC does not accept.',
  why: `A package is called NAME-VERSION; it consists of letters, digits, _, - and ., and does not end in the last three. Versions with + are restricted. ${SECOND_HAND}`,
  fix: 'Use only those characters in the name and version of the asset, and end both with a letter or digit.',
  docs: OSC_PAGES.excerpts,
  examples: {
    bad: 'assets: [{ key: app, name: my shop, version: 1.0.0+build, kind: container }]',
    good: 'assets: [{ key: app, name: my-shop, version: 1.0.0, kind: container }]',
  },
  check({ asset, at }, { report }) {
    for (const part of ['name', 'version'] as const) {
      const value = asset[part];
      const refused = [...new Set(value.match(/[^\w.-]/gu))];
      if (refused.length > 0) report({ message: messages.characters({ name: value, refused }), ...at(part) });
      else if (/[_.-]$/.test(value)) report({ message: messages.end({ name: value }), ...at(part) });
    }
  },
};

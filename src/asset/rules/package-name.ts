import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { PACKAGE_NAME_CHARACTERS } from '../package-name.js';
import type { PackageSubject } from '../package-subject.js';

const ACCEPTED = /^[\w()-]+\.(?:zip|tar|tar\.gz)$/;

const messages = defineMessages('asset/package-name', {
  archive: ({ file }: { file: string }) => `The asset scan does not accept ${file} as the name of a package.`,
  characters: ({ file, refused }: { file: string; refused: readonly string[] }) =>
    `The package would be called ${file}; the asset scan does not accept ${refused.map((one) => JSON.stringify(one)).join(' ')} in it.`,
  empty: ({ file, part }: { file: string; part: 'name' | 'version' }) =>
    `The package would be called ${file}: the ${part} of the asset is empty.`,
});

export const packageName: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/package-name',
  name: 'Package name',
  severity: 'error',
  summary: 'The name of the package has characters that the asset scan does not accept.',
  why:
    "The store's rule: the scan accepts letters, digits, -, _ and half-width parentheses before .zip, .tar or " +
    '.tar.gz. koo makes the name of the asset’s name and version, and replaces dots of the version by _.',
  fix: 'Use only letters, digits, -, _ and half-width parentheses in the name and version of the asset; dots are allowed in the version, too.',
  basis: 'scan',
  docs: 'https://support.huaweicloud.com/intl/ar-mena/sp-marketplace/en-us_topic_0000002094807665.html',
  examples: {
    bad: 'assets: [{ key: app, name: my shop, version: V1.0 }]',
    good: 'assets: [{ key: app, name: my-shop, version: V1.0 }]',
  },
  check({ at, contents, declared }, { report }) {
    if (!declared) {
      const file = contents.name.slice(contents.name.lastIndexOf('/') + 1);
      if (contents.isArchive && !ACCEPTED.test(file))
        report({ message: messages.archive({ file }), ...at() });
      return;
    }

    const { asset, packageName: file } = declared;
    const parts = { name: asset.name, version: asset.version.replaceAll('.', '_') };
    for (const part of ['name', 'version'] as const) {
      const value = parts[part];
      if (PACKAGE_NAME_CHARACTERS.test(value)) continue;
      const refused = [
        ...new Set([...value].filter((character) => !PACKAGE_NAME_CHARACTERS.test(character))),
      ];
      report({
        message: refused.length > 0 ? messages.characters({ file, refused }) : messages.empty({ file, part }),
        ...at(part),
      });
    }
  },
};

import type { Rule } from '../../findings/rule.js';
import { PACKAGE_NAME_CHARACTERS } from '../package-name.js';
import type { PackageSubject } from '../package-subject.js';

const ACCEPTED = /^[\w()-]+\.(?:zip|tar|tar\.gz)$/;

export const packageName: Rule<PackageSubject> = {
  id: 'asset/package-name',
  name: 'Package name',
  severity: 'error',
  summary: 'The name of the package has characters that the asset scan does not accept.',
  why:
    "The store's rule: the scan takes letters, digits, -, _ and half-width parentheses before .zip, .tar or " +
    '.tar.gz. koo makes the name out of the asset’s name and version, and writes a dot of the version as _.',
  fix: 'Use only letters, digits, -, _ and half-width parentheses in the name and version of the asset; in the version dots are fine, too.',
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
        report({ message: `The asset scan does not accept ${file} as the name of a package.`, ...at() });
      return;
    }

    const { asset, packageName: file } = declared;
    const parts = { name: asset.name, version: asset.version.replaceAll('.', '_') };
    for (const [part, value] of Object.entries(parts)) {
      if (PACKAGE_NAME_CHARACTERS.test(value)) continue;
      const refused = [
        ...new Set([...value].filter((character) => !PACKAGE_NAME_CHARACTERS.test(character))),
      ];
      const which =
        refused.length > 0 ? refused.map((character) => JSON.stringify(character)).join(' ') : 'nothing';
      report({
        message: `The package would be called ${file}; the asset scan does not accept ${which} in it.`,
        ...at(part),
      });
    }
  },
};

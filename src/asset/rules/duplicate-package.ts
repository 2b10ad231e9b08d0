import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { packageName } from '../package-name.js';
import type { PackageSubject } from '../package-subject.js';

const messages = defineMessages('asset/duplicate-package', {
  sameFile: ({ file, key }: { file: string; key: string }) =>
    `Asset "${key}" would be packed into ${file} as well.`,
});

export const duplicatePackage: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/duplicate-package',
  name: 'Packages with the same name',
  severity: 'error',
  summary: 'Two assets of koo.yaml would be packed into a file of the same name.',
  why: 'The second package would replace the first. This is koo’s own rule, not KooGallery’s.',
  fix: 'Give the assets different names.',
  basis: 'advice',
  examples: {
    bad: 'assets: [{ key: x86, name: app, version: V1 }, { key: arm, name: app, version: V1 }]',
    good: 'assets: [{ key: x86, name: app-x86, version: V1 }, { key: arm, name: app-arm, version: V1 }]',
  },
  check({ at, declared }, { report }) {
    if (!declared) return;
    const { asset, packageName: own, project } = declared;
    const same = (name: string): boolean => name.toLowerCase() === own.toLowerCase();
    const other = project.assets.find(
      (candidate) =>
        candidate.key !== asset.key && candidate.kind === asset.kind && same(packageName(candidate)),
    );
    if (!other) return;
    report({ message: messages.sameFile({ file: own, key: other.key }), ...at('name') });
  },
};

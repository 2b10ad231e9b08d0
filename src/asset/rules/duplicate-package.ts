import type { Rule } from '../../findings/rule.js';
import { packageName } from '../package-name.js';
import type { PackageSubject } from '../package-subject.js';

export const duplicatePackage: Rule<PackageSubject> = {
  id: 'asset/duplicate-package',
  name: 'Two packages of one name',
  severity: 'error',
  summary: 'Two assets of koo.yaml would be packed into a file of the same name.',
  why: 'The second package would replace the first. This is a rule of koo, not of the store.',
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
    report({ message: `Asset "${other.key}" would be packed into ${own} as well.`, ...at('name') });
  },
};

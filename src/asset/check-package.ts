import path from 'node:path';
import type { Finding } from '../findings/finding.js';
import { checkRuleSettings } from '../findings/rule-settings.js';
import type { AssetDeclaration, Project } from '../project/project.js';
import { archiveRules } from './archive-rules.generated.js';
import { checkContents, type CheckContentsOptions } from './check-contents.js';
import { folderContents } from './folder-contents.js';
import type { PackageInventory } from './model.js';
import { packageName } from './package-name.js';
import { packageRules } from './rules.generated.js';

export type CheckPackageOptions = Pick<
  CheckContentsOptions,
  'archiveBytes' | 'only' | 'readers' | 'signal' | 'sources'
>;

/**
 * Runs the package's rules over what will be packed, with the severities and options of `project.rules`: see
 * {@link checkContents}.
 *
 * @throws UsageError when `project.rules` sets a rule `asset/…`, or an option of one, that does not exist
 */
export async function checkPackage(
  project: Project,
  asset: AssetDeclaration,
  inventory: PackageInventory,
  options: CheckPackageOptions = {},
): Promise<Finding[]> {
  checkSettings(project);
  return checkContents(folderContents(inventory, shownFolder(project, inventory.root)), {
    ...options,
    declared: { project, asset, packageName: packageName(asset) },
    emptyFolders: inventory.emptyFolders,
  });
}

/** As `koo.yaml` is shown: relative to the same folder. */
function shownFolder({ manifest, root }: Project, folder: string): string {
  return path.join(path.dirname(manifest.file), path.relative(root, folder)).replaceAll(path.sep, '/');
}

/** How to put a finding of a package's rule right, in general. */
export function packageRuleFix(rule: string): string | undefined {
  return packageRules.find(({ id }) => id === rule)?.fix;
}

/** Settings of the template's rules stand in the same table; the linter knows those. */
function checkSettings(project: Project): void {
  const own = Object.entries(project.rules).filter(([id]) => id.startsWith('asset/'));
  checkRuleSettings(Object.fromEntries(own), [...packageRules, ...archiveRules], {
    placeOf(rule) {
      const { column, line } = project.manifest.positionAt(project.spanOf(['rules', rule]).start);
      return `${project.manifest.file}:${line}:${column}`;
    },
  });
}

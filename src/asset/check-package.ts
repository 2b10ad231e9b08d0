import path from 'node:path';
import type { Finding } from '../findings/finding.js';
import { checkSettingsOf } from '../project/check-settings-of.js';
import type { AssetDeclaration, Project } from '../project/project.js';
import { archiveRules } from './archive-rules.generated.js';
import { checkContents, type CheckContentsOptions } from './check-contents.js';
import { checkContainer } from './container/check-container.js';
import { takenOutOfChart } from './container/place-in-chart.js';
import { containerRules } from './container/rules.generated.js';
import { folderContents } from './folder-contents.js';
import type { PackageInventory } from './model.js';
import { packageName } from './package-name.js';
import { packageRules } from './rules.generated.js';
import { posixPath } from '../platform/posix-path.js';

export type CheckPackageOptions = Pick<
  CheckContentsOptions,
  'archiveBytes' | 'only' | 'readers' | 'signal' | 'sources'
>;

const everyRule = [...packageRules, ...containerRules];

/** What is said of a software package's name, size and folders does not hold for a container package. */
const NOT_OF_CONTAINERS = {
  'asset/layout': 'off',
  'asset/package-name': 'off',
  'asset/package-size': 'off',
  'asset/single-top-folder': 'off',
} as const;

/**
 * Runs the package's rules over what will be packed, with the severities and options of `project.rules`: see
 * {@link checkContents}. A container package has rules of its own beside them.
 *
 * @throws UsageError when `project.rules` sets a rule `asset/…` or `container/…`, or an option of one, that does not
 *   exist
 */
export async function checkPackage(
  project: Project,
  asset: AssetDeclaration,
  inventory: PackageInventory,
  options: CheckPackageOptions = {},
): Promise<Finding[]> {
  checkSettingsOf(project, ['asset', 'container'], [...everyRule, ...archiveRules]);
  const { container } = asset;
  const folder = takenOutOfChart(asset, inventory);
  const findings = await checkContents(folderContents(folder, shownFolder(project, folder.root)), {
    ...options,
    declared: { project, asset, packageName: packageName(asset) },
    emptyFolders: folder.emptyFolders,
    settings: container ? { ...project.rules, ...NOT_OF_CONTAINERS } : project.rules,
  });
  if (container) findings.push(...(await checkContainer(project, { ...asset, container }, folder, options)));
  return findings;
}

/** As `koo.yaml` is shown: relative to the same folder. */
function shownFolder({ manifest, root }: Project, folder: string): string {
  return posixPath(path.join(path.dirname(manifest.file), path.relative(root, folder)));
}

/** How to put a finding of a package's rule right, in general. */
export function packageRuleFix(rule: string): string | undefined {
  return everyRule.find(({ id }) => id === rule)?.fix;
}

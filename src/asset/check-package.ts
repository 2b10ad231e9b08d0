import { applySuppressions } from '../findings/apply-suppressions.js';
import { runRules } from '../findings/engine.js';
import type { Finding } from '../findings/finding.js';
import { checkRuleSettings, settingOf } from '../findings/rule-settings.js';
import type { AssetDeclaration, Project } from '../project/project.js';
import type { SourceText } from '../source/source-text.js';
import { manifestSuppressions } from './manifest-suppressions.js';
import type { PackageInventory } from './model.js';
import { readPackageSubject } from './package-subject.js';
import { packageRules } from './rules.generated.js';

export interface CheckPackageOptions {
  /** Bytes of the archive, when it is packed already: its size is then known, not guessed. */
  archiveBytes?: number;
  /** Is filled with the text of every file that a finding names, for code frames. */
  sources?: Map<string, SourceText>;
}

/**
 * Runs the package's rules with the severities and options of `project.rules`. Most findings have their place in
 * `koo.yaml`, those about a script's text in the script.
 *
 * @throws UsageError when `project.rules` sets a rule `asset/…`, or an option of one, that does not exist
 */
export async function checkPackage(
  project: Project,
  asset: AssetDeclaration,
  inventory: PackageInventory,
  { archiveBytes, sources }: CheckPackageOptions = {},
): Promise<Finding[]> {
  checkSettings(project);
  const subject = await readPackageSubject(project, asset, inventory);
  const options = { settings: project.rules, source: project.manifest, sources };
  const found = runRules(packageRules, { ...subject, archiveBytes }, options);
  const suppressions = manifestSuppressions(project.manifest, subject.at().span);
  const ids = packageRules.map(({ id }) => id);
  return applySuppressions(found, suppressions, {
    ...options,
    known: ids,
    ran: (rule) => isOn(rule, project),
  });
}

function isOn(rule: string, { rules }: Project): boolean {
  return settingOf({ id: rule }, rules).severity !== 'off';
}

/** How to put a finding of a package's rule right, in general. */
export function packageRuleFix(rule: string): string | undefined {
  return packageRules.find(({ id }) => id === rule)?.fix;
}

/** Settings of the template's rules stand in the same table; the linter knows those. */
function checkSettings(project: Project): void {
  const own = Object.entries(project.rules).filter(([id]) => id.startsWith('asset/'));
  checkRuleSettings(Object.fromEntries(own), packageRules, {
    placeOf(rule) {
      const { column, line } = project.manifest.positionAt(project.spanOf(['rules', rule]).start);
      return `${project.manifest.file}:${line}:${column}`;
    },
  });
}

import { applySuppressions } from '../../findings/apply-suppressions.js';
import { runRules } from '../../findings/engine.js';
import type { Finding } from '../../findings/finding.js';
import { settingOf } from '../../findings/rule-settings.js';
import type { RuleSettings } from '../../findings/rule.js';
import { suppressionRules } from '../../findings/suppression-rules.js';
import type { Project } from '../../project/project.js';
import type { SourceText } from '../../syntax/source-text.js';
import { manifestSuppressions } from '../manifest-suppressions.js';
import type { PackageInventory } from '../model.js';
import { packageRules } from '../rules.generated.js';
import { type ContainerAsset, readContainerSubject } from './container-subject.js';
import { containerRules } from './rules.generated.js';

export interface CheckContainerOptions {
  /** Bytes of the archive, once there is one. */
  archiveBytes?: number;
  /** Ids of the rules to run; defaults to all. */
  only?: readonly string[];
  /** Is filled with the text of every file that a finding names. */
  sources?: Map<string, SourceText>;
}

/** The check of every package reports what is wrong with the comments in koo.yaml. */
const REPORTED_BEFORE: RuleSettings = Object.fromEntries(suppressionRules.map(({ id }) => [id, 'off']));

/**
 * Runs the rules `container/…` over a container package, and leaves out what comments suppress: those in its own YAML,
 * and those at its declaration in koo.yaml.
 *
 * @param inventory With paths as they are in the folder.
 */
export async function checkContainer(
  project: Project,
  asset: ContainerAsset,
  inventory: PackageInventory,
  { archiveBytes, only, sources }: CheckContainerOptions,
): Promise<Finding[]> {
  const rules = only ? containerRules.filter(({ id }) => only.includes(id)) : containerRules;
  const subject = { ...(await readContainerSubject(project, asset, inventory)), archiveBytes };
  const run = { settings: project.rules, source: project.manifest, sources };
  const known = [...packageRules, ...containerRules].map(({ id }) => id);
  const isOn = (id: string): boolean =>
    rules.some((rule) => rule.id === id) && settingOf({ id }, project.rules).severity !== 'off';
  const inPackage = subject.yaml.flatMap(({ source }) =>
    manifestSuppressions(source, { start: 0, end: source.text.length }),
  );
  const findings = applySuppressions(runRules(rules, subject, run), inPackage, {
    ...run,
    known,
    ran: (id) => only === undefined && isOn(id),
  });
  const atDeclaration = manifestSuppressions(project.manifest, subject.at().span);
  return applySuppressions(findings, atDeclaration, {
    ...run,
    known,
    ran: () => false,
    settings: { ...project.rules, ...REPORTED_BEFORE },
  });
}

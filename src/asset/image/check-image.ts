import { applySuppressions } from '../../findings/apply-suppressions.js';
import { runRules } from '../../findings/engine.js';
import type { Finding } from '../../findings/finding.js';
import { settingOf } from '../../findings/rule-settings.js';
import { checkSettingsOf } from '../../project/check-settings-of.js';
import type { AssetDeclaration, Project } from '../../project/project.js';
import type { SourceText } from '../../syntax/source-text.js';
import { manifestSuppressions } from '../manifest-suppressions.js';
import { readImageSubject } from './image-subject.js';
import { imageRules } from './rules.generated.js';

/**
 * Runs the rules `image/…` over what the script that ran inside a machine has written, and leaves out what comments at the
 * declaration in koo.yaml suppress.
 *
 * @param options.sources Is filled with the text of every file that a finding names.
 * @throws UsageError when `project.rules` sets a rule `image/…`, or an option of one, that does not exist
 */
export async function checkImage(
  project: Project,
  asset: AssetDeclaration,
  { sources }: { sources?: Map<string, SourceText> } = {},
): Promise<Finding[]> {
  checkSettingsOf(project, ['image'], imageRules);
  const { image } = asset;
  if (!image) return [];
  const subject = await readImageSubject(project, { ...asset, image });
  const run = { settings: project.rules, source: project.manifest, sources };
  const index = project.assets.findIndex(({ key }) => key === asset.key);
  const suppressions = manifestSuppressions(project.manifest, project.spanOf(['assets', index]));
  return applySuppressions(runRules(imageRules, subject, run), suppressions, {
    ...run,
    known: imageRules.map(({ id }) => id),
    ran: (id) =>
      imageRules.some((rule) => rule.id === id) && settingOf({ id }, project.rules).severity !== 'off',
  });
}

import type { Rule } from '../findings/rule.js';
import { checkLintSettings } from '../lint/lint-template.js';
import { checkTemplatePaths } from '../project/check-template-paths.js';
import { placeOf } from '../project/place-of.js';
import type { Project, TemplateDeclaration } from '../project/project.js';
import type { Template } from '../template/model.js';

/**
 * Refuses settings of rules that there are not, and templates that do not lie where koo.yaml says, each at its place.
 *
 * @param rules All of this package when absent. @param templates All of koo.yaml when absent.
 * @throws UsageError
 */
export async function checkBeforeLint(
  project: Project,
  rules: ReadonlyArray<Rule<Template>> | undefined,
  templates?: readonly TemplateDeclaration[],
): Promise<void> {
  checkLintSettings(project.rules, (rule) => placeOf(project, ['rules', rule]), rules);
  await checkTemplatePaths(project, templates);
}

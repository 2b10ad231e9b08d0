import path from 'node:path';
import type { Finding } from '../findings/finding.js';
import type { Rule } from '../findings/rule.js';
import type { Project, TemplateDeclaration } from '../project/project.js';
import type { Template } from '../template/model.js';
import { readTemplate } from '../template/read-template.js';
import { lintByProject } from './lint-by-project.js';
import type { Prepared } from './prepared.js';
import { templatesFolder } from './template-package.js';

/**
 * What is wrong with the copy of a template that RFS gets, with the values of `set` in it, and not with the author's files:
 * a value that the provider does not accept, for example. It is shown at the value in koo.yaml where that is the cause.
 */
export async function lintPackedCopy(
  project: Project,
  declaration: TemplateDeclaration,
  { findings, sources }: Pick<Prepared, 'findings' | 'sources'>,
  { rules, signal }: { rules?: ReadonlyArray<Rule<Template>>; signal?: AbortSignal },
): Promise<Finding[]> {
  const template = await readTemplate(path.join(templatesFolder(project.root), `${declaration.key}.zip`), {
    signal,
  });
  const known = new Set(findings.map((finding) => whatItSays(finding)));
  return lintByProject(template, project, { rules, sources })
    .filter((finding) => finding.severity !== 'info' && !known.has(whatItSays(finding)))
    .map((finding) => atItsValue(finding, project, declaration));
}

/** Of the same mistake in the author's file and in the copy. */
function whatItSays({ address, message, rule }: Finding): string {
  return JSON.stringify([rule, address, message]);
}

function atItsValue(finding: Finding, project: Project, { key, set }: TemplateDeclaration): Finding {
  const [, variable] = /^variable\.([^.]+)\.default$/.exec(finding.address ?? '') ?? [];
  if (variable === undefined || !Object.hasOwn(set, variable)) return finding;
  const { manifest, spanOf, templates } = project;
  const index = templates.findIndex((one) => one.key === key);
  const range = manifest.rangeOf(spanOf(['templates', index, 'set', variable]));
  const moved: Finding = { ...finding, file: manifest.file, range };
  // They are about the copy.
  delete moved.fix;
  delete moved.related;
  return moved;
}

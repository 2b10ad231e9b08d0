import path from 'node:path';
import { openCatalog } from '../catalog/open-catalog.js';
import type { Finding } from '../findings/finding.js';
import { lintTemplate, type LintTemplateOptions } from '../lint/lint-template.js';
import { memoized } from '../platform/memoized.js';
import type { Project } from '../project/project.js';
import type { Template } from '../template/model.js';

/** Checks a template as koo.yaml has it where there is one: by its settings of rules, and by the catalogue that it names. */
export function lintByProject(
  template: Template,
  project: Pick<Project, 'catalog' | 'root' | 'rules'> | undefined,
  options: Pick<LintTemplateOptions, 'rules' | 'sources'>,
): Finding[] {
  const catalog = project && catalogOfProject(project);
  return lintTemplate(template, { ...options, catalog, settings: project?.rules });
}

/** The catalogue that koo.yaml names, opened once; nothing where it names none. */
export const catalogOfProject = memoized(({ catalog, root }: Pick<Project, 'catalog' | 'root'>) =>
  catalog === undefined ? undefined : openCatalog(catalog, path.relative(root, catalog)),
);

import { UsageError } from '../../errors/koo-error.js';
import { checkTemplatePaths } from '../../project/check-template-paths.js';
import { findManifest } from '../../project/find-manifest.js';
import type { Template } from '../../template/model.js';
import { readTemplate } from '../../template/read-template.js';
import { refuseNamedLinkOut } from '../../platform/refuse-links-out.js';
import { flagMessages } from './messages.js';

interface TemplateArgument {
  cwd: string;
  /** What `--project` named. */
  project?: string;
  signal: AbortSignal;
}

/**
 * The one template that a command is about: the path that was given, else the one that koo.yaml declares, else the
 * current folder.
 *
 * @throws UsageError where koo.yaml declares several
 */
export async function readTemplateArgument(
  given: string | undefined,
  { cwd, project, signal }: TemplateArgument,
): Promise<Template> {
  if (given !== undefined) refuseNamedLinkOut(given, cwd);
  const wanted = given ?? (await declaredTemplate(cwd, project)) ?? '.';
  return readTemplate(wanted, { cwd, signal });
}

async function declaredTemplate(cwd: string, file: string | undefined): Promise<string | undefined> {
  try {
    await findManifest(cwd, file);
  } catch (error) {
    if (file === undefined && (error as { code?: string }).code === 'NO_MANIFEST') return undefined;
    throw error;
  }

  const { loadProject } = await import('../../project/load-project.js');
  const project = await loadProject({ cwd, file });
  const paths = [...new Set(project.templates.map((template) => template.path))];
  if (paths.length <= 1) {
    await checkTemplatePaths(project);
    return paths[0];
  }

  throw new UsageError('AMBIGUOUS_TEMPLATE', flagMessages.severalTemplates(), {
    hints: [flagMessages.nameByPath()],
  });
}

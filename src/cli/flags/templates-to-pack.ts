import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import type { TemplateToPack } from '../../publish/package-templates.js';
import { flagMessages } from './messages.js';

/**
 * The templates that a call names: by its key in koo.yaml, else by its path; without a name all that koo.yaml
 * declares, else the current folder. A path that one template of koo.yaml declares is that template.
 *
 * @throws UsageError for a key and nothing at that path
 */
export function templatesToPack(
  given: string | undefined,
  project: Project | undefined,
  cwd: string,
): TemplateToPack[] {
  const declared = project?.templates ?? [];
  const declaredAs = (declaration: (typeof declared)[number]): TemplateToPack => ({
    declaration,
    name: declaration.key,
    path: declaration.path,
  });
  if (given === undefined && declared.length > 0) return declared.map((one) => declaredAs(one));
  const keyed = declared.find(({ key }) => key === given);
  if (keyed) return [declaredAs(keyed)];
  const absolute = path.resolve(cwd, given ?? '.');
  const there = declared.filter((template) => path.resolve(template.path) === absolute);
  if (there.length === 1) return [declaredAs(there[0]!)];
  if (there.length > 1) {
    throw new UsageError('AMBIGUOUS_TEMPLATE', flagMessages.templateDeclaredTwice({ path: given! }), {
      hints: [flagMessages.nameByKey({ keys: there.map(({ key }) => key) })],
      place: project!.manifest.file,
    });
  }

  return [
    { name: path.basename(absolute).replace(/\.(?:tf|tf\.json|zip)$/i, '') || 'template', path: absolute },
  ];
}

import path from 'node:path/posix';
import type { CallExpression, Expression, Template } from '../../template/model.js';
import { isTemplateFile } from '../../template/parse-template-file.js';
import { walkExpressions } from '../../template/queries/walk-expressions.js';

/** Terraform's functions whose first argument is a file. */
const FILE_FUNCTIONS =
  /^(?:templatefile|fileexists|file|filebase64|filemd5|filesha1|file(?:base64)?sha(?:256|512))$/;

/** What goes into a template's package, and what of its folder does not. */
export interface FilesForRfs {
  packed: string[];
  leftOut: string[];
}

/**
 * What RFS loads of a template: the `.tf` and `.tf.json` files of its root and of the local modules that are called,
 * the form extension, and the files that `file()`, `templatefile()` and the like name. Where only a run could tell
 * which file one of them reads, everything stays in. A `.tfvars` never does: RFS refuses a zip with one, and passwords
 * often are in it.
 *
 * @see https://support.huaweicloud.com/api-aos/ParseTemplateVariables.html
 */
export function filesForRfs(template: Template): FilesForRfs {
  const modules = new Set(['', ...template.files.map(({ module }) => module)]);
  const isNamed = namedFiles(template);
  const packed: string[] = [];
  const leftOut: string[] = [];
  for (const { name } of template.contents) {
    const folder = path.dirname(name);
    const isLoaded = isTemplateFile(name) && modules.has(folder === '.' ? '' : folder);
    const isForm = name === '.extension' || name.startsWith('.extension/');
    const stays = isLoaded || isForm || (isNamed(name) && !/\.tfvars(?:\.json)?$/i.test(name));
    (stays ? packed : leftOut).push(name);
  }

  return { leftOut: leftOut.sort(), packed: packed.sort() };
}

/** Whether a function of the template reads the file. */
function namedFiles(template: Template): (name: string) => boolean {
  const files = new Set<string>();
  const folders: string[] = [];
  let unknown = false;
  for (const { body, module } of template.files) {
    walkExpressions(body, (expression) => {
      if (expression.kind !== 'call') return;
      const isFolder = expression.name === 'fileset';
      if (!isFolder && !FILE_FUNCTIONS.test(expression.name)) return;
      const file = pathOf(expression, module);
      if (file === undefined) unknown = true;
      else if (isFolder) folders.push(file === '.' ? '' : `${file}/`);
      else files.add(file);
    });
  }

  return (name) => unknown || files.has(name) || folders.some((folder) => name.startsWith(folder));
}

/** Relative to the template; nothing where it has to be computed. */
function pathOf({ arguments: given }: CallExpression, module: string): string | undefined {
  const [first] = given;
  if (!first) return undefined;
  const parts = first.kind === 'template' ? first.parts : [{ kind: 'interpolation', value: first } as const];
  const words = parts.map((part) => {
    if (part.kind === 'text') return part.value;
    return part.kind === 'interpolation' ? constant(part.value, module) : undefined;
  });
  return words.includes(undefined) ? undefined : path.normalize(words.join('')).replace(/\/$/, '');
}

function constant(expression: Expression, module: string): string | undefined {
  if (expression.kind === 'literal') return String(expression.value);
  if (expression.kind !== 'member') return undefined;
  if (expression.object.kind !== 'variable' || expression.object.name !== 'path') return undefined;
  if (expression.name === 'module') return module || '.';
  return expression.name === 'root' ? '.' : undefined;
}

import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeArchive } from '../asset/write-archive.js';
import { resolveSetValues } from '../project/resolve-set-values.js';
import type { AssetIdentity } from '../project/resolve-set-values.js';
import type { Project, TemplateDeclaration } from '../project/project.js';
import type { Template } from '../template/model.js';
import { setDefaults } from '../template/set-defaults.js';
import type { TemplatePackage } from './target.js';

/**
 * The zip that RFS gets: the author's files with the values of `set` written as defaults. The author's own files
 * are not touched. The zip is left in `.koo/packages/templates/` for who wants to look into it.
 *
 * @throws UsageError when `set` names a variable that the template does not declare.
 */
export async function packTemplate(
  project: Project,
  declaration: TemplateDeclaration,
  template: Template,
  assets: Readonly<Record<string, AssetIdentity>>,
  signal?: AbortSignal,
): Promise<TemplatePackage> {
  const files = await setDefaults(template, resolveSetValues(declaration, assets));
  const folder = path.join(project.root, '.koo/packages/templates');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${declaration.key}.zip`);
  await writeArchive(
    [...files].map(([name, content]) => ({
      mode: 0o644,
      path: name,
      size: content.byteLength,
      source: content,
    })),
    file,
    { format: 'zip', signal },
  );
  const zip = await readFile(file);
  return {
    introduction: `${project.product.name}, template ${declaration.key}`,
    name: templateName(project.product.id, declaration.key),
    sha256: createHash('sha256').update(zip).digest('hex'),
    zip,
  };
}

/**
 * A name that RFS accepts: letters, digits, `_` and `-`, a letter first, at most 128 characters.
 * @see https://support.huaweicloud.com/api-aos/CreateTemplate.html
 */
function templateName(productId: string, key: string): string {
  return `koo-${productId}-${key}`.replaceAll(/[^\p{Script=Han}A-Za-z0-9_-]/gu, '-').slice(0, 128);
}

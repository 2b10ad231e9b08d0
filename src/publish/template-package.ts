import path from 'node:path';
import { packTemplate } from '../asset/template/pack-template.js';
import { resolveSetValues } from '../project/resolve-set-values.js';
import type { AssetIdentity } from '../project/resolve-set-values.js';
import type { Project, TemplateDeclaration } from '../project/project.js';
import { readBounded } from '../platform/read-bounded.js';
import type { Template } from '../template/model.js';
import { packagesFolder } from './packages/packages-folder.js';
import type { TemplatePackage } from './target.js';

/** Bytes. RFS takes a megabyte. */
const MAX_ZIP_BYTES = 256 * 1024 * 1024;

/**
 * The zip that RFS gets: what it loads of the author's files, with the values of `set` written as defaults. The zip is
 * left in `.koo/packages/templates/` for who wants to look into it.
 *
 * @throws UsageError when `set` names a variable that the template does not declare.
 */
export async function templatePackage(
  project: Project,
  declaration: TemplateDeclaration,
  template: Template,
  assets: Readonly<Record<string, AssetIdentity>>,
  signal?: AbortSignal,
): Promise<TemplatePackage> {
  const values = resolveSetValues(declaration, assets);
  const file = path.join(templatesFolder(project.root), `${declaration.key}.zip`);
  const { sha256 } = await packTemplate(template, values, file, { signal });
  return {
    introduction: `${project.product.name}, template ${declaration.key}`,
    name: templateName(project.product.id, declaration.key),
    sha256,
    zip: await readBounded(file, { followLinks: false, maxBytes: MAX_ZIP_BYTES }),
  };
}

/** Where templates are packed unless set otherwise. */
export function templatesFolder(root: string): string {
  return packagesFolder(root).folder('templates').path;
}

/** What a template is called in RFS that was kept there to see what RFS says of it; those that are published are others. */
export function proofName(productId: string | undefined, key: string): string {
  return templateName(productId, key).replace(/^koo-/, 'koo-proof-').slice(0, 128);
}

/**
 * A name that RFS accepts: letters, digits, `_` and `-`, a letter first, at most 128 characters.
 * @see https://support.huaweicloud.com/api-aos/CreateTemplate.html
 */
export function templateName(productId: string | undefined, key: string): string {
  const name = productId === undefined ? `koo-${key}` : `koo-${productId}-${key}`;
  return name.replaceAll(/[^\p{Script=Han}A-Za-z0-9_-]/gu, '-').slice(0, 128);
}

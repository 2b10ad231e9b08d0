import type { TemplateFile } from '../../template/model.js';

/**
 * Terraform merges the blocks of these files into those of the same name, so that neither has to be whole by itself.
 * @see https://developer.hashicorp.com/terraform/language/v1.5.x/files/override
 */
export function isOverride({ name }: Pick<TemplateFile, 'name'>): boolean {
  return /(?:^|[/_])override\.tf(?:\.json)?$/.test(name);
}

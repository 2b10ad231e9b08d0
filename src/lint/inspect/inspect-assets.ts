import { toText } from '../../template/evaluate/value.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { literalValue } from '../../template/queries/literal-value.js';
import { defaultValue } from '../values/known-value.js';
import type { ModuleScope } from '../modules/module-scope.js';
import type { CountedBlock } from './counted-blocks.js';
import type { InspectedAsset } from './inspection.js';

/** The application assets that a template asks KooGallery for, to download or to deploy. */
export function inspectAssets(dataSources: readonly CountedBlock[]): InspectedAsset[] {
  return dataSources
    .filter(({ type }) => type === 'huaweicloud_koogallery_assets')
    .map((source) => {
      const id = valueOf(source, 'asset_id');
      const version = valueOf(source, 'asset_version');
      const deployedType = valueOf(source, 'deployed_type');
      return {
        address: source.address,
        ...(id !== undefined && { id }),
        ...(version !== undefined && { version }),
        ...(deployedType !== undefined && { deployedType }),
      };
    });
}

/** `var.asset_id` says more than nothing where the variable has no default, and must be enough where it is sensitive. */
function valueOf({ block, scope }: CountedBlock, name: string): string | undefined {
  const attribute = attributeOf(block.body, name);
  if (!attribute) return undefined;
  const { end, start } = attribute.value.span;
  const text = toText(defaultValue(attribute.value, scope));
  return text === undefined || isSensitive(text, scope) ? attribute.file.source.text.slice(start, end) : text;
}

function isSensitive(text: string, { variables }: ModuleScope): boolean {
  return [...variables.values()].some(
    ({ body }) =>
      String(literalValue(attributeOf(body, 'sensitive')?.value)) === 'true' &&
      toText(literalValue(attributeOf(body, 'default')?.value) ?? null) === text,
  );
}

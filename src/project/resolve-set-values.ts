import { UsageError } from '../errors/koo-error.js';
import { didYouMean } from '../findings/did-you-mean.js';
import type { TemplateDeclaration } from './project.js';
import { setValueParts } from './set-value.js';

/** What an asset got: its id from its draft, its version from koo.yaml. */
export interface AssetIdentity {
  id: string;
  version: string;
}

/**
 * The values that a template's variables get, with `${asset.KEY.id}` and `${asset.KEY.version}` filled in.
 *
 * @param assets By asset key.
 * @throws UsageError `UNKNOWN_ASSET_REFERENCE` when a value asks for what is not there
 */
export function resolveSetValues(
  template: TemplateDeclaration,
  assets: Readonly<Record<string, AssetIdentity>>,
): Record<string, boolean | number | string> {
  return Object.fromEntries(
    Object.entries(template.set).map(([variable, value]) => {
      const place = `templates.${template.key}.set.${variable}`;
      return [variable, typeof value === 'string' ? resolve(value, assets, place) : value];
    }),
  );
}

function resolve(value: string, assets: Readonly<Record<string, AssetIdentity>>, place: string): string {
  return setValueParts(value)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'unknown') throw unknown(`${part.text} cannot be filled in: ${part.why}`, place);
      const asset = Object.hasOwn(assets, part.key) ? assets[part.key] : undefined;
      if (asset) return asset[part.field];
      const suggestion = didYouMean(part.key, Object.keys(assets));
      const ending = suggestion ? `; did you mean "${suggestion}"?` : '.';
      throw unknown(`${part.text} cannot be filled in: there is no asset "${part.key}"${ending}`, place);
    })
    .join('');
}

function unknown(message: string, place: string): UsageError {
  return new UsageError('UNKNOWN_ASSET_REFERENCE', message, {
    docs: 'docs/koo-yaml.md',
    hints: ['Correct the value in koo.yaml.'],
    place,
  });
}

import { UsageError } from '../errors/koo-error.js';
import { didYouMean } from '../findings/did-you-mean.js';
import type { TemplateDeclaration } from './project.js';
import { setValueParts } from './set-value.js';
import type { Message } from '../i18n/message.js';
import { projectMessages, setValueMessages } from './messages.js';

/** What an asset has: its id from its draft, its version from koo.yaml. */
export interface AssetIdentity {
  id: string;
  version: string;
}

/**
 * The values that a template's variables get, with `${asset.KEY.id}` and `${asset.KEY.version}` filled in.
 *
 * @param assets By asset key.
 * @throws UsageError `UNKNOWN_ASSET_REFERENCE` when a value refers to something that does not exist
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
      if (part.kind === 'unknown') throw unresolvable(part.text, part.why, place);
      const asset = Object.hasOwn(assets, part.key) ? assets[part.key] : undefined;
      if (asset) return asset[part.field];
      const { key } = part;
      const meant = didYouMean(key, Object.keys(assets));
      const why = meant
        ? setValueMessages.misspeltAsset({ key, meant })
        : setValueMessages.unknownAsset({ key });
      throw unresolvable(part.text, why, place);
    })
    .join('');
}

function unresolvable(text: string, why: Message, place: string): UsageError {
  return new UsageError('UNKNOWN_ASSET_REFERENCE', projectMessages.unresolvable({ text, why }), {
    docs: 'docs/koo-yaml.md',
    hints: [projectMessages.correctValue()],
    place,
  });
}

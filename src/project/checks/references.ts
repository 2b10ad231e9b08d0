import type { YamlPath } from '../../syntax/yaml/yaml.js';
import type { ManifestData } from '../manifest-data.js';
import { setValueParts } from '../set-value.js';

/** One place of koo.yaml that names an asset or a template. */
export interface Reference {
  kind: 'asset' | 'template';
  key: string;
  path: YamlPath;
  /** The key itself names it. */
  part?: 'key';
  /** The stretch of the value that names it: `${asset.app.id}`. */
  text?: string;
}

export function referencesOf({ specs = [], targets = {}, templates = [] }: ManifestData): Reference[] {
  const references: Reference[] = [];
  for (const [index, { asset, template }] of specs.entries()) {
    if (template !== undefined)
      references.push({ key: template, kind: 'template', path: ['specs', index, 'template'] });
    if (asset !== undefined) references.push({ key: asset, kind: 'asset', path: ['specs', index, 'asset'] });
  }

  for (const [index, { set = {} }] of templates.entries()) {
    for (const [variable, value] of Object.entries(set)) {
      for (const part of typeof value === 'string' ? setValueParts(value) : []) {
        if (part.kind !== 'asset') continue;
        const path = ['templates', index, 'set', variable];
        references.push({ key: part.key, kind: 'asset', path, text: part.text });
      }
    }
  }

  for (const [name, { assets = {}, rfs }] of Object.entries(targets)) {
    for (const key of Object.keys(assets)) {
      references.push({ key, kind: 'asset', part: 'key', path: ['targets', name, 'assets', key] });
    }

    for (const key of Object.keys(rfs?.templateUris ?? {})) {
      const path = ['targets', name, 'rfs', 'templateUris', key];
      references.push({ key, kind: 'template', part: 'key', path });
    }
  }

  return references;
}

export function declaredKeys({
  assets = [],
  templates = [],
}: ManifestData): Record<Reference['kind'], Set<string>> {
  return { asset: new Set(assets.map(({ key }) => key)), template: new Set(templates.map(({ key }) => key)) };
}

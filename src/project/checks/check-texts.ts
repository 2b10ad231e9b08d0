import type { YamlPath } from '../../syntax/yaml/yaml.js';
import { idProblem } from '../id-problem.js';
import { valueMessages } from '../manifest-messages.js';
import { pathWords } from '../value-words.js';
import type { ManifestData } from '../manifest-data.js';
import type { ManifestCheck } from './check.js';

interface Text {
  path: YamlPath;
  value: string | undefined;
  /** What the seller console shows as an id. */
  isId?: boolean;
}

/** IDs can be ones, and no name begins or ends with a blank: neither is seen in a console. */
export const checkTexts: ManifestCheck = (data, { report }) => {
  for (const { isId, path, value } of textsOf(data)) {
    if (value === undefined) continue;
    const name = pathWords(path);
    const problem = isId ? idProblem(value) : undefined;
    if (problem) report({ message: valueMessages.notAnId({ name, problem }), path, rule: 'manifest/value' });
    else if (value !== value.trim())
      report({ message: valueMessages.blankAtEnd({ name }), path, rule: 'manifest/value' });
  }
};

function textsOf({ assets = [], product, release, specs = [], targets = {} }: ManifestData): Text[] {
  // `manifest/version` has looked at versions already where they have a form.
  const keys = ['name', ...(release?.versions ? [] : ['version' as const]), 'os', 'arch'] as const;
  return [
    { isId: true, path: ['product', 'id'], value: product.id },
    { path: ['product', 'name'], value: product.name },
    ...assets.flatMap((asset, index) =>
      keys.map((key) => ({
        path: ['assets', index, key],
        value: asset[key],
      })),
    ),
    ...specs.flatMap((spec, index) => [
      { isId: true, path: ['specs', index, 'skuCode'], value: spec.skuCode },
      { path: ['specs', index, 'name'], value: spec.name },
    ]),
    ...Object.entries(targets).flatMap(([target, { assets: ids = {}, region }]) => [
      { path: ['targets', target, 'region'], value: region },
      ...Object.entries(ids).flatMap(([key, { eventId, id }]) => [
        { isId: true, path: ['targets', target, 'assets', key, 'id'], value: id },
        { isId: true, path: ['targets', target, 'assets', key, 'eventId'], value: eventId },
      ]),
    ]),
  ];
}

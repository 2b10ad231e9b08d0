import path from 'node:path';
import type { AssetDeclaration } from '../../project/project.js';
import { readBounded } from '../../platform/read-bounded.js';
import { SourceText } from '../../syntax/source-text.js';
import { parseYaml } from '../../syntax/yaml/yaml.js';
import type { PackageInventory } from '../model.js';

/** What helm takes for a chart's name, and what is a folder's name everywhere. */
const CHART_NAME = /^[a-z0-9][\w.-]{0,249}$/i;

/** helm refuses a Chart.yaml that is bigger than this, in bytes. */
const MAX_CHART_BYTES = 1024 * 1024;

/**
 * Puts a chart's files into the one folder that helm looks for in its archive: the chart's name. What other assets
 * hold lies at the top of their archive.
 */
export async function placeInChart(
  asset: AssetDeclaration,
  inventory: PackageInventory,
): Promise<PackageInventory> {
  if (asset.container?.type !== 'helm') return inventory;
  const folder = await chartFolder(asset);
  return {
    ...inventory,
    emptyFolders: inventory.emptyFolders.map((name) => `${folder}/${name}`),
    entries: Array.from(inventory.entries, (entry) => ({
      ...entry,
      source: entry.source,
      path: `${folder}/${entry.path}`,
    })),
  };
}

/** What {@link placeInChart} was given: the paths as they are in the folder. */
export function takenOutOfChart(asset: AssetDeclaration, inventory: PackageInventory): PackageInventory {
  if (asset.container?.type !== 'helm') return inventory;
  const below = (name: string): string => name.slice(name.indexOf('/') + 1);
  return {
    ...inventory,
    emptyFolders: inventory.emptyFolders.map((name) => below(name)),
    entries: Array.from(inventory.entries, (entry) => ({
      ...entry,
      source: entry.source,
      path: below(entry.path),
    })),
  };
}

/** The name that Chart.yaml states, else that of the asset. */
async function chartFolder({ name, root }: AssetDeclaration): Promise<string> {
  const file = path.join(root, 'Chart.yaml');
  const text = (await readBounded(file, { maxBytes: MAX_CHART_BYTES }).catch(() => '')).toString('utf8');
  const { value } = parseYaml(new SourceText('Chart.yaml', text));
  const stated = (value as { name?: unknown } | null | undefined)?.name;
  return (
    [stated, name].find((one): one is string => typeof one === 'string' && CHART_NAME.test(one)) ?? 'chart'
  );
}

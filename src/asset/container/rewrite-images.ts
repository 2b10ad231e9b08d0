import type { AssetDeclaration } from '../../project/project.js';
import type { FileList } from '../contents.js';
import type { ArchiveEntry, PackageInventory } from '../model.js';
import type { ChartImage } from './chart-image.js';
import { chartValues } from './chart-images.js';

/** What a chart is packed from: its files, with values.yaml rewritten where koo.yaml maps a registry. */
export interface ChartToPack {
  entries: FileList<ArchiveEntry>;
  images: ChartImage[];
}

/**
 * The images of a chart, and its files with other registries in values.yaml, as `registries` in koo.yaml says: the copy in
 * the package, never the chart's own file.
 */
export async function rewriteImages(
  { container }: AssetDeclaration,
  { entries }: PackageInventory,
): Promise<ChartToPack> {
  const values = await chartValues(entries, container?.registries);
  const images = values.flatMap((one) => one.images);
  const texts = new Map(
    values.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text] as const])),
  );
  if (texts.size === 0) return { entries, images };
  const packed = Array.from(entries, (entry): ArchiveEntry => {
    const text = texts.get(entry.path);
    if (text === undefined) return { ...entry, path: entry.path, source: entry.source };
    const source = Buffer.from(text);
    return { mode: entry.mode, path: entry.path, size: source.length, source };
  });
  return { entries: packed, images };
}

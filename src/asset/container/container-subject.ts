import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { AssetDeclaration, ContainerDeclaration, Project } from '../../project/project.js';
import { readBounded } from '../../platform/read-bounded.js';
import { SourceText, type Span } from '../../syntax/source-text.js';
import { parseYaml, type YamlDocument } from '../../syntax/yaml/yaml.js';
import type { ChartImage } from './chart-image.js';
import { chartValues } from './chart-images.js';
import type { PackageEntry, PackageInventory } from '../model.js';
import { posixPath } from '../../platform/posix-path.js';

/** A file of the package that is YAML. */
export interface YamlFile {
  /** Relative to the folder that is packed. */
  path: string;
  source: SourceText;
  document: YamlDocument;
}

/** What the rules of container packages look at. */
export interface ContainerSubject {
  asset: AssetDeclaration;
  container: ContainerDeclaration;
  /** Every path in the folder that is packed. */
  paths: readonly string[];
  /** The YAML that describes the package: of a chart its Chart.yaml, of others every file outside of `raw/`. */
  yaml: readonly YamlFile[];
  /** Of a chart: what helm renders, and its `.helmignore`. */
  texts: ReadonlyArray<{ path: string; source: SourceText }>;
  /** Of a chart: the images that its values.yaml refers to. */
  chartImages: readonly ChartImage[];
  /** Names in the folder of images, where one is declared and can be read. */
  images?: readonly string[];
  /** Bytes of the archive, once there is one. */
  archiveBytes?: number;
  /** The place of a part of the asset's declaration in `koo.yaml`. */
  at(...part: Array<number | string>): { source: SourceText; span: Span };
}

export interface ContainerAsset extends AssetDeclaration {
  container: ContainerDeclaration;
}

/** Bytes of one file that is read, and how many are: no description comes near either. */
const MAX_FILE_BYTES = 1024 * 1024;
const MAX_FILES = 2000;

/** Reads what the rules look into. A file that cannot be read, packing will tell. */
export async function readContainerSubject(
  project: Project,
  asset: ContainerAsset,
  { entries }: PackageInventory,
): Promise<ContainerSubject> {
  const { container } = asset;
  const isChart = container.type === 'helm';
  const values = isChart ? await chartValues(entries, container.registries, { isPlaced: false }) : [];
  const index = project.assets.findIndex(({ key }) => key === asset.key);
  const read = async (wanted: (file: string) => boolean) => {
    const texts = [];
    let looked = 0;
    for (const entry of entries) {
      if (entry.size > MAX_FILE_BYTES || !wanted(entry.path)) continue;
      if ((looked += 1) > MAX_FILES) break;
      const bytes = await readBounded(entry.source, { maxBytes: MAX_FILE_BYTES }).catch(() => undefined);
      const text = bytes?.toString('utf8');
      if (text === undefined || text.includes('\0')) continue;
      texts.push({
        path: entry.path,
        source: new SourceText(shownPath(project, entry), text.replace(/^\uFEFF/, '')),
      });
    }

    return texts;
  };

  const descriptions = await read((file) =>
    isChart ? file === 'Chart.yaml' : /\.ya?ml$/i.test(file) && !file.startsWith('raw/'),
  );
  return {
    asset,
    at: (...part) => ({ source: project.manifest, span: project.spanOf(['assets', index, ...part]) }),
    chartImages: values.flatMap(({ images }) => images),
    container,
    images: container.images === undefined ? undefined : await namesIn(container.images),
    paths: Array.from(entries, (entry) => entry.path),
    texts: isChart ? await read((file) => file === '.helmignore' || isRendered(file)) : [],
    yaml: descriptions.map((file) => ({ ...file, document: parseYaml(file.source) })),
  };
}

/** The description of that name, if the package has one. */
export function yamlFile({ yaml }: ContainerSubject, name: string): YamlFile | undefined {
  return yaml.find((file) => file.path === name);
}

/** The ClusterServiceVersions (CSV) of an Operator package. */
export function clusterServiceVersions({ yaml }: ContainerSubject): YamlFile[] {
  return yaml.filter(({ document }) => valueAt(document.value, ['kind']) === 'ClusterServiceVersion');
}

/** What is at a path of plain data; nothing where the path ends before. */
export function valueAt(value: unknown, keys: ReadonlyArray<number | string>): unknown {
  let found = value;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<number | string, unknown>)[key];
  }

  return found;
}

/** Neither absent nor empty. */
export function isStated(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null;
}

/** The place of what a file states; of what it does not state, the key of what should have held it. */
export function placeIn({ document, source }: YamlFile, keys: ReadonlyArray<number | string>) {
  if (valueAt(document.value, keys) !== undefined) return { source, span: document.spanOf(keys) };
  const parent = keys.slice(0, -1);
  const isThere = parent.length > 0 && valueAt(document.value, parent) !== undefined;
  return { source, span: isThere ? document.keySpanOf(parent) : { start: 0, end: 0 } };
}

/** helm renders what lies in `templates/`, also of the charts inside. */
function isRendered(file: string): boolean {
  return /(?:^|\/)templates\//i.test(file) && /[^/]\.(?:ya?ml|tpl)$|\/\.(?:ya?ml|tpl)$/i.test(file);
}

function shownPath({ manifest, root }: Project, { source }: PackageEntry): string {
  const file = path.join(path.dirname(manifest.file), path.relative(root, source));
  return posixPath(file);
}

async function namesIn(folder: string): Promise<string[] | undefined> {
  return readdir(folder).catch(() => undefined);
}

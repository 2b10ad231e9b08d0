import { readBounded } from '../../platform/read-bounded.js';
import { SourceText } from '../../syntax/source-text.js';
import { parseYaml, type YamlDocument, type YamlPath } from '../../syntax/yaml/yaml.js';
import type { FileList } from '../contents.js';
import type { PackageEntry } from '../model.js';
import type { ChartImage } from './chart-image.js';

/** A chart's values.yaml with the images in it, and as it is packed. */
export interface ChartValues {
  path: string;
  images: ChartImage[];
  /** The text with other registries; absent where none is another. */
  text?: string;
}

/** Bytes. helm has no limit of its own; a package has 4 MB. */
const MAX_VALUES_BYTES = 4 * 1024 * 1024;
/** Of the chart and of the charts in it. */
const VALUES = /^(?:charts\/[^/]+\/)*values\.yaml$/;

/** Beginnings of references by what they are in the package. */
type Registries = Readonly<Record<string, string>>;

/**
 * The images of a chart, as its values.yaml and those of the charts in it name them: `image: NAME:TAG`, or a mapping with
 * `repository`, and `registry`, `tag`, `digest` beside it. What `registries` maps is rewritten.
 *
 * @param entries With paths as they are in the package, in a folder named as the chart; or as in the chart's folder.
 */
export async function chartValues(
  entries: FileList<PackageEntry>,
  registries: Registries = {},
  { isPlaced = true }: { isPlaced?: boolean } = {},
): Promise<ChartValues[]> {
  const values: ChartValues[] = [];
  for (const { path, source } of entries) {
    if (!VALUES.test(isPlaced ? path.slice(path.indexOf('/') + 1) : path)) continue;
    const bytes = await readBounded(source, { maxBytes: MAX_VALUES_BYTES }).catch(() => undefined);
    if (!bytes) continue;
    const text = new SourceText(path, bytes.toString('utf8'));
    values.push({ path, ...imagesIn(text, parseYaml(text), registries) });
  }

  return values;
}

/** Where a reference begins with what is mapped: the longest, up to a `/`. */
export function rewrittenName(name: string, registries: Registries): string {
  const from = Object.keys(registries)
    .filter((one) => name === one || name.startsWith(`${one}/`))
    .sort((a, b) => b.length - a.length)[0];
  return from === undefined ? name : `${registries[from]}${name.slice(from.length)}`;
}

interface Reference {
  declared: string;
  packed: string;
  digest?: string;
  edits: Edit[];
}

/** A value that becomes another one. */
interface Edit {
  path: YamlPath;
  from: string;
  to: string;
}

function imagesIn(
  source: SourceText,
  document: YamlDocument,
  registries: Registries,
): Pick<ChartValues, 'images' | 'text'> {
  const references = [...referencesIn(document.value, [], registries)];
  const images = references.map(({ declared, digest, packed }) => ({
    declared,
    file: source.file,
    packed,
    ...(digest !== undefined && { digest }),
  }));
  // What an alias stands for is one place of the text.
  const places = new Map<number, { end: number; text: string }>();
  for (const { from, path, to } of references.flatMap(({ edits }) => edits)) {
    const { end, start } = document.spanOf(path);
    const written = source.text.slice(start, end);
    if (from !== to && written.includes(from))
      places.set(start, { end, text: written.replace(from, () => to) });
  }

  if (places.size === 0) return { images };
  let text = source.text;
  for (const [start, place] of [...places].sort(([a], [b]) => b - a))
    text = text.slice(0, start) + place.text + text.slice(place.end);
  return { images, text };
}

function* referencesIn(value: unknown, path: YamlPath, registries: Registries): Generator<Reference> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) {
    const reference = referenceOf(value as Record<string, unknown>, path, registries);
    if (reference) {
      yield reference;
      return;
    }
  }

  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (/^image$|Image$/.test(key) && typeof inner === 'string' && isReference(inner)) {
      const packed = rewritten(inner, registries);
      const digest = /@(?<digest>\w+:[0-9a-f]+)$/.exec(inner)?.groups?.digest;
      yield {
        declared: inner,
        edits: [{ from: inner, path: at, to: packed }],
        packed,
        ...(digest && { digest }),
      };
    } else yield* referencesIn(inner, at, registries);
  }
}

/** `{registry, repository, tag, digest}`. */
function referenceOf(
  { digest, registry, repository, tag }: Record<string, unknown>,
  path: YamlPath,
  registries: Registries,
): Reference | undefined {
  if (typeof repository !== 'string' || !isReference(repository)) return undefined;
  const host = typeof registry === 'string' && registry !== '' ? registry : undefined;
  const name = host === undefined ? repository : `${host}/${repository}`;
  const packed = rewritten(name, registries);
  const sum = typeof digest === 'string' && digest !== '' ? digest : undefined;
  const suffix = `${tag === undefined || tag === null || tag === '' ? '' : `:${String(tag)}`}${sum ? `@${sum}` : ''}`;
  const slash = packed.indexOf('/');
  const isSplit = host !== undefined && slash !== -1;
  return {
    declared: `${name}${suffix}`,
    packed: `${packed}${suffix}`,
    ...(sum && { digest: sum }),
    edits:
      packed === name
        ? []
        : [
            ...(isSplit ? [{ from: host, path: [...path, 'registry'], to: packed.slice(0, slash) }] : []),
            {
              from: repository,
              path: [...path, 'repository'],
              to: isSplit ? packed.slice(slash + 1) : packed,
            },
          ],
  };
}

/** The name without tag and digest is rewritten. */
function rewritten(reference: string, registries: Registries): string {
  const suffix = /(?::[\w.-]+)?(?:@[\w:]+)?$/.exec(reference)![0];
  const name = reference.slice(0, reference.length - suffix.length);
  return `${rewrittenName(name, registries)}${suffix}`;
}

/** A template of its own, or a text that is none, stays as it is. */
function isReference(text: string): boolean {
  return /^[a-z0-9][\w.:/@-]*$/.test(text);
}

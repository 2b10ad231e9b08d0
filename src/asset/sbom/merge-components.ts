import { byByteOrder } from '../byte-order.js';
import type { FoundComponent } from './found-component.js';

/** A component with every place that tells of it. */
export interface MergedComponent extends Omit<FoundComponent, 'itself' | 'path'> {
  /** Unlike that of any other. */
  ref: string;
  /** Sorted. */
  paths: string[];
  hashes: Array<{ algorithm: string; hex: string }>;
}

/** Files with more places than this tell of a component are counted no further. */
const MAX_PATHS = 20;

/**
 * One entry for each component, whoever tells of it, sorted by its reference in byte order.
 *
 * @param hashOf Hex SHA-256 of a file of the package.
 */
export function mergeComponents(
  found: readonly FoundComponent[],
  hashOf: (path: string) => string | undefined,
): MergedComponent[] {
  const merged = new Map<string, MergedComponent>();
  for (const component of [...found].sort((a, b) => byByteOrder(a.path, b.path))) {
    const ref = refOf(component);
    const { itself, path, ...rest } = component;
    const sha256 = itself ? hashOf(path) : undefined;
    const hashes = [...(sha256 ? [{ algorithm: 'SHA-256', hex: sha256 }] : []), ...(component.hashes ?? [])];
    const known = merged.get(ref);
    if (known) add(known, { ...component, hashes });
    else merged.set(ref, { ...rest, hashes: unique(hashes), paths: [path], ref });
  }

  return [...merged.values()].sort((a, b) => byByteOrder(a.ref, b.ref));
}

function add(known: MergedComponent, { hashes, licences, path, scope }: FoundComponent): void {
  if (known.paths.length < MAX_PATHS && known.paths.at(-1) !== path) known.paths.push(path);
  known.hashes = unique([...known.hashes, ...(hashes ?? [])]);
  known.licences ??= licences;
  // Whoever needs it decides.
  if (scope === undefined) delete known.scope;
  else if (known.scope === 'excluded') known.scope = scope;
}

/** One hash for each algorithm: the first, that of the file itself where there is one. */
function unique(hashes: FoundComponent['hashes']): MergedComponent['hashes'] {
  const first = new Map<string, string>();
  for (const { algorithm, hex } of hashes ?? []) if (!first.has(algorithm)) first.set(algorithm, hex);
  return [...first]
    .map(([algorithm, hex]) => ({ algorithm, hex }))
    .sort((a, b) => byByteOrder(a.algorithm, b.algorithm));
}

function refOf({ name, path, purl, type, version }: FoundComponent): string {
  if (purl) return purl;
  return type === 'file' ? `file:${path}` : `file:${path}#${name}${version ? `@${version}` : ''}`;
}

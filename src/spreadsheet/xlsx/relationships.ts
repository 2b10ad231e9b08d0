import path from 'node:path';
import type { PackageParts } from './package-parts.js';
import { readWholeXml } from './read-xml.js';

export interface Relationship {
  id: string;
  /** The last part of its address: `worksheet`, `sharedStrings`. The parts before differ between the two variants of the format. */
  kind: string;
  /** The name of the member. */
  target: string;
}

/**
 * What a part of a workbook refers to; nothing where it refers to nothing.
 *
 * @param part Its name; empty for the package itself.
 */
export async function relationshipsOf(
  part: string,
  { file, parts }: { file: string; parts: PackageParts },
): Promise<Relationship[]> {
  const folder = path.posix.dirname(part);
  const name = path.posix.join(folder, '_rels', `${path.posix.basename(part)}.rels`);
  const found: Relationship[] = [];
  if (!parts.has(name)) return found;
  await readWholeXml(
    parts.read(name),
    {
      open(element, { Id: id, Target: target, TargetMode: mode, Type: type }) {
        if (element !== 'Relationship' || id === undefined || target === undefined || mode === 'External')
          return;
        const kind = type?.slice(type.lastIndexOf('/') + 1) ?? '';
        // An absolute one counts from the package, the others from the part's folder.
        const base = target.startsWith('/') ? '/' : `/${folder}`;
        found.push({ id, kind, target: path.posix.join(base, target).slice(1) });
      },
    },
    { file, name },
  );
  return found;
}

import type { Project } from './project.js';

/** Where a part of koo.yaml stands, for messages: `koo.yaml:7:12`. */
export function placeOf({ manifest, spanOf }: Project, path: ReadonlyArray<number | string>): string {
  const { column, line } = manifest.positionAt(spanOf(path).start);
  return `${manifest.file}:${line}:${column}`;
}

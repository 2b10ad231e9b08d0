/** Longer lists are written item by item. */
const LONG = 1000;
/** Characters of a piece. */
const PIECE = 64 * 1024;

/**
 * What `JSON.stringify(value, null, 2)` and a line end would be, in pieces: the list of everything in a large archive
 * is never one string.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  let piece = '';
  for (const part of partsOf(value, '')) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }

  yield `${piece}\n`;
}

function* partsOf(value: unknown, indent: string): Generator<string> {
  if (!hasLongList(value)) {
    yield (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${indent}`);
    return;
  }

  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  yield isList ? '[' : '{';
  let between = '\n';
  for (const [key, item] of Object.entries(value as object)) {
    if (item === undefined && !isList) continue;
    yield `${between}${inner}${isList ? '' : `${JSON.stringify(key)}: `}`;
    yield* partsOf(item, inner);
    between = ',\n';
  }

  yield `\n${indent}${isList ? ']' : '}'}`;
}

/** Whether it is, or has right inside, or one further, a list that is better written item by item. */
function hasLongList(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false;
  if (Array.isArray(value)) return value.length > LONG;
  return depth < 2 && Object.values(value).some((item) => hasLongList(item, depth + 1));
}

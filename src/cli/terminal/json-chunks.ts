/** Longer lists are written item by item. */
const LONG = 1000;
/** Characters of a piece. */
const CHUNK_BYTES = 64 * 1024;

/**
 * What `JSON.stringify(value, null, 2)` and a line end would be, in pieces: the list of everything in a large archive
 * is never one string.
 */
export function* jsonChunks(value: unknown): Generator<string> {
  let chunk = '';
  for (const part of partsOf(value, '')) {
    chunk += part;
    if (chunk.length < CHUNK_BYTES) continue;
    yield chunk;
    chunk = '';
  }

  yield `${chunk}\n`;
}

function* partsOf(value: unknown, indent: string): Generator<string> {
  if (!hasLongList(value)) {
    yield (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${indent}`);
    return;
  }

  const inner = `${indent}  `;
  const isList = isListLike(value);
  yield isList ? '[' : '{';
  let between = '\n';
  // Not pairs of all of it: they would take several times the memory of a list.
  for (const [key, item] of isList ? keyless(value) : Object.entries(value as object)) {
    if (item === undefined && !isList) continue;
    yield `${between}${inner}${isList ? '' : `${JSON.stringify(key)}: `}`;
    yield* partsOf(item, inner);
    between = ',\n';
  }

  yield `\n${indent}${isList ? ']' : '}'}`;
}

/** Whether it is, or has right inside, or one further, a list that is better written item by item. */
function hasLongList(value: unknown, depth = 0): boolean {
  if (isListLike(value)) return value.length > LONG;
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false;
  return depth < 2 && Object.values(value).some((item) => hasLongList(item, depth + 1));
}

/** An array, or what JSON has as one: a list that puts its items together as they are asked for. */
function isListLike(value: unknown): value is Iterable<unknown> & { length: number } {
  if (Array.isArray(value)) return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    !ArrayBuffer.isView(value) &&
    Symbol.iterator in value &&
    'toJSON' in value &&
    'length' in value
  );
}

function* keyless(items: Iterable<unknown>): Generator<[key: undefined, item: unknown]> {
  for (const item of items) yield [undefined, item];
}

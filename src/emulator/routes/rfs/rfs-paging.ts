import { rfsErrors } from '../../wire/error-formats.js';

/** What a listing call asks for. */
export interface PageQuery {
  limit?: string;
  marker?: string;
}

interface Page<Row> {
  rows: Row[];
  page_info: { previous_marker?: string; next_marker?: string; current_count: number };
}

const MAX_ITEMS = 1000;

/** One page of rows. A marker is the key of a row that was on a page; callers must not read anything into it. */
export function page<Row>(rows: Row[], { limit, marker }: PageQuery, keyOf: (row: Row) => string): Page<Row> {
  const size = limit === undefined ? MAX_ITEMS : Number(limit);
  if (!Number.isInteger(size) || size < 1 || size > MAX_ITEMS)
    throw rfsErrors.invalid(`limit is not from 1 to ${MAX_ITEMS}`);
  const start = marker === undefined ? 0 : rows.findIndex((row) => encode(keyOf(row)) === marker);
  if (start === -1) throw rfsErrors.invalid('marker is not one that was given out');
  const shown = rows.slice(start, start + size);
  const next = rows[start + size];
  const previous = start > 0 ? rows[Math.max(0, start - size)] : undefined;
  return {
    rows: shown,
    page_info: {
      ...(previous && { previous_marker: encode(keyOf(previous)) }),
      ...(next && { next_marker: encode(keyOf(next)) }),
      current_count: shown.length,
    },
  };
}

function encode(key: string): string {
  return Buffer.from(key).toString('base64url');
}

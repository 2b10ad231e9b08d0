import type { KeyedRow } from './append-rows.js';

/** Of the columns in the lists of {@link rowsJson}, those before the fields. */
export const FIRST_COLUMNS = ['id', 'sheet', 'row_number', 'key', 'hash', 'extra'] as const;

/** Of those that a table has, the fields that any of the rows has: most files have half of them. */
export function usedFields(rows: readonly KeyedRow[], fields: readonly string[]): string[] {
  const used = new Set<string>();
  for (const { row } of rows) {
    const { values } = row;
    for (const name in values) if (values[name] !== undefined) used.add(name);
  }

  return fields.filter((field) => used.has(field));
}

/**
 * Rows as JSON: a list a row, {@link FIRST_COLUMNS} and then the fields. Whole numbers are written as JSON's: databases read 64
 * bits of them exactly. A NUL and half a character, which not every database has, become U+FFFD.
 */
export function rowsJson(rows: readonly KeyedRow[], fields: readonly string[]): string {
  let lists = '';
  for (const { hash, id, key, row } of rows) {
    const { extra, sheet, values } = row;
    lists += `${lists === '' ? '' : ','}[${id},${JSON.stringify(sheet)},${row.row},"${key}","${hash}",${
      extra ? JSON.stringify(JSON.stringify(extra)) : 'null'
    }`;
    for (const field of fields) {
      const value = values[field];
      if (value === undefined) lists += ',null';
      else lists += typeof value === 'bigint' ? `,${value}` : `,${JSON.stringify(value)}`;
    }

    lists += ']';
  }

  const json = `[${lists}]`;
  if (!/\\u(?:0000|d[89a-f])/.test(json)) return json;
  return json.replaceAll(/\\(?:u[\da-f]{4}|.)/g, (escape) =>
    /^\\u(?:0000|d[89a-f])/.test(escape) ? '\\ufffd' : escape,
  );
}

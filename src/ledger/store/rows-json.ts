import type { KeyedRow } from './append-rows.js';

/**
 * Rows as JSON: a list a row, in the order of the columns. Whole numbers are written as JSON's: databases read 64 bits of them
 * exactly. A NUL and half a character, which not every database has, become U+FFFD.
 */
export function rowsJson(rows: readonly KeyedRow[], fields: readonly string[]): string {
  const lists = rows.map((row) => {
    const { asOf, hash, id, key, sheet, source, values } = row;
    const extra = row.extra ? JSON.stringify(JSON.stringify(row.extra)) : 'null';
    let list = `[${id},${source},${JSON.stringify(sheet)},${row.row},"${key}","${hash}","${asOf}",${extra}`;
    for (const field of fields) {
      const value = values[field];
      if (value === undefined) list += ',null';
      else list += typeof value === 'bigint' ? `,${value}` : `,${JSON.stringify(value)}`;
    }

    return `${list}]`;
  });
  const json = `[${lists.join(',')}]`;
  if (!/\\u(?:0000|d[89a-f])/.test(json)) return json;
  return json.replaceAll(/\\(?:u[\da-f]{4}|.)/g, (escape) =>
    /^\\u(?:0000|d[89a-f])/.test(escape) ? '\\ufffd' : escape,
  );
}

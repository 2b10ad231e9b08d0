import { columnOf, TABLES, currentOf } from '../model/field.js';
import { type ListName, LISTS } from './lists.js';

/**
 * Where the rows of a list come from, as SQL: the current versions. Orders also have what the order query answered of them: it
 * knows no state and no amount, so it completes what the order list says and never replaces it; an order that only the query
 * knows is a row of its own.
 */
export function listedRows(list: ListName): string {
  if (list !== 'orders') return currentOf(LISTS[list].table);
  const fields = Object.keys(TABLES.orders).map((field) => columnOf(field));
  const answered = new Set(Object.keys(TABLES.queriedOrders).map((field) => columnOf(field)));
  const provenance = ['id', 'source', 'sheet', 'row_number', 'as_of', 'extra'];
  const known = fields.map((column) =>
    answered.has(column) ? `COALESCE(o.${column}, q.${column}) AS ${column}` : `o.${column}`,
  );
  const onlyAnswered = fields.map((column) => (answered.has(column) ? `q.${column}` : `NULL AS ${column}`));
  const ofRow = (row: string) => provenance.map((column) => `${row}.${column}`);
  // The first line of an order is the order's id and `-000001`. What is in neither list of ids is found by one pass over each.
  const join = "q.order_line_id = COALESCE(o.order_line_id, o.order_id || '-000001')";
  const isNew = ['order_id', 'order_line_id']
    .map(
      (column) =>
        `COALESCE(q.${column}, '') NOT IN (SELECT o.${column} FROM current_orders o WHERE o.${column} IS NOT NULL)`,
    )
    .join(' AND ');
  return `(SELECT ${[...ofRow('o'), ...known].join(', ')} FROM current_orders o LEFT JOIN current_queried_orders q ON ${join} UNION ALL SELECT ${[...ofRow('q'), ...onlyAnswered].join(', ')} FROM current_queried_orders q WHERE ${isNew})`;
}

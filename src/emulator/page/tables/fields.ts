import type { CellKind, CellValue, Column, Field, Row } from '../page-data.js';

/** A row as the fields of its detail, named as the columns. */
export function fieldsOf(columns: readonly Column[], { cells }: Row): Field[] {
  return columns.map(({ key, kind, title }) => ({ kind, name: title, value: cells[key] ?? null }));
}

/** The members of an object, under their own names. */
export function memberFields(
  members: Readonly<Record<string, CellValue | undefined>>,
  kind: CellKind = 'text',
): Field[] {
  return Object.entries(members).flatMap(([name, value]) =>
    value === undefined ? [] : [{ kind, name, value }],
  );
}

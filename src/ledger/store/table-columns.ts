import {
  columnOf,
  type Fields,
  type FieldType,
  type TableName,
  TABLE_NAMES,
  TABLES,
} from '../model/field.js';

/** Of the tables' columns. Raised where tables or columns change. */
export const SCHEMA_VERSION = 1;

export interface Column {
  /** In SQL. */
  name: string;
  type: 'integer' | 'text';
  isRequired?: true;
}

/** Beside the fields of each table: where a row comes from, and what tells it from others. */
const BESIDE: readonly Column[] = [
  { name: 'id', type: 'integer', isRequired: true },
  { name: 'source', type: 'integer', isRequired: true },
  { name: 'sheet', type: 'text', isRequired: true },
  { name: 'row_number', type: 'integer', isRequired: true },
  { name: 'key', type: 'text', isRequired: true },
  { name: 'hash', type: 'text', isRequired: true },
  { name: 'as_of', type: 'text', isRequired: true },
  { name: 'extra', type: 'text' },
];

const TYPES: Readonly<Record<FieldType, Column['type']>> = {
  decimal: 'integer',
  money: 'integer',
  period: 'text',
  text: 'text',
  time: 'text',
};

export interface BookTable {
  table: TableName;
  /** In SQL: `bill_items`. */
  name: string;
  /** Those beside the fields first. */
  columns: readonly Column[];
  /** Of the fields, in the order of their columns. */
  fields: readonly string[];
}

const BOOK_TABLES: Readonly<Record<TableName, BookTable>> = Object.fromEntries(
  TABLE_NAMES.map((table) => [table, bookTable(table)]),
) as Record<TableName, BookTable>;

export function tableOf(table: TableName): BookTable {
  return BOOK_TABLES[table];
}

function bookTable(table: TableName): BookTable {
  const fields = Object.entries(TABLES[table] as Fields);
  return {
    columns: [...BESIDE, ...fields.map(([name, { type }]) => ({ name: columnOf(name), type: TYPES[type] }))],
    fields: fields.map(([name]) => name),
    name: columnOf(table),
    table,
  };
}

/** Of the table `sources`, in their order. */
export const SOURCE_COLUMNS: readonly Column[] = [
  { name: 'id', type: 'integer', isRequired: true },
  { name: 'kind', type: 'text', isRequired: true },
  { name: '"table"', type: 'text', isRequired: true },
  { name: 'name', type: 'text', isRequired: true },
  { name: 'sha256', type: 'text' },
  { name: 'as_of', type: 'text', isRequired: true },
  { name: 'zone', type: 'text', isRequired: true },
  { name: 'columns', type: 'text' },
  { name: 'imported_at', type: 'text', isRequired: true },
  { name: 'rows', type: 'integer', isRequired: true },
  { name: 'added', type: 'integer', isRequired: true },
];

/**
 * The tables of the books as statements of SQL, in the words of one database.
 *
 * Beside each table `NAME` there are two that follow from it: `NAME_seen`, when a row was last in a source where that is later
 * than its own `as_of`; and `NAME_old`, the rows of which there is a later version. They are maintained by the transaction that
 * appends, since asking each row for later versions takes seconds with 2,000,000 rows, and `NAME_old` is nearly empty. An
 * index on (key, as_of, hash) would not do: what tells the current version is when it was last seen.
 *
 * @param types Of the database, by ours.
 */
export function schemaStatements(types: Record<Column['type'], string>, tableOptions: string): string[] {
  const columnsOf = (columns: readonly Column[]): string =>
    columns
      .map(
        ({ isRequired, name, type }) =>
          `${name} ${types[type]}${name === 'id' ? ' PRIMARY KEY' : isRequired ? ' NOT NULL' : ''}`,
      )
      .join(', ');
  return [
    `CREATE TABLE sources (${columnsOf(SOURCE_COLUMNS)})${tableOptions}`,
    'CREATE INDEX sources_sha256 ON sources (sha256)',
    // Closed periods (`reconcile/seals`), and the rows that each was closed with.
    `CREATE TABLE seals (id ${types.integer} PRIMARY KEY, period ${types.text} NOT NULL, sealed_at ${types.text} NOT NULL, hash ${types.text} NOT NULL, row_count ${types.integer} NOT NULL, open_differences ${types.integer} NOT NULL)${tableOptions}`,
    `CREATE TABLE sealed_rows (seal ${types.integer} NOT NULL, book ${types.text} NOT NULL, row_id ${types.integer} NOT NULL, PRIMARY KEY (seal, book, row_id))${tableOptions}`,
    ...Object.values(BOOK_TABLES).flatMap(({ columns, name }) => [
      `CREATE TABLE ${name} (${columnsOf(columns)})${tableOptions}`,
      keyIndex(name),
      `CREATE TABLE ${name}_seen (id ${types.integer} PRIMARY KEY, as_of ${types.text} NOT NULL)${tableOptions}`,
      `CREATE TABLE ${name}_old (id ${types.integer} PRIMARY KEY)${tableOptions}`,
      `CREATE VIEW current_${name} AS SELECT * FROM ${name} WHERE NOT EXISTS (SELECT 1 FROM ${name}_old WHERE ${name}_old.id = ${name}.id)`,
    ]),
  ];
}

/** By which the versions of a row are found, as a statement of SQL. */
export function keyIndex(name: string): string {
  return `CREATE INDEX ${name}_key ON ${name} (key)`;
}

/** The names of the tables to which rows are only ever appended, in SQL. */
export const APPEND_ONLY: readonly string[] = [
  'sources',
  ...Object.values(BOOK_TABLES).map(({ name }) => name),
];

import { columnOf } from '../model/field.js';
import type { BookValue } from '../store/books.js';

/** What a row has to be like to be listed. Names of fields are koo's; values are a user's, and only ever parameters. */
export type Condition =
  /** One of the fields is one of these values, in lower case. */
  | { kind: 'equals'; fields: readonly string[]; values: readonly string[] }
  /** One of the fields contains one of these texts. */
  | { kind: 'contains'; fields: readonly string[]; values: readonly string[] }
  /** One of the fields is one of these ids, or of a part of it: the line `CS1-000001` is of order `CS1`. */
  | { kind: 'id'; fields: readonly string[]; values: readonly string[] }
  /** From the one moment on, and before the other; UTC. */
  | { kind: 'between'; field: string; from?: string; before?: string }
  /** One of several conditions. */
  | { kind: 'any'; of: readonly Condition[] };

export interface SqlPart {
  /** A condition: `r.state = ?`. */
  sql: string;
  parameters: BookValue[];
}

/** Marks `%` and `_` of a text as themselves; both databases read a backslash differently. */
const ESCAPE = '!';

/**
 * Conditions as SQL; a row has to meet each.
 *
 * @param row What the rows are called in the statement: `r`.
 */
export function whereClause(conditions: readonly Condition[], row: string): SqlPart {
  const parts = conditions.map((condition) => conditionSql(condition, row));
  if (parts.length === 0) return { parameters: [], sql: '1 = 1' };
  return joined(parts, 'AND');
}

function conditionSql(condition: Condition, row: string): SqlPart {
  if (condition.kind === 'any')
    return joined(
      condition.of.map((one) => conditionSql(one, row)),
      'OR',
    );
  if (condition.kind === 'between') {
    const column = `${row}.${columnOf(condition.field)}`;
    const { before, from } = condition;
    return joined(
      [
        ...(from === undefined ? [] : [{ parameters: [from], sql: `${column} >= ?` }]),
        ...(before === undefined ? [] : [{ parameters: [before], sql: `${column} < ?` }]),
      ],
      'AND',
    );
  }

  const { fields, kind, values } = condition;
  return joined(
    fields.flatMap((field) => {
      const column = `${row}.${columnOf(field)}`;
      if (kind === 'equals')
        return [
          { parameters: [...values], sql: `lower(${column}) IN (${values.map(() => '?').join(', ')})` },
        ];
      return values.map((value) =>
        kind === 'contains'
          ? {
              parameters: [`%${escaped(lowered(value))}%`],
              sql: `lower(${column}) LIKE ? ESCAPE '${ESCAPE}'`,
            }
          : {
              parameters: [value, `${escaped(value)}-%`],
              sql: `(${column} = ? OR ${column} LIKE ? ESCAPE '${ESCAPE}')`,
            },
      );
    }),
    'OR',
  );
}

function joined(parts: readonly SqlPart[], word: 'AND' | 'OR'): SqlPart {
  const sql = parts.map((part) => part.sql).join(` ${word} `);
  return {
    parameters: parts.flatMap(({ parameters }) => parameters),
    sql: parts.length === 1 ? sql : `(${sql})`,
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[!%_]/g, (sign) => `${ESCAPE}${sign}`);
}

/** As SQLite's `lower`: only letters of ASCII have two cases. */
export function lowered(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

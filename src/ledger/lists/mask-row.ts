import type { ListedRow } from './read-list.js';

/** Fields of every table that name a person: masked as `koo order get` masks them. */
const PERSONAL_FIELDS: ReadonlySet<string> = new Set(['customerAccount', 'customerName', 'userName']);

/** Headings of columns that koo does not know, but that are about a person. */
const PERSONAL_HEADING =
  /手机|电话|邮箱|邮件|地址|姓名|联系人|收件人|客户|用户|买家|账号名|身份证|phone|mobile|mail|address|contact|receiver|customer|buyer|user/i;

export const MASK = '***';

export function isPersonal(field: string): boolean {
  return PERSONAL_FIELDS.has(field);
}

/**
 * The row without what tells who bought. Ids stay, since tickets and logs need them; in columns that koo does not know everything
 * is hidden whose heading is about a person.
 */
export function maskRow(row: ListedRow): ListedRow {
  const values = Object.entries(row.values).map(
    ([field, value]) => [field, isPersonal(field) ? MASK : value] as const,
  );
  const extra = Object.entries(row.extra ?? {}).map(
    ([heading, value]) => [heading, value !== '' && PERSONAL_HEADING.test(heading) ? MASK : value] as const,
  );
  return {
    ...row,
    values: Object.fromEntries(values),
    ...(row.extra && { extra: Object.fromEntries(extra) }),
  };
}

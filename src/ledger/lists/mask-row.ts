import type { FieldValue } from '../model/field.js';
import type { ListedRow } from './list-row.js';

/** Fields of every table that name a person: masked as `koo order get` masks them. */
const PERSONAL_FIELDS = ['customerAccount', 'customerName', 'userName'] as const;

/** Headings of columns that koo does not know, but that are about a person. */
const PERSONAL_HEADING =
  /手机|电话|邮箱|邮件|地址|姓名|联系人|收件人|客户|用户|买家|账号名|身份证|phone|mobile|mail|address|contact|receiver|customer|buyer|user/i;

export const MASK = '***';

/**
 * The row without what tells who bought. Ids stay, since tickets and logs need them; in columns that koo does not know everything
 * is hidden whose heading is about a person.
 */
export function maskRow(row: ListedRow): ListedRow {
  const values: Record<string, FieldValue> = { ...row.values };
  for (const field of PERSONAL_FIELDS) if (values[field] !== undefined) values[field] = MASK;
  if (!row.extra) return { ...row, values };
  const extra = Object.entries(row.extra).map(
    ([heading, value]) => [heading, value !== '' && PERSONAL_HEADING.test(heading) ? MASK : value] as const,
  );
  return { ...row, extra: Object.fromEntries(extra), values };
}

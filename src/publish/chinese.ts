const STATUSES: Readonly<Record<string, string>> = {
  approved: '审核通过',
  draft: '草稿',
  'in-review': '审核中',
  'not published': '未发布',
  rejected: '审核不通过',
};

/** The state of a review. */
export function statusText(status: string): string {
  return Object.hasOwn(STATUSES, status) ? STATUSES[status]! : status;
}

const PREDICATES: Readonly<Record<string, string>> = { draft: '是草稿', 'in-review': '正在审核' };

/** The same behind the name of a version. */
export function statusPredicate(status: string): string {
  return Object.hasOwn(PREDICATES, status) ? PREDICATES[status]! : statusText(status);
}

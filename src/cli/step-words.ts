import type { Patterns } from '../findings/chinese/chinese-area.js';
import { matcherOf } from '../findings/chinese/message-matcher.js';

/** Steps while RFS proves templates, and what came of them. */
const STEPS: Patterns = {
  'have RFS prove template {name}': '由 RFS 检验模板 {name}',
  'have RFS read template {name}': '由 RFS 解析模板 {name}',
};

const DETAILS: Patterns = {
  read: '已解析',
  planned: '已生成执行计划',
  'kept as {version}': '已保存为 {version}',
  'there already as {version}': '已存在 {version}',
  refused: '被拒绝',
  'waits for the id of {assets}': '等待资产 ID：{assets}',
  '1 difference': '1 处不同',
  '{count} differences': '{count} 处不同',
};

const matchStep = matcherOf(STEPS, {});
const matchDetail = matcherOf(DETAILS, {});

/** The title of a step in simplified Chinese; what has no translation stays English. */
export function chineseStep(title: string): string {
  return matchStep(title) ?? title;
}

/** What came of a step, in parts. Where none is known, it is what went wrong, and stays as it is. */
export function chineseDetail(detail: string): string {
  const parts = detail.split(', ');
  if (matchDetail(parts[0]!) === undefined) return detail;
  return parts.map((part) => matchDetail(part) ?? part).join('，');
}

import type { Patterns } from '../findings/chinese/chinese-area.js';
import { matcherOf } from '../findings/chinese/message-matcher.js';
import { chineseLine } from '../publish/chinese-lines.js';

/** The first that fits is taken. */
const STEPS: Patterns = {
  'lint template {name}': '检查模板 {name}',
  'check package {name}': '检查软件包 {name}',
  'pack asset {name}': '打包应用资产 {name}',
  'compare with {target}': '与目标 {target} 比较',
  'have RFS prove template {name}': '由 RFS 检验模板 {name}',
  'have RFS read template {name}': '由 RFS 解析模板 {name}',
  'product {id}': '商品 {id}',
  'draft {name} {version}': '创建草稿 {name} {version}',
  'upload {name} {version}': '上传 {name} {version}',
  'register template {name}': '登记模板 {name}',
  'attach {template} to {name} {version}': '将模板 {template} 添加到 {name} {version}',
  'detach {template} from {name} {version}': '从 {name} {version} 移除模板 {template}',
  'submit {name} {version}': '提交审核 {name} {version}',
  'review of {name} {version}': '审核 {name} {version}',
  'link spec {code}': '关联规格 {code}',
  'unlink spec {code}': '取消关联规格 {code}',
  'delete asset {name}': '删除应用资产 {name}',
  'delete template {name}': '删除模板 {name}',
  'delete {version} of template {name}': '删除模板 {name} 的 {version}',
  'delete {name} {version}': '删除 {name} {version}',
};

const DETAILS: Patterns = {
  '1 file': '1 个文件',
  '{count} files': '{count} 个文件',
  '1 finding': '1 条发现',
  '{count} findings': '{count} 条发现',
  '1 byte': '1 字节',
  '{count} bytes': '{count} 字节',
  '1 spec': '1 个规格',
  '{count} specs': '{count} 个规格',
  'no changes': '无需更改',
  '1 change': '1 项更改',
  '{count} changes': '{count} 项更改',
  'asset {id}': '应用资产 {id}',
  'template {version}': '模板 {version}',
  'waiting for the review': '等待审核',
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

/** What came of a step: a line of a plan, or parts of which one is known. What went wrong stays as it is. */
export function chineseDetail(detail: string): string {
  const line = chineseLine(detail);
  if (line !== detail) return line;
  const parts = detail.split(', ').map((part) => ({ told: matchDetail(part), part }));
  return parts.some(({ told }) => told !== undefined)
    ? parts.map(({ part, told }) => told ?? part).join('，')
    : detail;
}

import type { Patterns } from '../findings/chinese/chinese-area.js';
import { matcherOf } from '../findings/chinese/message-matcher.js';

/** Why a change is made, what a person does, and how a link reads: what plans and hand-offs say in English. */
const LINES: Patterns = {
  'the target has no asset "{name}"': '目标上没有应用资产“{name}”',
  'the target has no product {name}': '目标上没有商品 {name}',
  'the target has no template "{name}"': '目标上没有模板“{name}”',
  'nobody has said that template "{name}" is there': '没有人确认过模板“{name}”已存在',
  'asset "{name}" has no version {version} there': '应用资产“{name}”在目标上没有版本 {version}',
  'version {version} is there ({status})': '版本 {version} 已存在（{status}）',
  'the draft says otherwise: {what}': '草稿的内容不同：{what}',
  'nobody answered its upload of {time}: only the console shows whether it arrived':
    '{time} 的上传没有得到应答：只有控制台能显示是否已到达',
  'version {version} is approved, and its checksum is none that koo can compare':
    '版本 {version} 已审核通过，其校验和无法由 koo 比较',
  'the same bytes are there': '已有相同的内容',
  'no package is there yet': '还没有软件包',
  'other bytes are there, and version {version} is still a draft': '已有其他内容，版本 {version} 仍是草稿',
  'other bytes are there, and version {version} is still to be put right':
    '已有其他内容，版本 {version} 尚待修正',
  'it has {version} of the template': '已有模板的 {version}',
  'it has {version} of the template, and takes another when it is reviewed':
    '已有模板的 {version}，审核结束后才能更换',
  'it does not have the template': '没有该模板',
  'it does not have the template, and takes another when it is reviewed': '没有该模板，审核结束后才能添加',
  'no template is linked to it': '没有关联模板',
  'nobody has said that it is linked': '没有人确认过已关联',
  'it is linked so': '已如此关联',
  'it was said to be linked so': '已确认如此关联',
  'it has another template': '关联的是其他模板',
  'template {name} gets a new version': '模板 {name} 有新版本',
  'it has {version} of template {name}': '现有模板 {name} 的 {version}',
  'it has an asset, and koo.yaml names none': '现有应用资产，而 koo.yaml 没有指定',
  'it has no asset': '没有应用资产',
  'it has another asset': '关联的是其他应用资产',
  'it has {version} of asset {name}': '现有应用资产 {name} 的 {version}',
  'koo.yaml declares no spec {name} any more, and koo linked it':
    'koo.yaml 不再声明规格 {name}，而它由 koo 关联',
  'koo.yaml does not declare it, and koo did not link it so': 'koo.yaml 没有声明，也不是由 koo 关联的',
  'koo made it, and koo.yaml declares it no more: --prune deletes it':
    '由 koo 创建，koo.yaml 不再声明：--prune 会删除它',
  'koo made it, and koo.yaml declares it no more': '由 koo 创建，koo.yaml 不再声明',
  'koo.yaml declares it no more, but {need}': 'koo.yaml 不再声明，但{need}',
  'koo.yaml declares the template no more': 'koo.yaml 不再声明该模板',
  '{name} is approved': '{name} 已审核通过',
  'it was rejected: {why}': '审核不通过：{why}',
  'an asset is linked only when it is reviewed': '应用资产审核后才能关联',
  'only an approved asset can be linked': '只有审核通过的应用资产才能关联',
  '{version} has the same bytes': '{version} 的内容相同',
  'no version of it has these bytes': '没有任何版本的内容与此相同',
  'the id of asset {name} is written into it, known after draft':
    '其中写入应用资产 {name} 的 ID，创建草稿后可知',
  'the id of assets {name} is written into it, known after draft':
    '其中写入应用资产 {name} 的 ID，创建草稿后可知',
  'it is listed, with its specs': '已上架，规格齐全',
  'it is called "{name}" there': '目标上的名称为“{name}”',
  'its access type is {name} there': '目标上的接入方式为 {name}',
  'it has no spec {name} there': '目标上没有规格 {name}',
  'spec {code} is called "{name}" there': '目标上规格 {code} 的名称为“{name}”',
  'the review of asset {name}': '应用资产 {name} 的审核',
  'add asset {name} {version}': '新增应用资产 {name} {version}',
  'add version {version} to asset {name}': '为应用资产 {name} 新增版本 {version}',
  'register template {name}': '登记模板 {name}',
  'associate template {name} with {asset} {version}': '将模板 {name} 关联到 {asset} {version}',
  'submit {name} {version} for review': '提交 {name} {version} 审核',
  'link spec {code} ({name})': '关联规格 {code}（{name}）',
  'unlink spec {code} ({name})': '取消关联规格 {code}（{name}）',
  'detach template {name} from {asset} {version}': '从 {asset} {version} 移除模板 {name}',
  'delete {kind} {name}': '删除{kind} {name}',
  'publish product {name}': '发布商品 {name}',
  'upload {name}': '上传 {name}',
  '{name} is not shown yet: its review takes up to 3 working days (资产中心 > 申请列表)':
    '{name} 尚未显示：审核最长需要 3 个工作日（资产中心 > 申请列表）',
  '{name} is shown, but with no checksum that koo can compare: compare it in the console, then say so with --confirm':
    '{name} 已显示，但没有 koo 可以比较的校验和：请在控制台核对后用 --confirm 确认',
  '{name} has {algorithm} {there}… there, and {here}… was handed off':
    '{name} 在目标上的 {algorithm} 为 {there}…，而交付的是 {here}…',
  '{name} is approved, with the same checksum': '{name} 已审核通过，校验和一致',
  'nobody has said that it is done': '还没有人说明其已完成',
  'taken at your word of {time}': '采用您于 {time} 的确认',
  'no interface shows it': '没有接口可以显示',
  'compared in the console by a person': '已由人员在控制台核对',
  'no interface shows it: compare it in the console, then say so with --confirm':
    '没有接口可以显示：请在控制台核对后用 --confirm 确认',
  'koo.yaml declares version {now} of asset {name} now, not {version}: `koo publish --target {target}` lays the page for it':
    'koo.yaml 现在声明的是应用资产 {name} 的版本 {now}，而非 {version}：`koo publish --target {target}` 会准备其页面',
  'koo.yaml declares no asset {name} any more: `koo publish --target {target}` takes this back':
    'koo.yaml 不再声明应用资产 {name}：`koo publish --target {target}` 会撤回该步骤',
  'the emulator at {address}': '位于 {address} 的模拟器',
  approved: '审核通过',
  'in-review': '审核中',
  draft: '草稿',
  rejected: '审核不通过',
  'not published': '未发布',
  'asset {name} {version} is {status}': '应用资产 {name} {version} {status}',
  'asset {name} {version} is not published': '应用资产 {name} {version} 未发布',
  'template {name} is not registered': '模板 {name} 未登记',
  'spec {code} is not linked': '规格 {code} 未关联',
  'spec {code} is linked otherwise: {link} in place of {declared}':
    '规格 {code} 的关联不同：现为{link}，应为{declared}',
  'spec {code} is linked, and koo.yaml declares it no more': '规格 {code} 仍有关联，而 koo.yaml 不再声明',
  'a new version': '新版本',
  '{name}, {bytes} bytes, SHA-256 {hash}': '{name}，{bytes} 字节，SHA-256 {hash}',
  '{name} ({access}), 1 spec': '{name}（{access}），1 个规格',
  '{name} ({access}), {count} specs': '{name}（{access}），{count} 个规格',
  'template {name} (a new version), asset {asset}': '模板 {name}（新版本），应用资产 {asset}',
  'template {name} (a new version)': '模板 {name}（新版本）',
  'template {name}, asset {asset}': '模板 {name}，应用资产 {asset}',
  'template {name}': '模板 {name}',
};

const LINK: Patterns = {
  'template {name}, asset {asset}': '模板 {name}、应用资产 {asset}',
  'template {name}': '模板 {name}',
};

const PHRASES: Readonly<Record<string, Patterns>> = {
  link: LINK,
  declared: LINK,
  need: {
    'asset {name} needs it': '应用资产 {name} 需要它',
    'spec {code} of product {name} deploys with it': '商品 {name} 的规格 {code} 用它部署',
  },
  kind: { asset: '应用资产', template: '模板' },
  status: { approved: '审核通过', draft: '草稿', 'in-review': '审核中', rejected: '审核不通过' },
};

const match = matcherOf(LINES, PHRASES);

/** A line of a plan or of a hand-off in simplified Chinese; what has no translation stays English. */
export function chineseLine(text: string): string {
  const parts = text.split('; ').map((part) => match(part));
  return parts.every((part) => part !== undefined) ? parts.join('；') : (match(text) ?? text);
}

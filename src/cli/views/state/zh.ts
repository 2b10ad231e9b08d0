import type { Chinese } from '../../../i18n/message.js';
import type { HandOffState } from '../../../publish/hand-offs/hand-off-receipt.js';
import type { ReviewStatus } from '../../../publish/target.js';
import type { stateViewMessages } from './messages.js';

const STATUSES: Readonly<Record<ReviewStatus, string>> = {
  approved: '审核通过',
  draft: '草稿',
  'in-review': '审核中',
  rejected: '审核不通过',
};

const STATES: Readonly<Record<HandOffState, string>> = {
  confirmed: '已确认',
  done: '已完成，尚未验证',
  open: '未完成',
  verified: '已验证',
};

export const zh: [Chinese<typeof stateViewMessages>] = [
  {
    area: 'cli/views/state',
    texts: {
      head: ({ place, product }) => `商品 ${product} 的状态（${place}）`,
      none: ({ place, product }) => `没有商品 ${product} 的状态（${place}）。`,
      asset: ({ id, key, name, status, version }) =>
        `资产 ${key}（${name}）${version}：ID ${id}，${STATUSES[status]}`,
      template: ({ id, key, version }) => `模板 ${key} ${version}：ID ${id}`,
      link: ({ asset, assetVersion, skuCode, template, version }) =>
        `规格 ${skuCode}：${
          [
            ...(template === undefined ? [] : [`模板 ${template} ${version}`]),
            ...(asset === undefined ? [] : [`资产 ${asset} ${assetVersion}`]),
          ].join('，') || '已发布'
        }`,
      handOff: ({ at, by, id, state }) =>
        `人工步骤 ${id}：${STATES[state]}，${at}${by === undefined ? '' : `，${by}`}`,
      pulled: ({ place, target }) => `${target}：已采用 ${place} 的内容。`,
      pushed: ({ place, target }) => `${target}：已写入 ${place}。`,
      upToDate: ({ place, target }) => `${target}：${place} 已是最新。`,
      forgotten: ({ place, target }) => `已在 ${place} 和本机忘记目标 ${target}。目标上没有任何变更。`,
      kept: ({ file }) => `此前所知的内容保存在 ${file}。`,
      unlocked: ({ id, place }) => `已释放 ${place} 的锁 ${id}。`,
      toForget: ({ place, target }) =>
        `koo 将忘记目标 ${target} 上该商品已有的内容（${place}）：下一次发布会重新要求全部步骤。`,
      forgetNeedsYes: ({ target }) => `这将忘记目标 ${target}；标准输入不是终端，koo 无法请求确认。`,
      confirmWithYes: () => '使用 --yes 确认。',
      lookFirst: () => '`koo state show` 显示将被忘记的内容。',
      adopted: ({ id, key, name, version }) => `资产 ${key}（${name}）${version}：已登记，ID ${id}。`,
      replaced: ({ id, key, name, version }) =>
        `资产 ${key}（${name}）${version}：已登记，ID ${id}，替换了此前的记录。`,
      unchanged: ({ id, key, name, version }) => `资产 ${key}（${name}）${version}：此前已登记，ID ${id}。`,
      manifestWritten: ({ file }) => `${file} 是新文件：请添加该商品的模板和规格。`,
      declared: ({ file, keys }) =>
        `已添加到 ${file}：${keys.join('、')}。请核对名称，并将各自的文件放入其 root。`,
      lookAtPlan: ({ command }) => `查看剩余的步骤：${command}`,
      replaces: ({ before, id, key, version }) => `资产 ${key}：${before} → ${id} ${version}`,
      replaceNeedsYes: ({ lines }) =>
        `这将替换已登记的内容（${lines.join('；')}）；标准输入不是终端，koo 无法请求确认。`,
      nothingReplaced: () => '没有替换任何内容。',
      manifestExists: () => '已有 koo.yaml：--product、--name 和 --access 用于新文件。',
      withoutProductFlags: () => '请去掉这些选项，或在其他文件夹中运行 koo。',
      orDescribeProduct: () =>
        '为已有商品生成 koo.yaml：koo adopt --product ID --name NAME --access license …',
      badPair: ({ flag, form }) => `${flag} 需要 ${form}。`,
      pairExample: () => '例如：--asset app=0123456789abcdef@1.2.0',
      packageOfNone: ({ key }) => `--package 指定了资产 ${key}，但没有相应的 --asset。`,
      nameAssetToo: ({ key }) => `请添加：--asset ${key}=<ASSET_ID>`,
      nothingForgotten: () => '没有忘记任何内容。',
    },
  },
];

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
        `规格 ${skuCode}：模板 ${template} ${version}${asset === undefined ? '' : `，资产 ${asset} ${assetVersion}`}`,
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
      nothingForgotten: () => '没有忘记任何内容。',
    },
  },
];

import type { Chinese } from '../../../i18n/message.js';
import type { reconcileViewMessages } from './messages.js';

export const zh: [Chinese<typeof reconcileViewMessages>] = [
  {
    area: 'cli/reconcile',
    texts: {
      period: ({ compared, failed, passed, period, skipped }) =>
        `${period}：${passed} 项检查通过，${failed} 项未通过，${skipped} 项跳过（共比对 ${compared} 次）`,
      noPeriod: () => '无账期',
      skipped: ({ reason, rules }) => `跳过：${reason}（${rules.join('、')}）`,
      accepted: ({ count }) => `koo.yaml 中已接受的 ${count} 项差异未显示。`,
      known: ({ count, file }) => `基线 ${file} 中的 ${count} 项差异未显示。`,
      gone: ({ file, id, rule }) => `基线 ${file} 中 ${id} 的 ${rule} 已不再出现。`,
      baselineWritten: ({ count, file }) => `基线 ${file} 现有 ${count} 项差异。`,
      noBaseline: ({ file }) => `基线 ${file} 不存在。`,
      makeBaseline: () => '请用 --update-baseline 生成。',
      copied: ({ count }) => `已将 ${count} 条话单从待发队列复制到账簿。`,
      sealed: ({ hash, period, rows }) => `${period} 已关账，共 ${rows} 行；SHA-256 ${hash}`,
      open: ({ count, period }) => `${period} 未关账：还有 ${count} 项差异。`,
      resolve: () =>
        '请处理这些差异，或者在 koo.yaml 的 books.accepted 中写明原因并接受，或者用 --accept-open 按现状关账。',
      nothingToClose: ({ period }) => `账簿中没有 ${period} 的账单或交易，无法关账。`,
      importFirst: () => '请先导入该账期的账单：koo bill import FILE',
    },
  },
];

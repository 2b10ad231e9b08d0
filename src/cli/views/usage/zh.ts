import type { Chinese } from '../../../i18n/message.js';
import type { usageMessages } from './messages.js';

const NEXT_PUSH = '下次推送会恢复为待推送并询问云商店';

const MARKED: Readonly<Record<string, string>> = {
  NO_PRODUCT: `由 koo 标记，缺少 product_id；${NEXT_PUSH}`,
  OVER_21_DAYS: '按云商店的时间，开始时间已超过 21 天；由 koo 标记，没有发送',
  TIMES_REVERSED: `由 koo 标记，开始时间晚于结束时间；${NEXT_PUSH}`,
  TOO_OLD: `由 koo 仅按本机时间标记；${NEXT_PUSH}`,
};

const STEPS = {
  CLOCKS_DIFFER: '请检查本机时间（启用 NTP）以及中间的代理，然后重新推送。',
  NO_PRODUCT: '请推送到新接口（--interface new），或者移除后补上 product_id 重新添加。',
  SERVER_TIME_UNKNOWN: '请检查本机时间，并确认该密钥可以查询订单，然后重新推送。',
} as const;

const STATES = { delivered: '已送达', pending: '待推送', rejected: '被拒绝' } as const;

export const zh: [Chinese<typeof usageMessages>] = [
  {
    area: 'cli/views/usage',
    texts: {
      records: ({ count }) => `${count} 条话单`,
      added: ({ count, known }) => `已添加 ${count} 条话单${existing(known)}。`,
      wouldAdd: ({ count, known }) => `将添加 ${count} 条话单${existing(known)}。`,
      addedOne: ({ number }) => `已添加 ${number}。`,
      knownOne: ({ number }) => `${number} 已存在。`,
      skippedLines: ({ count }) => `已跳过 ${count} 条话单：`,
      readAs: ({ encoding, separator }) =>
        `按 ${encoding.toUpperCase()} 编码读取${separator === undefined ? '' : `，分隔符为 ${separator}`}。`,
      removed: ({ numbers }) => `已移除 ${numbers.join('、')}。`,

      pushing: ({ place }) => `推送话单到${place}`,
      delivered: ({ billed, count, place }) =>
        `已送达 ${count} 条话单到${place}${billed ? '' : '：没有计费'}。`,
      rejected: ({ count, place }) => `${count} 条话单被${place}拒绝：`,
      rejectedByDate: ({ count, time }) =>
        `koo 将 ${count} 条话单标记为被拒绝且未发送：按云商店的时间（Date：${time}）已超过 21 天。（OVER_21_DAYS）`,
      skipped: ({ code, count, reason }) =>
        `跳过 ${count} 条话单，仍待推送：${reason}（${code}）\n    → ${STEPS[code]}`,
      returned: ({ count }) => `${count} 条话单恢复为待推送：旧版 koo 未询问云商店就将其标记为被拒绝。`,
      notForgotten: () => '没有清除任何已送达的话单：云商店的时间（Date）未知，或者与本机时间相差过大。',
      seeRejected: () => '查看被拒绝的话单：koo usage status',
      early: ({ count }) => `${count} 条话单的结束时间在将来，留待以后推送。`,
      forgotten: ({ count }) => `已清除 ${count} 条早已送达的话单。`,
      says: ({ text }) => `返回“${text}”`,

      outbox: ({ place }) => `话单待发队列 ${place}`,
      destination: ({ billed, place }) => `其中的话单发往${place}${billed ? '' : '：没有计费'}。`,
      undecided: ({ sites }) =>
        `尚未绑定目标，由首次推送决定：koo usage push --target ${sites}，或 --target local（模拟器）。`,
      forEmulator: ({ place }) => `该待发队列中的话单发往${place}：不会计费。`,
      noOutbox: ({ place }) =>
        `话单待发队列 ${place} 尚不存在；\`koo usage add\` 和 \`koo usage import\` 会创建它。`,
      state: ({ state }) => STATES[state],
      oldest: ({ end }) => `最早的待推送话单结束于 ${end}，送达期限：`,
      hourly: ({ by }) => `  按小时计费  ${by} 之前`,
      daily: ({ by, latest }) => `  按天计费    ${by} 之前，最迟 ${latest}`,
      overdue: ({ moment }) => `${moment}（已过期）`,
      clock: ({ now }) => `  是否过期按本机时间 ${now} 判断。`,
      rejectedRecord: ({ number, of, reason }) => `被拒绝 ${number}  ${of}：${reason}`,
      rejection: ({ code, said }) => `${Object.hasOwn(MARKED, code) ? MARKED[code] : said}（${code}）`,
      moreRejected: ({ count }) => `另有 ${count} 条被拒绝`,
    },
  },
];

function existing(known: number): string {
  return known > 0 ? `，另有 ${known} 条已存在` : '';
}

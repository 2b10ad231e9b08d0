import type { Chinese } from '../../../i18n/message.js';
import type { orderMessages } from './messages.js';
import type { placedOrderMessages } from './placed-order-messages.js';
import type { statementMessages } from './statement-messages.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';

const TYPES: Readonly<Record<string, string>> = {
  CHANGE: '变更',
  NEW: '新购',
  RENEW: '续费',
  TRIAL: '试用',
  TRIAL_TO_FORMAL: '试用转正',
  UNSUBSCRIBE: '退订',
};

const CHARGING_MODES: Readonly<Record<string, string>> = {
  ON_DEMAND: '按需',
  ON_DEMAND_PKG: '按需套餐包',
  ONE_TIME: '一次性',
  PERIOD: '包年包月',
};

const UNITS: Readonly<Record<string, string>> = { day: '天', month: '个月', year: '年' };

export const zh: [
  Chinese<typeof orderMessages>,
  Chinese<typeof placedOrderMessages>,
  Chinese<typeof statementMessages>,
] = [
  {
    area: 'cli/views/order',
    texts: {
      order: ({ id }) => `订单 ${id}`,
      line: ({ id }) => `订单行 ${id}`,
      type: () => '类型',
      placed: () => '下单时间',
      buyer: () => '买家',
      extra: () => '扩展参数',
      charged: () => '计费模式',
      expires: () => '到期时间',
      product: () => '商品',
      orderType: ({ code }) => withChinese(code, TYPES),
      chargingMode: ({ code }) => withChinese(code, CHARGING_MODES),
      spec: ({ sku }) => `规格 ${sku}`,
      quantity: ({ quantity }) => `数量 ${quantity}`,
      period: ({ count, unit }) => `，${count} ${Object.hasOwn(UNITS, unit) ? UNITS[unit] : unit}`,
      time: ({ local, utc }) => `${utc} UTC（本地时间 ${local}）`,
      missing: () => '未提供',
    },
  },
  {
    area: 'cli/views/placed-order',
    texts: {
      placed: ({ id, line, status }) => `订单 ${id}（订单行 ${line}）：实例${status}。`,
      status: ({ status }) =>
        ({
          FAILED: '开通失败，已退款',
          FROZEN: '已冻结',
          OPEN: '已开通',
          OPENING: '尚未开通',
          RELEASED: '已释放',
        })[status],
      instance: ({ id }) => `  实例 ${id}`,
      noServer: () => '未配置服务器，没有发起任何调用：请用 koo emulator --callback URL 启动模拟器。',
      attempt: ({ activity, milliseconds, outcome, why }) =>
        `  ${activity}：${outcome}，${milliseconds} 毫秒${why === '' ? '' : `\n    ${why}`}`,
      outcome: ({ verdict }) =>
        ({
          accepted: '成功',
          failed: '失败',
          'in-progress': '处理中（000004）',
          lost: '未收到响应',
          none: '尚无响应',
        })[verdict],
      next: ({ time }) => `  下一次调用 ${time}；可在模拟器的页面中立即执行`,
    },
  },
  {
    area: 'cli/views/emulator-statement',
    texts: {
      none: () => '模拟器中没有订单，也没有话单，无法生成对账单。',
      placeOrder: () =>
        '请在模拟器页面或用 koo emulator order 下单，或用 koo usage push --target local 推送话单。',
      written: ({ files, period, planted }) =>
        [
          `${period} 的对账单（由模拟器虚构）：`,
          ...files.map(({ file, rows }) => `  ${escapeLine(file)}  ${rows} 行`),
          ...(planted.length > 0 ? [`植入的差错：${planted.join('、')}`] : []),
        ].join('\n'),
    },
  },
];

function withChinese(code: string, names: Readonly<Record<string, string>>): string {
  return Object.hasOwn(names, code) ? `${code}（${names[code]}）` : code;
}

import type { Language } from '../../../i18n/language.js';

/** What `koo order get` says itself; the columns of tables and CSV are KooGallery's own names. */
export interface OrderWords {
  order: string;
  type: string;
  placed: string;
  buyer: string;
  extra: string;
  line: string;
  charged: string;
  expires: string;
  product: string;
  spec(sku: string): string;
  quantity(value: string): string;
  /** Of an order for a time: behind how it is charged. */
  period(count: string, type: string): string;
  time(utc: string, local: string): string;
  notGiven: string;
}

export const ORDER_WORDS: Readonly<Record<Language, OrderWords>> = {
  en: {
    order: 'Order',
    type: 'type',
    placed: 'placed',
    buyer: 'buyer',
    extra: 'extra',
    line: 'line',
    charged: 'charged',
    expires: 'expires',
    product: 'product',
    spec: (sku) => `spec ${sku}`,
    quantity: (value) => `quantity ${value}`,
    period: (count, type) => `, ${count} ${type}`,
    time: (utc, local) => `${utc} UTC (${local} here)`,
    notGiven: 'not given',
  },
  zh: {
    order: '订单',
    type: '类型',
    placed: '下单时间',
    buyer: '买家',
    extra: '扩展',
    line: '订单行',
    charged: '计费',
    expires: '到期时间',
    product: '商品',
    spec: (sku) => `规格 ${sku}`,
    quantity: (value) => `数量 ${value}`,
    period: (count, type) => `，${count} ${type}`,
    time: (utc, local) => `${utc} UTC（本地 ${local}）`,
    notGiven: '未提供',
  },
};

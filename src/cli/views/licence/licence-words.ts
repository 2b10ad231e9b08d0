import type { Language } from '../../../i18n/language.js';

/** What the commands of licence codes say themselves. */
interface LicenceWords {
  code(license: string): string;
  activated(license: string): string;
  /** The answer was lost, and a query found it done. */
  foundActive(license: string): string;
  estimate(license: string): string;
  reported(entries: number, licences: number): string;
  /** By the member's name. */
  members: Readonly<Record<string, string>>;
}

export const LICENCE_WORDS: Readonly<Record<Language, LicenceWords>> = {
  en: {
    code: (license) => `Licence code ${license}`,
    activated: (license) => `Licence code ${license} is activated.`,
    foundActive: (license) =>
      `Licence code ${license} is active: the answer to its activation was lost, and a query says so.`,
    estimate: (license) => `The expiry is an estimate; what counts says: koo licence heartbeat ${license}`,
    reported: (entries, licences) =>
      `Reported ${entries} ${entries === 1 ? 'client or number' : 'clients or numbers'} of ${licences} licence ${licences === 1 ? 'code' : 'codes'}.`,
    members: {
      activate_time: 'activated',
      amount: 'amount',
      expire_time: 'expires',
      order_id: 'order',
      product_id: 'product',
      status: 'status',
    },
  },
  zh: {
    code: (license) => `授权码 ${license}`,
    activated: (license) => `授权码 ${license} 已激活。`,
    foundActive: (license) => `授权码 ${license} 处于激活状态：激活请求的响应已丢失，查询结果为已激活。`,
    estimate: (license) => `到期时间为预估值，以此命令的结果为准：koo licence heartbeat ${license}`,
    reported: (entries, licences) => `已上报 ${licences} 个授权码的 ${entries} 条客户端或数量。`,
    members: {
      activate_time: '激活时间',
      amount: '数量',
      expire_time: '到期时间',
      order_id: '订单',
      product_id: '商品',
      status: '状态',
    },
  },
};

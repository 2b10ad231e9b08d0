/** A heading that koo reads as a field. */
export interface KnownHeading {
  text: string;
  /**
   * - `documented`: a page of Huawei's lists it as a column of such a file
   * - `guess`: no page does. KooGallery's pages do not publish the columns of the files that the seller's console exports.
   */
  origin: 'documented' | 'guess';
  /** The page that lists it; of a guess: one that uses the word for this, on screen or in an interface. */
  page?: string;
  /** Gives way to another heading of the file that fits the same field: 订单金额 to 实付金额. */
  weak?: true;
}

/** By field. */
export type KnownHeadings<Field extends string> = Readonly<Partial<Record<Field, readonly KnownHeading[]>>>;

const LIBRARY = 'https://support.huaweicloud.com/';

/** The only list of columns that Huawei publishes: 经销商导出账单 of the international site, 2025-11-17. */
export const RESELLER_PAGE = `${LIBRARY}intl/zh-cn/rg-marketplace/en-us_reseller_topic_000007.html`;
/** 交易明细管理, 2024-11-29. */
export const TRANSACTIONS_PAGE = `${LIBRARY}usermanual-marketplace/zh-cn_topic_0240781769.html`;
/** Managing Transaction Details, 2025-02-11. */
export const TRANSACTIONS_INTL_PAGE = `${LIBRARY}intl/ar-mena/sp-marketplace/en-us_sp_topic_00000240.html`;
/** Rules of settlement and what a bill consists of, as the search of Huawei's site quotes them. */
export const SETTLEMENT_PAGE =
  'https://huaweicloud.com/s/JW15c3Fs6K6i5Y2V6KGo5pWw5o2u5bqT6K6-6K6hJQ/t_30_p_4/JeS6keWVhuW6lyU';
/** 对账细化流程, as the search of Huawei's site quotes it. */
export const SETTLEMENT_STEPS_PAGE = 'https://huaweicloud.com/s/Jea7oeWIhuS6keeuoeeQhuacjeWKoeWZqCU/t_30_p_7';
/** 订单查询: what the list of orders filters by, as the search of Huawei's site quotes it. */
export const ORDER_LIST_PAGE =
  'https://huaweicloud.com/s/JWFwa-WPjee8luivkeafpeaJvuacjeWKoeWZqOWcsOWdgCU/t_30_p_6/JeS6keWVhuW6lyU';
/** 账单项 of the European site, 2022-09-29. */
export const BILL_ITEMS_PAGE = `${LIBRARY}eu/sp-marketplace/eu_sp_topic_000053.html`;
/** 服务监管, 2025-05-26. */
export const SUPERVISION_PAGE = `${LIBRARY}usermanual-marketplace/zh-cn_topic_0000002043653290.html`;
/** 订单状态, 2025-03-03. */
export const ORDERS_PAGE = `${LIBRARY}intl/pt-br/sp-marketplace/en-us_sp_topic_0000023.html`;
/** 查询订单, 2024-04-26. */
export const ORDER_QUERY_PAGE = `${LIBRARY}accessg-marketplace/zh-cn_topic_0070649350.html`;
/** 按需使用量推送(新), 2025-11-13. */
export const USAGE_PAGE = `${LIBRARY}accessg-marketplace/zh-cn_topic_0070649410.html`;
/** 按需使用量推送(旧), 2025-11-13. */
export const OLD_USAGE_PAGE = `${LIBRARY}accessg-marketplace/zh-cn_topic_0070649411.html`;
/** 商品信息 (ProductInfo), 2026-01-06. */
export const PRODUCT_INFO_PAGE = `${LIBRARY}usermanual-marketplace/zh-cn_topic_0000002411753620.html`;

/** Columns that a page lists. */
export function documented(page: string, ...texts: readonly string[]): KnownHeading[] {
  return texts.map((text) => ({ text, origin: 'documented', page }));
}

/** Words that a page uses for this, though not as a column of a file. */
export function seenOn(page: string, ...texts: readonly string[]): KnownHeading[] {
  return texts.map((text) => ({ text, origin: 'guess', page }));
}

export function guess(...texts: readonly string[]): KnownHeading[] {
  return texts.map((text) => ({ text, origin: 'guess' }));
}

/** The same, for where nothing else fits. */
export function weak(headings: readonly KnownHeading[]): KnownHeading[] {
  return headings.map((heading) => ({ ...heading, weak: true }));
}

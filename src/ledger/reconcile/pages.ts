/** KooGallery's pages that the rules rest on. */
export const BOOKS_PAGES = {
  /** 账单: what a period covers, supervision, refunds. */
  bills: 'https://huaweicloud.com/s/JW15c3Fs6K6i5Y2V6KGo5pWw5o2u5bqT6K6-6K6hJQ/t_30_p_4/JeS6keWVhuW6lyU',
  billExport: 'https://support.huaweicloud.com/usermanual-marketplace/sp_topic_0000061.html',
  transactions: 'https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0240781769.html',
  settlement: 'https://support.huaweicloud.com/eu/sp-marketplace/eu_sp_topic_000053.html',
  orderStates: 'https://support.huaweicloud.com/intl/pt-br/sp-marketplace/en-us_sp_topic_0000023.html',
  usage: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html',
  supervision: 'https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0000002043653290.html',
  /** A repeated call gets the same result. */
  callbacks: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649300.html',
  reseller: 'https://support.huaweicloud.com/intl/zh-cn/rg-marketplace/en-us_reseller_topic_000007.html',
} as const;

/**
 * What a seller's server answers in `resultCode`.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649421.html
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649288.html of licences
 */
export const RESULT_CODES = {
  '000000': 'success',
  '000001': 'authentication failed',
  '000002': 'illegal parameter',
  '000003': 'the instance, or the licence code, does not exist',
  '000004': 'in progress: asynchronous',
  '000005': 'other internal error',
  '000100': 'no resource for an instance',
  '000101': 'mobile number empty or repeated',
  '000102': 'e-mail empty or repeated',
  '000103': 'already bought, and cannot be bought again',
  '000104': 'error of a service inside the product',
  '000105': 'the account has the benefit already',
  '000106': 'sold out',
  '000107': 'domain of the e-mail repeated',
  '000900': 'the quota of the order is used up',
  '000901': 'apply within the valid dates of the order',
  '000902': 'a licence for a period needs its expiry date',
  '000903': 'a device fingerprint or hardware code is needed',
} as const;

export type ResultCode = keyof typeof RESULT_CODES;

/** Every interface may answer with these. */
export const COMMON_CODES = ['000000', '000001', '000002', '000005'] as const satisfies readonly ResultCode[];

/** Where an instance or a code is named. */
export const INSTANCE_CODES = [...COMMON_CODES, '000003'] as const satisfies readonly ResultCode[];

/** Of a new instance. */
export const OPENING_CODES = [
  ...COMMON_CODES,
  '000004',
  '000100',
  '000101',
  '000102',
  '000103',
  '000104',
  '000105',
  '000106',
  '000107',
] as const satisfies readonly ResultCode[];

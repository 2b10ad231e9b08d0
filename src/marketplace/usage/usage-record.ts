/**
 * One usage record (话单) as it is kept until KooGallery has it. Every value is the text that is sent, so that a
 * record that is sent again is the same to the byte.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html
 */
export interface UsageRecord {
  /** The seller's unique number of the record, at most 64 characters. */
  meteringSn: string;
  /** The on-demand instance that was used, at most 64 characters. */
  instanceId: string;
  /** The product of the instance; the old interface wants it, the new one does not know it. */
  productId?: string;
  /** When the record was made. All three times are UTC, to the second: `20220809T091000Z`. */
  recordTime: string;
  beginTime: string;
  endTime: string;
  /** How much was used, an exact decimal: more than 0, at most 4 decimals. */
  usageValue: string;
  /** The package instance to deduct from, of packages that stop when they are used up (用完即停套餐包). */
  relatePkgInstance?: string;
}

/** The names on the wire, and in files that are imported; in the order in which they are signed. */
export const WIRE_NAMES = {
  begin_time: 'beginTime',
  end_time: 'endTime',
  instance_id: 'instanceId',
  metering_sn: 'meteringSn',
  product_id: 'productId',
  record_time: 'recordTime',
  relate_pkg_instance: 'relatePkgInstance',
  usage_value: 'usageValue',
} as const satisfies Record<string, keyof UsageRecord>;

export type WireName = keyof typeof WIRE_NAMES;

/** Ids and serial numbers, in characters. */
export const MAX_ID_CHARACTERS = 64;

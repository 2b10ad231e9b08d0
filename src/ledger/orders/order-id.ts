/** A line's id is its order's, a dash and the line's number: `CS2207261447AUY4H-000001`. */
const LINE = /^(.+)-\d{6}$/;

/**
 * The id of the order, of the order's or of a line's.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html
 */
export function orderIdOf(id: string): string {
  return LINE.exec(id)?.[1] ?? id;
}

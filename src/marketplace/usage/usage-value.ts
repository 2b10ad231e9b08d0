/** As the pages state: digits in all, and after the point. */
const LONGEST = 20;
const MOST_DECIMALS = 4;

/**
 * An amount as an exact decimal, without zeros that say nothing: `007.50` is `7.5`. It never passes through a binary
 * fraction, in which 0.1 is not 0.1.
 *
 * @returns What is wrong with it, after the words "the usage value", when it is none.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html
 */
export function readUsageValue(text: string): { value: string } | { problem: string } {
  const parts = /^\+?(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!parts) {
    return { problem: `is ${JSON.stringify(text.slice(0, 40))}, which is not a decimal number such as 12.5` };
  }

  const whole = parts[1]!.replace(/^0+(?=\d)/, '');
  const decimals = (parts[2] ?? '').replace(/0+$/, '');
  const value = decimals === '' ? whole : `${whole}.${decimals}`;
  if (decimals.length > MOST_DECIMALS)
    return { problem: `has ${decimals.length} decimals, ${MOST_DECIMALS} at most` };
  if (value === '0') return { problem: 'is 0, it must be more' };
  if (value.length > LONGEST) return { problem: `has ${value.length} characters, ${LONGEST} at most` };
  return { value };
}

import type { Message } from '../../i18n/message.js';
import { recordMessages } from './messages.js';

/** As the pages state: digits in all, and after the point. */
const MAX_LENGTH = 20;
const MAX_DECIMALS = 4;

/**
 * An amount as an exact decimal, without zeros that say nothing: `007.50` is `7.5`. It never passes through a binary
 * fraction, in which 0.1 is not 0.1.
 *
 * @returns What is wrong with it, when it is none.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html
 */
export function readUsageValue(text: string): { value: string } | { problem: Message } {
  const given = JSON.stringify(text.trim().slice(0, 40));
  const parts = /^\+?(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!parts) {
    const isComma = /^\s*\+?\d+,\d+\s*$/.test(text);
    return { problem: recordMessages.notDecimal({ given, isComma }) };
  }

  const whole = parts[1]!.replace(/^0+(?=\d)/, '');
  const decimals = (parts[2] ?? '').replace(/(?<!0)0+$/, '');
  const value = decimals === '' ? whole : `${whole}.${decimals}`;
  if (decimals.length > MAX_DECIMALS)
    return { problem: recordMessages.tooManyDecimals({ count: decimals.length, given, max: MAX_DECIMALS }) };
  if (value === '0') return { problem: recordMessages.isZero() };
  if (value.length > MAX_LENGTH)
    return { problem: recordMessages.valueTooLong({ count: value.length, given, max: MAX_LENGTH }) };
  return { value };
}

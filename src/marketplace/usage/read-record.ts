import { createHash } from 'node:crypto';
import { MAX_ID_CHARACTERS, type UsageRecord, WIRE_NAMES, type WireName } from './usage-record.js';
import { readUsageTime, usageTime } from './usage-time.js';
import { readUsageValue } from './usage-value.js';
import type { Message } from '../../i18n/message.js';
import { recordMessages } from './messages.js';

/** A record as a person or a program wrote it: wire names, all values as text. */
export type WrittenRecord = Partial<Record<WireName, string>>;

export type ReadRecord = { record: UsageRecord } | { problems: Message[] };

/**
 * A usage record from what was written. Without a `metering_sn` it gets one that is made of its instance and times:
 * the same record read twice is the same record. Without a `record_time` it is made now.
 */
export function readRecord(written: WrittenRecord, now: Date): ReadRecord {
  const problems: Message[] = [];
  const id = (name: WireName, required: boolean): string | undefined => {
    const value = written[name]?.trim();
    if (!value) {
      if (required) problems.push(recordMessages.missing({ name }));
      return undefined;
    }

    const given = JSON.stringify(value.slice(0, 40));
    if (value.includes('\uFFFD')) problems.push(recordMessages.notDecoded({ given, name }));
    else if ([...value].length > MAX_ID_CHARACTERS)
      problems.push(recordMessages.tooLong({ given, max: MAX_ID_CHARACTERS, name }));
    else if (/\p{Cc}|\p{Cs}/u.test(value)) problems.push(recordMessages.notSendable({ given, name }));
    return value;
  };
  const time = (name: 'begin_time' | 'end_time' | 'record_time'): string => {
    const text = written[name]?.trim();
    if (!text) {
      if (name === 'record_time') return usageTime(now);
      problems.push(recordMessages.missing({ name }));
      return '';
    }

    const read = readUsageTime(text, name);
    if ('value' in read) return read.value;
    problems.push(read.problem);
    return '';
  };
  const instanceId = id('instance_id', true) ?? '';
  const beginTime = time('begin_time');
  const endTime = time('end_time');
  const record: UsageRecord = {
    meteringSn: id('metering_sn', false) ?? serialNumber(instanceId, beginTime, endTime),
    instanceId,
    productId: id('product_id', false),
    recordTime: time('record_time'),
    beginTime,
    endTime,
    usageValue: '',
    relatePkgInstance: id('relate_pkg_instance', false),
  };
  const amount = written.usage_value?.trim();
  const value = amount
    ? readUsageValue(amount)
    : { problem: recordMessages.missing({ name: 'usage_value' }) };
  if ('value' in value) record.usageValue = value.value;
  else problems.push(value.problem);
  return problems.length > 0 ? { problems } : { record };
}

export function isWireName(name: string): name is WireName {
  return Object.hasOwn(WIRE_NAMES, name);
}

function serialNumber(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}

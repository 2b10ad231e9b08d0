import type { Addition, KeptRecord } from './outbox.js';
import type { UsageRecord } from '../usage-record.js';

/**
 * What to do with a record, given all that the outbox holds under its serial number or for its instance, begin and
 * end. What was refused does not count: KooGallery has not processed it, and this one replaces it.
 */
export function additionOf(
  record: UsageRecord,
  rivals: readonly KeptRecord[],
): { add: true; replaces: KeptRecord[] } | { add: false; addition: Addition } {
  const standing = rivals.find(({ state }) => state !== 'refused');
  if (!standing) return { add: true, replaces: [...rivals] };
  return {
    add: false,
    addition: isSame(record, standing) ? { as: 'known' } : { as: 'conflict', with: standing },
  };
}

/** The same in all that is billed, and under the same number. */
function isSame(a: UsageRecord, b: UsageRecord): boolean {
  return (
    a.meteringSn === b.meteringSn &&
    a.instanceId === b.instanceId &&
    a.beginTime === b.beginTime &&
    a.endTime === b.endTime &&
    a.usageValue === b.usageValue &&
    (a.relatePkgInstance ?? '') === (b.relatePkgInstance ?? '')
  );
}

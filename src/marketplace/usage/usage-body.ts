import { type UsageRecord, WIRE_NAMES, type WireName } from './usage-record.js';

/**
 * - `new`: 按需使用量推送(新), with a signature over the body and serial numbers
 * - `old`: 按需使用量推送(旧), with the product of each instance, and without serial numbers
 */
export type UsageInterface = 'new' | 'old';

/** In one call. */
export const MAX_RECORDS = 1000;

const LEFT_OUT: Record<UsageInterface, WireName> = { new: 'product_id', old: 'metering_sn' };

/**
 * The JSON text of a push. Members are sorted by name at every level: "the body is signed after natural sorting" does
 * not say how deep, and a body that is sorted everywhere fits both readings.
 */
export function usageBody(records: readonly UsageRecord[], usageInterface: UsageInterface): string {
  const names = (Object.keys(WIRE_NAMES) as WireName[]).filter((name) => name !== LEFT_OUT[usageInterface]);
  const items = records.map((record) =>
    Object.fromEntries(
      names
        .map((name) => [name, record[WIRE_NAMES[name]]])
        .filter(([, value]) => value !== undefined && value !== null),
    ),
  );
  return JSON.stringify({ usage_records: items });
}

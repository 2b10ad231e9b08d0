import type { FastifyRequest } from 'fastify';
import { recordProblem } from '../../../marketplace/usage/check-record.js';
import { type ReadRecord, readRecord, type WrittenRecord } from '../../../marketplace/usage/read-record.js';
import { MAX_RECORDS, type UsageInterface } from '../../../marketplace/usage/usage-body.js';
import type { UsageRecord } from '../../../marketplace/usage/usage-record.js';
import { isUsageSignature } from '../../../marketplace/usage/usage-signature.js';
import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { jsonOf } from '../../gateway/read-body.js';
import { bookUsage } from '../../state/usage-ledger.js';
import { Refusal } from '../../wire/refusal.js';
import { oldUsageErrors, usageErrors } from '../../wire/error-formats.js';

/** As far as the clocks may differ; the pages state no number for the `ts` of a push, this is the gateway's. */
const CLOCK_TOLERANCE = 15 * 60 * 1000;

/** Instances whose records are refused, to try that out; all others are open. */
const SAMPLES = [
  { prefix: 'EMU-UNKNOWN', code: 'MKT.9001', message: 'Instance ID not found.', status: 500 },
  { prefix: 'EMU-FOREIGN', code: 'MKT.0150', message: 'Illegal operation', status: 401 },
  { prefix: 'EMU-INVALID', code: 'MKT.9002', message: 'Invalid usage enties.', status: 500 },
] as const;

const COMMON = ['begin_time', 'end_time', 'instance_id', 'record_time', 'usage_value'] as const;
const REQUIRED = { new: [...COMMON, 'metering_sn'], old: [...COMMON, 'product_id'] } as const;
const FIELDS = {
  new: [...REQUIRED.new, 'relate_pkg_instance'],
  old: [...REQUIRED.old, 'relate_pkg_instance'],
} as const;

/** No record is without its `record_time` here. */
const EPOCH = new Date(0);

/**
 * Usage push, the new interface: signed twice, and with an answer for each record.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html
 */
export function usagePush(context: EmulatorContext): Interface {
  return {
    errorFormat: usageErrors,
    routes(scope) {
      scope.post('/api/mkp-openapi-public/global/v1/isv/usage-data', async (request) => {
        checkUsageSignature(context, request);
        const items = recordsOf(request, 'new');
        const abnormal: object[] = [];
        const good: UsageRecord[] = [];
        for (const item of items) {
          const read = readItem(item, 'new');
          const why =
            'problems' in read ? { message: read.problems.join('; ') } : refusalOf(context, read.record);
          if (why) abnormal.push(abnormalData(item, why.message));
          else if ('record' in read) good.push(read.record);
        }

        book(context, good, 'new');
        return abnormal.length === 0
          ? { error_code: 'MKT.0000', error_msg: 'Success' }
          : { error_code: '94060999', error_msg: 'Failed', abnormal_usage_data: abnormal };
      });
    },
  };
}

/**
 * Usage push, the old interface: one wrong record fails the call.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649411.html
 */
export function oldUsagePush(context: EmulatorContext): Interface {
  return {
    errorFormat: oldUsageErrors,
    routes(scope) {
      scope.post('/rest/marketplace/v1/isv/usage-data', async (request) => {
        const records = recordsOf(request, 'old').map((item) => {
          const read = readItem(item, 'old');
          if ('problems' in read)
            throw new Refusal(500, 'MKT.0100', `Failure of input parameter: ${String(read.problems[0])}`);
          const why = refusalOf(context, read.record);
          if (why) throw new Refusal(why.status, why.code, why.message);
          return read.record;
        });
        book(context, records, 'old');
        return { error_code: 'MKT.0000', error_msg: 'success' };
      });
    },
  };
}

/** The signature is over the body's own bytes. */
function checkUsageSignature({ credentials, now }: EmulatorContext, { body, headers }: FastifyRequest): void {
  const { nonce, signature, ts } = headers;
  const unauthenticated = (why: string): Refusal =>
    new Refusal(401, '94060002', `Authentication failed: ${why}`);
  if (typeof nonce !== 'string' || typeof signature !== 'string' || typeof ts !== 'string') {
    throw unauthenticated('signature, ts or nonce is missing');
  }

  if (nonce.length > 64 || signature.length > 1000 || !/^\d{13,20}$/.test(ts)) {
    throw unauthenticated('signature, ts or nonce has the wrong form');
  }

  if (Math.abs(now().getTime() - Number(ts)) > CLOCK_TOLERANCE) throw unauthenticated('ts is off');
  const text = Buffer.isBuffer(body) ? body.toString('utf8') : '';
  if (!isUsageSignature(text, credentials.integrationKey, { nonce, signature, ts })) {
    throw unauthenticated('the signature does not fit the body');
  }
}

function recordsOf(request: FastifyRequest, usageInterface: UsageInterface): unknown[] {
  const errorFormat = usageInterface === 'new' ? usageErrors : oldUsageErrors;
  const body = jsonOf(request, errorFormat) as { usage_records?: unknown } | null | undefined;
  const records = body?.usage_records;
  if (!Array.isArray(records)) throw errorFormat.invalid('usage_records is not an array');
  if (records.length === 0) throw errorFormat.invalid('usage_records is empty');
  if (records.length > MAX_RECORDS) {
    throw new Refusal(500, 'MKT.9003', `Usage records extends size limit. (${MAX_RECORDS})`);
  }

  return records;
}

function readItem(item: unknown, usageInterface: UsageInterface): ReadRecord | { problems: string[] } {
  if (typeof item !== 'object' || item === null) return { problems: ['it is not an object'] };
  const members = Object.entries(item);
  const names: readonly string[] = FIELDS[usageInterface];
  const unknown = members.find(([name]) => !names.includes(name));
  if (unknown) return { problems: [`${unknown[0].slice(0, 64)} is not known`] };
  const time = members.find(
    ([name, value]) => name.endsWith('_time') && !/^\d{8}T\d{6}Z$/.test(String(value)),
  );
  if (time) return { problems: [`${time[0]} is not of the form yyyyMMdd'T'HHmmss'Z'`] };
  // A number of JSON has passed through a binary fraction here; one of the pages prints numbers all the same.
  const written = Object.fromEntries(
    members.map(([name, value]) => [name, String(value ?? '')]),
  ) as WrittenRecord;
  const missing = REQUIRED[usageInterface].find((name) => !written[name]);
  return missing ? { problems: [`${missing} is missing`] } : readRecord(written, EPOCH);
}

function refusalOf(
  { now }: EmulatorContext,
  record: UsageRecord,
): { code: string; message: string; status: number } | undefined {
  const sample = SAMPLES.find(({ prefix }) => record.instanceId.startsWith(prefix));
  if (sample) return sample;
  const problem = recordProblem(record, now());
  if (!problem) return undefined;
  return problem.code === 'TOO_OLD'
    ? { code: 'MKT.9004', message: 'Record beginTime extends Limit.', status: 500 }
    : { code: 'MKT.0100', message: `Failure of input parameter: ${String(problem.message)}`, status: 500 };
}

/** The names of the list and of its members are our own: the pages print only the description. */
function abnormalData(item: unknown, message: string): object {
  const { begin_time, end_time, instance_id, metering_sn } = (item ?? {}) as Record<string, unknown>;
  return { begin_time, end_time, instance_id, metering_sn, error_msg: message.slice(0, 255) };
}

function book(
  { database }: EmulatorContext,
  records: readonly UsageRecord[],
  usageInterface: UsageInterface,
): void {
  bookUsage(
    database,
    records.map((record) => ({
      begin_time: record.beginTime,
      end_time: record.endTime,
      instance_id: record.instanceId,
      metering_sn: usageInterface === 'new' ? record.meteringSn : null,
      product_id: record.productId ?? null,
      record_time: record.recordTime,
      relate_pkg_instance: record.relatePkgInstance ?? null,
      usage_value: record.usageValue,
    })),
  );
}

import { isObject } from '../../platform/is-object.js';
import { foreignText, type Message } from '../../i18n/message.js';
import { jsonObjectIn } from '../../platform/json-object.js';
import type { CallbackInterface } from '../callback-interface.js';
import { decryptValue, type EncryptType } from '../encryption/encrypted-value.js';
import { judgeAnswer } from '../stories/judge-answer.js';
import { instanceMessages } from './messages.js';
import { sendCall } from './send-call.js';
import { signedCall } from './signed-call.js';

/** So many instances are in one call at most, by the pages. */
const MAX_IN_CALL = 100;

/** What a user of an instance needs; with `userName` and `password` as they are, decrypted where 1.0 has encrypted them. */
export interface AppInfo {
  frontEndUrl?: string;
  adminUrl?: string;
  userName?: string;
  password?: string;
  memo?: string;
}

export interface UsageInfo {
  relatedInstanceId?: string;
  usageValue?: number | string;
  /** UTC, `yyyyMMddHHmmssSSS`. */
  statisticalTime?: string;
  dashboardUrl?: string;
}

/** One instance that was asked for. */
export interface QueriedInstance {
  instanceId: string;
  status: 'failed' | 'found';
  /** Why it was not found, or what of it cannot be read. */
  reason?: Message;
  appInfo?: AppInfo;
  usageInfo?: UsageInfo[];
}

export interface QueryOptions {
  accessKey: string;
  signal?: AbortSignal;
  /** The production address. */
  url: URL;
}

export interface InstancesQueried {
  /** In the order in which they were asked for. */
  instances: QueriedInstance[];
  calls: number;
  /** Whether the server could be reached, at the first call. */
  isReachable: boolean;
}

/**
 * Asks a seller's server for instances as KooGallery does (查询实例信息): up to 100 in a call. A call that is refused because
 * of one instance is divided, until it is known which.
 *
 * @param one queryInstance of SaaS 2.0 or 1.0.
 * @throws the signal's reason
 */
export async function queryInstances(
  ids: readonly string[],
  one: CallbackInterface,
  options: QueryOptions,
): Promise<InstancesQueried> {
  const found = new Map<string, QueriedInstance>();
  const unique = [...new Set(ids)];
  const waiting: string[][] = [];
  for (let at = 0; at < unique.length; at += MAX_IN_CALL) waiting.push(unique.slice(at, at + MAX_IN_CALL));
  let calls = 0;
  let unreachable: Message | undefined;
  for (let some = waiting.shift(); some; some = waiting.shift()) {
    calls += 1;
    const { code, fault, instances } = await queryOnce(some, one, options);
    for (const instance of instances) found.set(instance.instanceId, instance);
    if (!fault) continue;
    if (fault.isUnreachable) unreachable = fault.reason;
    const isOfOne = code === '000002' || code === '000003';
    if (isOfOne && some.length > 1) {
      const half = Math.ceil(some.length / 2);
      waiting.unshift(some.slice(0, half), some.slice(half));
      continue;
    }

    // Who does not answer one call does not answer the next one: it is not waited for again.
    const failed = fault.isUnreachable ? [...some, ...waiting.splice(0).flat()] : some;
    for (const instanceId of failed)
      found.set(instanceId, { instanceId, reason: fault.reason, status: 'failed' });
  }

  return {
    calls,
    instances: unique.map((instanceId) => found.get(instanceId)!),
    isReachable: !(unreachable && calls === 1),
  };
}

interface Answer {
  code?: string;
  fault?: { isUnreachable: boolean; reason: Message };
  instances: QueriedInstance[];
}

async function queryOnce(
  ids: readonly string[],
  one: CallbackInterface,
  { accessKey, signal, url }: QueryOptions,
): Promise<Answer> {
  const members = { activity: one.activity, instanceId: ids.join(',') };
  const call = signedCall(one, members, { accessKey, address: url, now: new Date() });
  const sent = await sendCall(call, { signal, timeoutMs: one.timeout });
  // Fields that are too long, and passwords that are not encrypted, are for `koo callback test` to find.
  const { message, rule } = judgeAnswer({ ...one, answer: RESULT }, sent, { accessKey }) ?? {};
  const json = 'body' in sent.answer ? jsonObjectIn(sent.answer.body) : undefined;
  const code = typeof json?.resultCode === 'string' ? json.resultCode : undefined;
  if (message) {
    const isUnreachable = 'failure' in sent.answer;
    const text = json?.resultMsg;
    const isOfServer = rule === 'result-code' && code !== undefined && typeof text === 'string';
    const reason = isOfServer ? instanceMessages.refused({ code, text: foreignText(text) }) : message;
    return { code, fault: { isUnreachable, reason }, instances: [] };
  }

  const encryptType = json?.encryptType === '2' ? '2' : '1';
  const decrypting = one.signing === 'query-token' ? ({ accessKey, encryptType } as const) : undefined;
  const info = Array.isArray(json?.info) ? json.info.filter((item) => isObject(item)) : [];
  return {
    code,
    instances: ids.map((instanceId) => {
      const item = info.find((each) => each.instanceId === instanceId);
      if (item) return readInstance(instanceId, item, decrypting);
      return { instanceId, reason: instanceMessages.notReturned(), status: 'failed' };
    }),
  };
}

/** What of an answer has to be right so that it can be read. */
const RESULT = {} as const;

function readInstance(
  instanceId: string,
  { appInfo, usageInfo }: Record<string, unknown>,
  decrypting: { accessKey: string; encryptType: EncryptType } | undefined,
): QueriedInstance {
  const app = isObject(appInfo) ? textsOf(appInfo, APP_INFO) : undefined;
  const usage = Array.isArray(usageInfo)
    ? usageInfo.filter((item) => isObject(item)).map((item) => readUsage(item))
    : undefined;
  const unreadable: string[] = [];
  if (app && decrypting) {
    for (const name of ['userName', 'password'] as const) {
      const value = app[name];
      if (!value) continue;
      const plain = decryptValue(value, decrypting.accessKey, decrypting);
      if (plain === undefined) unreadable.push(name);
      // What is not encrypted with the key may be plain: it is not shown.
      app[name] = plain ?? '';
    }
  }

  return {
    instanceId,
    status: 'found',
    ...(unreadable.length > 0 && { reason: instanceMessages.notDecrypted({ names: unreadable }) }),
    ...(app && { appInfo: app }),
    ...(usage && { usageInfo: usage }),
  };
}

const APP_INFO = ['frontEndUrl', 'adminUrl', 'userName', 'password', 'memo'] as const;
const USAGE_INFO = ['relatedInstanceId', 'statisticalTime', 'dashboardUrl'] as const;

function readUsage(item: Record<string, unknown>): UsageInfo {
  const { usageValue } = item;
  const hasValue = typeof usageValue === 'number' || typeof usageValue === 'string';
  return { ...textsOf(item, USAGE_INFO), ...(hasValue && { usageValue }) };
}

function textsOf<Name extends string>(
  item: Readonly<Record<string, unknown>>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const entries = names.flatMap((name) => (typeof item[name] === 'string' ? [[name, item[name]]] : []));
  return Object.fromEntries(entries) as Partial<Record<Name, string>>;
}

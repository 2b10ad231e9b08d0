import { jsonObjectIn } from '../../platform/json-object.js';
import type { Message } from '../../i18n/message.js';
import type { CallbackInterface } from '../callback-interface.js';
import { decryptValue } from '../encryption/encrypted-value.js';
import type { Fields } from '../field.js';
import { LICENCE_TIMEOUT } from '../interfaces/common.js';
import type { CallbackAnswer, CallbackTry } from '../sending/send-call.js';
import { verifyBodySign } from '../signing/body-sign.js';
import { type BillingMode, needsUsage } from './callback-matrix.js';
import type { CallbackRuleName } from './callback-rules.js';
import { checkFields, type FieldProblem } from './check-fields.js';
import { answerMessages } from './messages.js';
import { activityOf } from '../callback-interface.js';

/** What is wrong with an answer, by the first rule that it breaks: what follows from that is not reported. */
export interface AnswerFault {
  rule: CallbackRuleName;
  message: Message;
  /** What KooGallery's debugging page (应用接入调试) prints then, in its own words. */
  console?: string;
}

export interface Judging {
  /** What signs and encrypts is not checked without it. */
  accessKey?: string;
  /** Of queryInstance: the instances that were asked for. */
  instanceIds?: readonly string[];
  /** `usageInfo` has to be there of some. */
  billing?: BillingMode;
  /** Codes that are a success besides 000000. */
  successes?: readonly string[];
}

/** The rules that an answer is held against, in this order. */
export function answerRules(
  called: Pick<CallbackInterface, 'answer' | 'signing' | 'timeout'>,
  { billing }: Pick<Judging, 'billing'> = {},
): CallbackRuleName[] {
  return [
    'reachable',
    timeoutRule(called),
    'http-status',
    'content-type',
    ...(isAnswerSigned(called) ? (['body-sign'] as const) : []),
    'answer-form',
    'result-code',
    'answer-field',
    ...('encryptType' in called.answer ? (['encrypted-field'] as const) : []),
    ...(needsUsage(billing) && 'info' in called.answer ? (['usage-info'] as const) : []),
  ];
}

function timeoutRule({ timeout }: Pick<CallbackInterface, 'timeout'>): 'licence-timeout' | 'timeout' {
  return timeout === LICENCE_TIMEOUT ? 'licence-timeout' : 'timeout';
}

/** Answers of 1.0 are. */
function isAnswerSigned({ signing }: Pick<CallbackInterface, 'signing'>): boolean {
  return signing === 'query-token' || signing === 'header-token';
}

/**
 * Holds the answer to a call that has to succeed against what the debugging page checks, and what the page of the call
 * requires.
 *
 * @see https://support.huaweicloud.com/usermanual-marketplace/access_topic_0000008.html
 */
export function judgeAnswer(
  called: CallbackInterface,
  { answer }: Pick<CallbackTry, 'answer'>,
  judging: Judging = {},
): AnswerFault | undefined {
  const activity = activityOf(called);
  if ('failure' in answer) {
    if (answer.failure === 'timeout') return timedOut(called, activity);
    if (answer.failure === 'too-large')
      return fault('answer-form', answerMessages.tooLarge({ activity }), BAD_FORM);
    const { reason = answer.failure } = answer;
    return fault('reachable', answerMessages.unreachable({ activity, reason }), '调测失败，生产地址不可达.');
  }

  const { contentType, status } = answer;
  if (status !== 200) {
    const printed = `调测失败，接口响应httpCode=${status}，请检查服务器日志，定位失败原因.`;
    return fault('http-status', answerMessages.status({ activity, status }), printed);
  }

  if (!/^application\/json\s*(?:;|$)/i.test(contentType)) {
    const printed = `调测失败，响应content-type格式错误，返回的格式为${contentType}，正确的格式为"application/json".`;
    return fault('content-type', answerMessages.contentType({ activity, contentType }), printed);
  }

  if (isAnswerSigned(called) && judging.accessKey !== undefined) {
    const unsigned = judgeBodySign(activity, answer, judging.accessKey);
    if (unsigned) return unsigned;
  }

  const json = jsonObjectIn(answer.body);
  if (!json) return fault('answer-form', answerMessages.notAnObject({ activity }), BAD_FORM);
  for (const member of ['resultCode', 'resultMsg']) {
    const value = json[member];
    if (typeof value === 'string' && (member === 'resultMsg' || value !== '')) continue;
    return fault('answer-form', answerMessages.noMember({ activity, member }), BAD_FORM);
  }

  const code = json.resultCode as string;
  // Where the pages allow 000004, the call goes on, and queryInstance is polled.
  const isInProgress = code === '000004' && called.codes.includes('000004');
  if (code !== '000000' && !isInProgress && !judging.successes?.includes(code)) {
    const text = json.resultMsg as string;
    const message =
      code === '000001'
        ? answerMessages.notAuthenticated({ activity, text })
        : answerMessages.resultCode({ activity, code, text });
    return fault('result-code', message, '调用失败，生产接口resultCode返回错误.');
  }

  return judgeMembers(called, json, { ...judging, isDone: code === '000000' });
}

function timedOut(called: CallbackInterface, activity: string): AnswerFault {
  const rule = timeoutRule(called);
  const text = answerMessages.timeout({ activity, seconds: called.timeout / 1000 });
  return fault(rule, text, rule === 'timeout' ? '调测失败，调用接口超时20s' : undefined);
}

function judgeBodySign(
  activity: string,
  { body, bodySign }: CallbackAnswer,
  accessKey: string,
): AnswerFault | undefined {
  const verified = verifyBodySign(bodySign, body, accessKey);
  if (verified.valid) return undefined;
  if (verified.why === 'different') {
    const printed = '调测失败,响应Http Body签名校验失败,预期的签名值:****';
    return fault('body-sign', answerMessages.otherBodySign({ activity }), printed);
  }

  const printed = '调测失败,生产接口响应头缺少Body-Sign,或Body-Sign格式错误.';
  const isMissing = verified.why === 'missing';
  return fault(
    'body-sign',
    isMissing ? answerMessages.noBodySign({ activity }) : answerMessages.malformedBodySign({ activity }),
    printed,
  );
}

const BAD_FORM = '调测失败，解析响应体失败，响应格式参考{"resultCode":"000000","resultMsg":"success."}.';

interface Usage {
  relatedInstanceId?: string;
  usageValue: number;
}

/** Of a `Double(12,4)`. */
const MAX_4_DECIMALS = /^-?\d+(?:\.\d{1,4})?$/;

function judgeMembers(
  called: CallbackInterface,
  json: Record<string, unknown>,
  { accessKey, billing, instanceIds = [], isDone }: Judging & { isDone: boolean },
): AnswerFault | undefined {
  const activity = activityOf(called);
  // What is opened in the background has no access data yet.
  const fields = isDone ? called.answer : withoutAppInfo(called.answer);
  const [problem] = checkFields(json, fields);
  if (problem) return fieldFault(activity, problem);
  const info = (json.info ?? []) as Array<{ instanceId: string; usageInfo?: Usage[] }>;
  if (instanceIds.some((id) => !info.some(({ instanceId }) => instanceId === id)))
    return fieldFault(activity, { kind: 'missing', path: 'info[].instanceId' }, 'instanceId');
  const plain =
    accessKey === undefined
      ? undefined
      : plainField(json, called.answer, { accessKey, encryptType: json.encryptType });
  if (plain !== undefined)
    return fault('encrypted-field', answerMessages.notEncrypted({ activity, path: plain }));
  const usage = info.map(({ usageInfo }) => usageInfo ?? []);
  if (usage.flat().some(({ usageValue }) => !MAX_4_DECIMALS.test(String(usageValue))))
    return fieldFault(activity, { kind: 'value', path: 'info[].usageInfo[].usageValue' });
  if (!needsUsage(billing) || !('info' in called.answer)) return undefined;
  if (usage.some(({ length }) => length === 0))
    return fault('usage-info', answerMessages.noUsage({ activity }));
  const isUnrelated = billing === 'package' && usage.flat().some((one) => !one.relatedInstanceId);
  return isUnrelated ? fault('usage-info', answerMessages.unrelatedUsage({ activity })) : undefined;
}

function withoutAppInfo(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'appInfo'));
}

/** The path of the first member that has to be encrypted, and is not, or with another key. */
function plainField(
  message: object,
  fields: Fields,
  by: { accessKey: string; encryptType: unknown },
  at = '',
): string | undefined {
  for (const [name, { isEncrypted, members }] of Object.entries(fields)) {
    const value = (message as Record<string, unknown>)[name];
    if (isEncrypted && typeof value === 'string' && value !== '') {
      const encryptType = by.encryptType === '2' ? '2' : '1';
      if (decryptValue(value, by.accessKey, { encryptType }) === undefined) return `${at}${name}`;
    } else if (members && typeof value === 'object' && value !== null) {
      for (const [index, item] of (Array.isArray(value) ? value : [value]).entries()) {
        const inside = `${at}${name}${Array.isArray(value) ? `[${index}]` : ''}.`;
        const found = plainField(item as object, members, by, inside);
        if (found !== undefined) return found;
      }
    }
  }

  return undefined;
}

function fieldFault(activity: string, { kind, path }: FieldProblem, named = path): AnswerFault {
  const message = answerMessages.field({ activity, kind, path });
  if (kind === 'missing') return fault('answer-field', message, `调测失败，接口响应缺少${named}.`);
  // Of other mistakes no page says what is printed.
  return fault('answer-field', message, kind === 'length' ? `调测失败,字段${named}长度不合法.` : undefined);
}

function fault(rule: CallbackRuleName, message: Message, printed?: string): AnswerFault {
  return { message, rule, ...(printed !== undefined && { console: printed }) };
}

import { jsonObjectIn } from '../../platform/json-object.js';
import type { Message } from '../../i18n/message.js';
import type { CallbackInterface } from '../callback-interface.js';
import type { CallbackRuleName } from './callback-rules.js';
import { checkFields, type FieldProblem } from './check-fields.js';
import { answerMessages } from './messages.js';
import type { CallbackTry } from '../sending/send-call.js';

/** What is wrong with an answer, by the first rule that it breaks: what follows from that is not told. */
export interface AnswerFault {
  rule: CallbackRuleName;
  message: Message;
  /** What KooGallery's debugging page (应用接入调试) prints then, in its own words. */
  console?: string;
}

/** The rules that every answer is held against, in this order. */
export const ANSWER_RULES = [
  'reachable',
  'timeout',
  'http-status',
  'content-type',
  'answer-form',
  'result-code',
  'answer-field',
] as const satisfies readonly CallbackRuleName[];

/**
 * Holds an answer against what the debugging page checks.
 *
 * @see https://support.huaweicloud.com/usermanual-marketplace/access_topic_0000008.html
 */
export function judgeAnswer(
  { activity = '', answer: fields, codes }: CallbackInterface,
  { answer }: Pick<CallbackTry, 'answer'>,
): AnswerFault | undefined {
  if ('failure' in answer) {
    if (answer.failure === 'timeout')
      return fault('timeout', answerMessages.timeout({ activity }), '调测失败，调用接口超时20s');
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

  const json = jsonObjectIn(answer.body);
  if (!json) return fault('answer-form', answerMessages.notAnObject({ activity }), BAD_FORM);
  for (const member of ['resultCode', 'resultMsg']) {
    const value = json[member];
    if (typeof value === 'string' && (member === 'resultMsg' || value !== '')) continue;
    return fault('answer-form', answerMessages.noMember({ activity, member }), BAD_FORM);
  }

  const code = json.resultCode as string;
  // Where the pages allow 000004, the call goes on, and queryInstance is polled.
  const isInProgress = code === '000004' && codes.includes('000004');
  if (code !== '000000' && !isInProgress) {
    const text = answerMessages.resultCode({ activity, code, text: json.resultMsg as string });
    return fault('result-code', text, '调用失败，生产接口resultCode返回错误.');
  }

  const [problem] = checkFields(json, fields);
  return problem && fieldFault(activity, problem);
}

const BAD_FORM = '调测失败，解析响应体失败，响应格式参考{"resultCode":"000000","resultMsg":"success."}.';

function fieldFault(activity: string, { kind, path }: FieldProblem): AnswerFault {
  const message = answerMessages.field({ activity, kind, path });
  if (kind === 'missing') return fault('answer-field', message, `调测失败，接口响应缺少${path}.`);
  // Of other mistakes no page says what is printed.
  return fault('answer-field', message, kind === 'length' ? `调测失败,字段${path}长度不合法.` : undefined);
}

function fault(rule: CallbackRuleName, message: Message, printed?: string): AnswerFault {
  return { message, rule, ...(printed !== undefined && { console: printed }) };
}

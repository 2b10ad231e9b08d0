import { jsonObjectIn } from '../../platform/json-object.js';
import type { Message } from '../../i18n/message.js';
import type { CallbackInterface } from '../callback-interface.js';
import type { CallbackTry } from '../sending/send-call.js';
import type { CallbackRuleName } from './callback-rules.js';
import { answerMessages } from './messages.js';
import { activityOf } from '../callback-interface.js';

/** What a page recommends of an answer that is a success. */
export interface AnswerAdvice {
  rule: CallbackRuleName;
  /** Absent where the answer is as recommended. */
  message?: Message;
}

/**
 * Holds an answer that is a success against what the pages recommend.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649428.html Chinese in `memo` as \uXXXX
 */
export function adviseAnswer(
  called: Pick<CallbackInterface, 'activity' | 'id'>,
  { answer }: Pick<CallbackTry, 'answer'>,
): AnswerAdvice[] {
  const body = 'failure' in answer ? '' : answer.body;
  const memos = memosIn(jsonObjectIn(body)).filter((memo) => !isAscii(memo));
  if (memos.length === 0) return [];
  const isPlain = memos.some((memo) => body.includes(JSON.stringify(memo)));
  const activity = activityOf(called);
  return [{ rule: 'memo-escape', ...(isPlain && { message: answerMessages.plainMemo({ activity }) }) }];
}

interface WithAppInfo {
  appInfo?: { memo?: unknown };
}

function memosIn(json: Record<string, unknown> | undefined): string[] {
  const { info } = (json ?? {}) as { info?: WithAppInfo[] };
  const all = [(json ?? {}) as WithAppInfo, ...(Array.isArray(info) ? info : [])];
  return all.map(({ appInfo }) => appInfo?.memo).filter((memo) => typeof memo === 'string');
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}

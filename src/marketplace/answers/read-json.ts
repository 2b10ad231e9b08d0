import type { Call, CallAnswer } from '../sending/call.js';
import type { UnreadableAnswerError } from '../sending/call-errors.js';
import { plainText } from './plain-text.js';
import { refusal } from './refusal.js';
import { parseErrorBody } from './parse-error-body.js';
import { unreadableAnswer } from './unreadable-answer.js';
import type { Signer } from '../signing/signer.js';
import type { Transport } from '../sending/transport.js';
import { answerMessages } from './messages.js';

/** An answer that said yes. */
export interface JsonAnswer {
  content: Record<string, unknown>;
  /** The result code; absent where an interface has none. */
  code?: string;
  message?: string;
  /** What Huawei's support asks for. */
  requestId?: string;
  /** The server's time, where it sent it (`Date`). */
  date?: Date;
  url: URL;
}

/** Whether a result code means that it was done; `undefined` when there was none. It differs from interface to interface. */
export type IsSuccess = (code: string | undefined) => boolean;

/** `MKT.0000` in some copies of KooGallery's pages, `CBC.0000` in others. */
export const isMarketplaceSuccess: IsSuccess = (code) => code === 'MKT.0000' || code === 'CBC.0000';

/**
 * Sends a call and reads its JSON answer. HTTP 200 is not enough: the code in the body has to mean success.
 *
 * @throws RefusedCallError when the answer says no; EnvironmentError `CLOCK_OFF` when it does because of this
 *   machine's clock; UnreadableAnswerError; LostAnswerError; NotReachedError
 */
export async function callJson(
  transport: Transport<Signer>,
  call: Call,
  isSuccess: IsSuccess,
): Promise<JsonAnswer> {
  return readJson(await transport.send(call), transport, call, isSuccess);
}

/** The second half of {@link callJson}, for a caller that has the answer. */
export function readJson(
  answer: CallAnswer,
  { credentials }: Transport<Signer>,
  call: Call,
  isSuccess: IsSuccess,
): JsonAnswer {
  const said = parseErrorBody(answer);
  const { code, content, message, requestId } = said;
  const isGood = answer.status >= 200 && answer.status < 300;
  if (isGood && content && isSuccess(code)) {
    return { code, content, date: dateOf(answer), message, requestId, url: answer.url };
  }

  if (isGood && code === undefined) throw unreadable(answer, call, content !== undefined);
  throw refusal(answer, credentials, call, said);
}

function dateOf({ headers }: CallAnswer): Date | undefined {
  const time = Date.parse(headers.date ?? '');
  return Number.isNaN(time) ? undefined : new Date(time);
}

function unreadable(
  { body, headers, url }: CallAnswer,
  call: Call,
  isObject: boolean,
): UnreadableAnswerError {
  if (isObject) return unreadableAnswer(url, call, answerMessages.noResultCode());
  const { length: bytes } = body;
  const type = headers['content-type'];
  const why =
    type === undefined
      ? answerMessages.noContentType({ bytes })
      : answerMessages.contentType({ bytes, type: plainText(type) });
  return unreadableAnswer(url, call, why);
}

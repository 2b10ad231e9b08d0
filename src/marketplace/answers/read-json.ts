import { type Call, type CallAnswer, onlyReads } from '../sending/call.js';
import { UnreadableAnswerError } from '../sending/call-errors.js';
import { unknownHints } from '../sending/failure-of.js';
import { plainText } from './plain-text.js';
import { refusal } from './refusal.js';
import type { Transport } from '../sending/transport.js';

/** An answer that said yes. */
export interface JsonAnswer {
  content: Record<string, unknown>;
  /** The result code; absent where an interface has none. */
  code?: string;
  message?: string;
  /** What Huawei's support asks for. */
  requestId?: string;
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
export async function callJson(transport: Transport, call: Call, isSuccess: IsSuccess): Promise<JsonAnswer> {
  return readJson(await transport.send(call), transport, call, isSuccess);
}

/** The second half of {@link callJson}, for a caller that has the answer. */
export function readJson(
  answer: CallAnswer,
  { credentials }: Transport,
  call: Call,
  isSuccess: IsSuccess,
): JsonAnswer {
  const content = contentOf(answer);
  const code = textOf(content?.error_code ?? content?.resultCode);
  const message = textOf(content?.error_msg ?? content?.resultMsg);
  const requestId = textOf(content?.request_id ?? answer.headers['x-request-id']);
  const isGood = answer.status >= 200 && answer.status < 300;
  if (isGood && content && isSuccess(code)) return { code, content, message, requestId, url: answer.url };
  if (isGood && code === undefined) throw unreadable(answer, call, content !== undefined);
  throw refusal(answer, credentials, call, {
    code,
    details: detailsOf(content?.details),
    message,
    requestId,
  });
}

/** The object in a JSON body; an empty one for a body without a byte (HTTP 204). */
function contentOf({ body }: CallAnswer): Record<string, unknown> | undefined {
  if (body.length === 0) return {};
  try {
    const content: unknown = JSON.parse(body.toString('utf8'));
    const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
    return isObject ? (content as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** RFS's `details`: their form is not documented, so whatever is text in them is taken. */
function detailsOf(details: unknown): string[] {
  if (!Array.isArray(details)) return [];
  return details
    .slice(0, 20)
    .map((detail: unknown) => textOf(detail) ?? textOf((detail as Record<string, unknown> | null)?.error_msg))
    .filter((text) => text !== undefined);
}

function unreadable(
  { body, headers, url }: CallAnswer,
  call: Call,
  isObject: boolean,
): UnreadableAnswerError {
  const kind = plainText(headers['content-type'] ?? 'no content type');
  const what = isObject ? 'it has no result code' : `${kind}, ${body.length} bytes`;
  return new UnreadableAnswerError(
    'UNREADABLE_ANSWER',
    `${url.host} answered ${call.title} with what is no answer of this interface (${what}).`,
    {
      hints: [
        'Check the address of the target, and that no proxy or log-in page answers in its place.',
        ...(onlyReads(call) ? [] : unknownHints(call)),
      ],
      place: `${call.method} ${url.origin}${url.pathname}`,
    },
  );
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

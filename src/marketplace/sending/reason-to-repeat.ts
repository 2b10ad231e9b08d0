import { errorCode } from '../answers/error-codes.js';
import { parseErrorBody } from '../answers/parse-error-body.js';
import { type Call, type CallAnswer, isHarmless } from './call.js';
import { LostAnswerError, NotReachedError } from './call-errors.js';

/**
 * Why a call may be sent again, for the warning that says so; nothing when it must not or need not be.
 *
 * Safe for every call is what reached no server, and what was rejected before it was processed: HTTP 429, and `MKT.0250` with
 * HTTP 406. A lost answer and HTTP 5xx are safe only for calls that do no harm when they are done twice, and whose
 * bytes are not streamed (an upload): those are sent again only where nothing was done with them.
 */
export function reasonToRepeat(call: Call, outcome: CallAnswer | Error): string | undefined {
  if (outcome instanceof Error) {
    if (outcome instanceof NotReachedError) return outcome.mayPass ? outcome.code : undefined;
    return outcome instanceof LostAnswerError && isHarmless(call) ? outcome.code : undefined;
  }

  if (outcome.status < 400) return undefined;
  const { code } = parseErrorBody(outcome);
  const reason = code === undefined ? `HTTP ${outcome.status}` : `${code}, HTTP ${outcome.status}`;
  if (outcome.status === 429 || isThrottled(code, outcome.status)) return reason;
  if (isStreamed(call) || !isHarmless(call)) return undefined;
  return (outcome.status >= 500 || outcome.status === 408) && mayChange(code, outcome) ? reason : undefined;
}

/** @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html */
function isThrottled(code: string | undefined, status: number): boolean {
  return status === 406 && /^(?:MKT|CBC)\.0250$/.test(code ?? '');
}

/** HTTP 500 is also KooGallery's way to say that a value is wrong; that stays so. */
function mayChange(code: string | undefined, { status }: CallAnswer): boolean {
  const known = code === undefined ? undefined : errorCode(code, status);
  return known === undefined || known.again === true;
}

function isStreamed({ body }: Call): boolean {
  return body !== undefined && typeof body !== 'string' && !(body instanceof Uint8Array);
}

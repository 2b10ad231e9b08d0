import type { DeliveryAttempt } from '../../callback/delivery/delivery.js';
import { maskText } from '../exchanges/mask-secrets.js';
import type { RecentExchanges } from '../exchanges/recent-exchanges.js';
import type { ShownBody } from '../exchanges/exchange.js';
import type { Database } from '../state/database.js';
import { logRequest } from '../state/requests.js';

/** Nothing came back. */
const NO_ANSWER = 499;

/** In characters. */
const MAX_CHARACTERS = 1024;

/** Writes a call to the seller's server to the log of requests: its path is the whole address. */
export function logAttempt(
  { answer, body, durationMs = 0, method, sentAt, url }: DeliveryAttempt,
  { database, exchanges, log }: { database: Database; exchanges: RecentExchanges; log(line: string): void },
): void {
  const { origin, pathname, search } = new URL(url);
  const status = answer && 'status' in answer ? answer.status : NO_ANSWER;
  const bytes = Buffer.byteLength(body);
  const id = logRequest(database, {
    accessKey: null,
    bytes,
    method,
    path: `${origin}${pathname}`.slice(0, MAX_CHARACTERS),
    query: maskText(search.slice(1)).slice(0, MAX_CHARACTERS),
    status,
    time: sentAt,
  });
  exchanges.keep(id, {
    answerBody: answerBody(answer),
    answerHeaders: answer && 'status' in answer ? [['content-type', answer.contentType]] : [],
    faults: [],
    milliseconds: durationMs,
    requestBody: { bytes, text: maskText(body) },
    requestHeaders: [['content-type', 'application/json;charset=utf8']],
  });
  log(`→ ${method} ${origin}${pathname} ${status}`);
}

function answerBody(answer: DeliveryAttempt['answer']): ShownBody {
  if (!answer) return { bytes: 0 };
  if ('failure' in answer) {
    const text = [answer.failure, answer.reason].filter(Boolean).join(': ');
    return { bytes: text.length, text };
  }

  const { body, bytes } = answer;
  const isCut = Buffer.byteLength(body) < bytes;
  return { bytes, text: maskText(body), ...(isCut && { isCut }) };
}

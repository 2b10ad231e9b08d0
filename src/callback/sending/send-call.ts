import http from 'node:http';
import https from 'node:https';
import { once } from 'node:events';
import { shellQuoted } from '../../platform/shell-quoted.js';
import { SAAS_TIMEOUT } from '../interfaces/common.js';
import { CONTENT_TYPE, type SignedCall } from './signed-call.js';

/** Bytes. An answer about a hundred instances has some hundred thousand. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/** One call as it was sent, and what came of it. */
export interface CallbackTry {
  /** Absent of a POST. */
  method?: 'GET';
  /** With the signature, where the query has it. */
  url: string;
  /** What signs the call, where headers do; absent where the query does. */
  headers?: Record<string, string>;
  /** Empty with GET. */
  body: string;
  /** UTC, ISO 8601. */
  sentAt: string;
  /** Milliseconds. */
  durationMs: number;
  answer: CallbackAnswer | { failure: 'cut' | 'timeout' | 'too-large' | 'unreachable'; reason?: string };
}

export interface CallbackAnswer {
  status: number;
  contentType: string;
  /** The header `Body-Sign`, which answers of 1.0 have. */
  bodySign?: string;
  body: string;
}

export interface SendOptions {
  signal?: AbortSignal;
  /** Milliseconds. */
  timeoutMs?: number;
  /** The connection is closed as soon as everything is sent: the answer is lost. */
  isCut?: boolean;
}

/** Sends one call as KooGallery does, over a connection of its own. It rejects only when it is interrupted. */
export async function sendCall(call: SignedCall, options: SendOptions = {}): Promise<CallbackTry> {
  const { signal, timeoutMs = SAAS_TIMEOUT } = options;
  signal?.throwIfAborted();
  const limit = AbortSignal.timeout(timeoutMs);
  const sentAt = new Date().toISOString();
  const started = performance.now();
  let answer: CallbackTry['answer'];
  try {
    answer = await exchange(call, signal ? AbortSignal.any([signal, limit]) : limit, options);
  } catch (error) {
    signal?.throwIfAborted();
    const { code, message } = error as NodeJS.ErrnoException;
    answer = limit.aborted
      ? { failure: 'timeout' }
      : error instanceof TooLarge
        ? { failure: 'too-large' }
        : { failure: 'unreachable', reason: code ?? message };
  }

  const durationMs = Math.round(performance.now() - started);
  return { ...recordedCall(call), sentAt, durationMs, answer };
}

export type RecordedCall = Pick<CallbackTry, 'body' | 'headers' | 'method' | 'url'>;

/** What of a call is recorded, and shown. */
export function recordedCall({ body, headers, method, url }: SignedCall): RecordedCall {
  const signing = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Content-Type'));
  return {
    ...(method === 'GET' && { method }),
    url: url.href,
    ...(Object.keys(signing).length > 0 && { headers: signing }),
    body,
  };
}

class TooLarge extends Error {}

async function exchange(
  { body, headers, method, url }: SignedCall,
  signal: AbortSignal,
  { isCut = false }: SendOptions,
): Promise<CallbackTry['answer']> {
  const { request } = url.protocol === 'https:' ? https : http;
  const bytes = Buffer.from(body);
  const client = request(url, {
    agent: false,
    headers: { ...headers, ...(method === 'POST' && { 'Content-Length': bytes.length }) },
    method,
    signal,
  });
  try {
    const answered = once(client, 'response') as Promise<[http.IncomingMessage]>;
    // Where the connection is cut nobody waits for it.
    answered.catch(() => {});
    client.end(bytes);
    if (isCut) {
      await once(client, 'finish');
      return { failure: 'cut' };
    }

    const [response] = await answered;
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > MAX_ANSWER_BYTES) throw new TooLarge();
      chunks.push(chunk);
    }

    const bodySign = response.headers['body-sign'];
    return {
      ...(bodySign !== undefined && { bodySign: String(bodySign) }),
      body: Buffer.concat(chunks).toString('utf8'),
      contentType: response.headers['content-type'] ?? '',
      status: response.statusCode!,
    };
  } finally {
    client.on('error', () => {});
    client.destroy();
  }
}

/** A command that sends the call once more, for a POSIX shell. Servers refuse its time after a minute. */
export function curlOf({ body, headers = {}, method, url }: RecordedCall): string {
  const isPost = method !== 'GET';
  const sent = { ...(isPost && { 'Content-Type': CONTENT_TYPE }), ...headers };
  return [
    `curl -sS ${shellQuoted(url)}`,
    ...Object.entries(sent).map(([name, value]) => `-H ${shellQuoted(`${name}: ${value}`)}`),
    // By `-d`, a body that begins with @ would be the name of a file.
    ...(isPost ? [`--data-raw ${shellQuoted(body)}`] : []),
  ].join(' ');
}

import { shellQuoted } from '../../platform/shell-quoted.js';
import http from 'node:http';
import https from 'node:https';
import { once } from 'node:events';
import { SAAS_TIMEOUT } from '../interfaces/common.js';

/** Bytes. An answer about a hundred instances has some hundred thousand. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/** KooGallery's own, as its pages print it. */
const CONTENT_TYPE = 'application/json;charset=utf8';

/** One call as it was sent, and what came of it. */
export interface CallbackTry {
  /** With the signature. */
  url: string;
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
export async function sendCallback(url: URL, body: string, options: SendOptions = {}): Promise<CallbackTry> {
  const { signal, timeoutMs = SAAS_TIMEOUT } = options;
  signal?.throwIfAborted();
  const limit = AbortSignal.timeout(timeoutMs);
  const sentAt = new Date().toISOString();
  const started = performance.now();
  let answer: CallbackTry['answer'];
  try {
    answer = await exchange(url, body, signal ? AbortSignal.any([signal, limit]) : limit, options);
  } catch (error) {
    signal?.throwIfAborted();
    const { code, message } = error as NodeJS.ErrnoException;
    answer = limit.aborted
      ? { failure: 'timeout' }
      : error instanceof TooLarge
        ? { failure: 'too-large' }
        : { failure: 'unreachable', reason: code ?? message };
  }

  return { answer, body, durationMs: Math.round(performance.now() - started), sentAt, url: url.href };
}

class TooLarge extends Error {}

async function exchange(
  url: URL,
  body: string,
  signal: AbortSignal,
  { isCut = false }: SendOptions,
): Promise<CallbackTry['answer']> {
  const { request } = url.protocol === 'https:' ? https : http;
  const bytes = Buffer.from(body);
  const client = request(url, {
    agent: false,
    headers: { 'content-length': bytes.length, 'content-type': CONTENT_TYPE },
    method: 'POST',
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

    return {
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
export function curlOf({ body, url }: Pick<CallbackTry, 'body' | 'url'>): string {
  return `curl -sS ${shellQuoted(url)} -H ${shellQuoted(`Content-Type: ${CONTENT_TYPE}`)} -d ${shellQuoted(body)}`;
}

import { randomUUID } from 'node:crypto';
import { callJson, type IsSuccess, readJson } from '../marketplace/answers/read-json.js';
import { UnreadableAnswerError } from '../marketplace/sending/call-errors.js';
import type { Call, Transport } from '../marketplace/sending/transport.js';
import { checkProjectId } from './rfs-limits.js';

export interface RfsClientOptions {
  /** With the endpoint of the region. */
  transport: Transport;
  /** 项目ID of that region. */
  projectId: string;
}

/** What every call takes beside its own parameters. */
export interface CallOptions {
  signal?: AbortSignal;
}

/** A call of RFS; its path begins after the project. */
export interface RfsCall extends Omit<Call, 'body'> {
  /** Is sent as JSON. */
  content?: object;
}

/** RFS tells success by the HTTP status; an answer with a code is a refusal. */
const isSuccess: IsSuccess = (code) => code === undefined;

/**
 * The way to RFS (资源编排服务) in one project of one region. The interfaces are functions beside it, one file each;
 * all of them throw UsageError where a limit of the pages is not kept, RefusedCallError (`RF.…`), NotReachedError,
 * LostAnswerError or UnreadableAnswerError.
 *
 * The header `Client-Request-Id` finds a call in RFS's logs; no page says that it makes a second call harmless. So
 * each call has one of its own.
 *
 * @see https://support.huaweicloud.com/api-aos/CreateTemplate.html
 */
export class RfsClient {
  readonly transport: Transport;
  readonly projectId: string;

  constructor({ projectId, transport }: RfsClientOptions) {
    checkProjectId(projectId);
    this.transport = transport;
    this.projectId = projectId;
  }

  /** Sends it, and reads the answer; an answer without a body is an empty object. */
  async call(call: RfsCall): Promise<Record<string, unknown>> {
    const { content } = await callJson(this.transport, this.#complete(call), isSuccess);
    return content;
  }

  async get<T>(call: Omit<RfsCall, 'method'>): Promise<T> {
    return (await this.call({ ...call, method: 'GET' })) as T;
  }

  /** The items of a list under `key`, page by page. */
  async *pages<T>(key: string, call: Omit<RfsCall, 'method'>): AsyncGenerator<T> {
    let marker: string | undefined;
    do {
      const query: Call['query'] = { ...call.query, marker };
      const content = await this.get<Record<string, unknown>>({ ...call, query });
      yield* listOf<T>(content[key]);
      const next = (content.page_info as { next_marker?: unknown } | null | undefined)?.next_marker;
      // The same marker again would never end.
      marker = typeof next === 'string' && next !== marker ? next : undefined;
    } while (marker);
  }

  /** The bytes that lie where an answer points to: RFS answers an address that holds for five minutes. */
  async download(call: Omit<RfsCall, 'method'>): Promise<Uint8Array> {
    const complete = this.#complete({ ...call, method: 'GET' });
    const answer = await this.transport.send(complete);
    const place = answer.headers.location;
    if (![302, 307].includes(answer.status) || !place || !URL.canParse(place)) {
      readJson(answer, this.transport, complete, isSuccess);
      throw new UnreadableAnswerError(
        'UNREADABLE_ANSWER',
        `${answer.url.host} told no address of the template.`,
        { hints: ['It only reads: run the same command again.'] },
      );
    }

    const content = await this.transport.fetchUnsigned(new URL(place), complete);
    if (content.status !== 200) readJson(content, this.transport, complete, () => false);
    return content.body;
  }

  #complete({ content, ...call }: RfsCall): Call {
    return {
      ...call,
      ...(content && { body: JSON.stringify(content) }),
      headers: {
        'client-request-id': randomUUID(),
        'x-project-id': this.projectId,
        ...(content && { 'content-type': 'application/json' }),
        ...call.headers,
      },
      path: `/v1/${this.projectId}${call.path}`,
    };
  }
}

/** What an answer lists, or an empty list where it lists nothing. */
export function listOf<T>(value: unknown): T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}

/** @throws UnreadableAnswerError where the answer has no such text */
export function answeredText(content: Record<string, unknown>, key: string): string {
  const value = content[key];
  if (typeof value === 'string') return value;
  throw new UnreadableAnswerError('UNREADABLE_ANSWER', `RFS has done it, but answered no ${key}.`, {
    hints: ['List what is there before you do it again.'],
  });
}

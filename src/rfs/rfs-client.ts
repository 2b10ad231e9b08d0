import { randomUUID } from 'node:crypto';
import { callJson, type IsSuccess, type JsonAnswer, readJson } from '../marketplace/answers/read-json.js';
import { plainText } from '../marketplace/answers/plain-text.js';
import { type Shape, withShape } from '../marketplace/answers/with-shape.js';
import { UnreadableAnswerError } from '../marketplace/sending/call-errors.js';
import type { Call, Transport } from '../marketplace/sending/transport.js';
import { checkProjectId } from './rfs-limits.js';
import { ofStatedKinds } from './stated-kinds.js';
import { rfsMessages } from './messages.js';

export interface RfsClientOptions {
  /** With the endpoint of the region. */
  transport: Transport;
  /** 项目ID of that region. */
  projectId: string;
}

/** What every call accepts beside its own parameters. */
export interface CallOptions {
  signal?: AbortSignal;
}

/** A call of RFS; its path begins after the project. */
export interface RfsCall extends Omit<Call, 'body'> {
  /** Is sent as JSON. */
  content?: object;
}

/** RFS reports success by the HTTP status; an answer with a code is a refusal. */
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
    return (await this.#answer(this.#complete(call))).content;
  }

  /** @param needs What the answer has to have. */
  async get<T>(call: Omit<RfsCall, 'method'>, needs: Shape = {}): Promise<T> {
    const complete = this.#complete({ ...call, method: 'GET' });
    return withShape<T>(await this.#answer(complete), needs, complete);
  }

  /**
   * The items of a list under `key`, page by page.
   *
   * @param needs What each of them has to have.
   */
  async *pages<T>(key: string, call: Omit<RfsCall, 'method'>, needs: Shape = {}): AsyncGenerator<T> {
    let marker: string | undefined;
    do {
      const complete = this.#complete({ ...call, method: 'GET', query: { ...call.query, marker } });
      const { content, url } = await this.#answer(complete);
      for (const item of listOf<JsonAnswer['content']>(content[key]))
        yield withShape<T>({ content: item, url }, needs, complete);
      const next = (content.page_info as { next_marker?: string } | undefined)?.next_marker;
      // The same marker again would never end.
      marker = next === marker ? undefined : next;
    } while (marker);
  }

  /** The bytes that lie where an answer points to: RFS answers an address that holds for five minutes. */
  async download(call: Omit<RfsCall, 'method'>): Promise<Uint8Array> {
    const complete = this.#complete({ ...call, method: 'GET' });
    const answer = await this.transport.send(complete);
    const place = answer.headers.location;
    if (![302, 307].includes(answer.status) || !place || !URL.canParse(place)) {
      readJson(answer, this.transport, complete, isSuccess);
      throw new UnreadableAnswerError('UNREADABLE_ANSWER', rfsMessages.noAddress({ host: answer.url.host }), {
        hints: [rfsMessages.onlyReads()],
      });
    }

    const content = await this.transport.fetchUnsigned(new URL(place), complete);
    if (content.status !== 200) readJson(content, this.transport, complete, () => false);
    return content.body;
  }

  async #answer(call: Call): Promise<Pick<JsonAnswer, 'content' | 'url'>> {
    const { content, url } = await callJson(this.transport, call, isSuccess);
    return { content: ofStatedKinds(content), url };
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

/** @throws UnreadableAnswerError where the answer has no such text, or not of this form */
export function answeredText(content: Record<string, unknown>, key: string, form = /./): string {
  const value = content[key];
  if (typeof value === 'string' && form.test(value)) return plainText(value);
  throw new UnreadableAnswerError('UNREADABLE_ANSWER', rfsMessages.noMember({ member: key }), {
    hints: [rfsMessages.listFirst()],
  });
}

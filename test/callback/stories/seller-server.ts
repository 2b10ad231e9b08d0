import { createHash, createHmac, randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** Invented. */
export const ACCESS_KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';

/** What may be wrong with a seller's server; by itself it does all that the pages ask for. */
export type Fault =
  | 'any-time'
  | 'bad-signature-code'
  | 'case-sensitive'
  | 'content-type'
  | 'debug-without-instance'
  | 'forgets-nonces'
  | 'future-accepted'
  | 'http-201'
  | 'late'
  | 'latin1'
  | 'locked-after-lost-answer'
  | 'long-instance-id'
  | 'never-ready'
  | 'no-idempotency'
  | 'no-instance-id'
  | 'no-result-message'
  | 'not-json'
  | 'orders-without-id'
  | 'race'
  | 'refuses-repeats'
  | 'refuses-unknown-members'
  | 'seconds'
  | 'short-window'
  | 'unknown-activity-accepted'
  | 'unknown-instance-accepted'
  | 'unlimited-ids'
  | 'unsigned';

const MEMBERS = new Set(
  'activity orderId orderLineId businessId testFlag instanceId scene productId expireTime status productInfo'.split(
    ' ',
  ),
);

export interface SellerServerOptions {
  fault?: Fault;
  /** Instances are opened in the background, and are ready when they are asked for so often. */
  readyAfter?: number;
}

/** A server written by the pages alone, with nothing of koo. */
export class SellerServer {
  readonly instances = new Map<string, string>();
  readonly #done = new Set<string>();
  readonly #nonces = new Set<string>();
  readonly #locked = new Set<string>();
  readonly #queries = new Map<string, number>();
  readonly #options: SellerServerOptions;
  readonly #server: http.Server;

  private constructor(options: SellerServerOptions) {
    this.#options = options;
    this.#server = http.createServer((request, response) => void this.#answer(request, response));
  }

  static async start(options: SellerServerOptions = {}): Promise<SellerServer> {
    const started = new SellerServer(options);
    await new Promise<void>((resolve) => started.#server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/saasproduce`);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const { fault } = this.#options;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString(fault === 'latin1' ? 'latin1' : 'utf8');
    const { searchParams } = new URL(request.url!, 'http://x');
    let answer: Record<string, unknown>;
    try {
      answer = await this.#reply(text, searchParams, request);
    } catch (error) {
      answer = { resultCode: (error as Error).message };
    }

    if (fault !== 'no-result-message') answer.resultMsg = answer.resultCode === '000000' ? 'success.' : 'no';
    if (fault === 'late') await setTimeout(700);
    response.writeHead(fault === 'http-201' ? 201 : 200, {
      'content-type': fault === 'content-type' ? 'text/plain' : 'application/json;charset=utf8',
    });
    response.end(fault === 'not-json' ? 'success' : JSON.stringify(answer));
  }

  async #reply(
    text: string,
    query: URLSearchParams,
    request: http.IncomingMessage,
  ): Promise<Record<string, unknown>> {
    const { fault } = this.#options;
    this.#verify(text, query);
    const body = JSON.parse(text) as Record<string, string>;
    if (fault === 'refuses-unknown-members' && Object.keys(body).some((name) => !MEMBERS.has(name)))
      throw new Error('000002');
    switch (body.activity) {
      case 'newInstance': {
        return this.#open(body, request);
      }
      case 'queryInstance': {
        return this.#query(body);
      }
      case 'refreshInstance':
      case 'releaseInstance':
      case 'updateInstanceStatus':
      case 'upgradeInstance':
      case 'changeInstanceCheck': {
        if (!this.#has(body.instanceId!)) throw new Error('000003');
        if (fault === 'refuses-repeats' && this.#done.has(text)) throw new Error('000005');
        this.#done.add(text);
        return { resultCode: '000000' };
      }
      default: {
        if (fault === 'unknown-activity-accepted') return { resultCode: '000000' };
        throw new Error('000002');
      }
    }
  }

  #verify(text: string, query: URLSearchParams): void {
    const { fault } = this.#options;
    const [signature, timestamp, nonce] = ['signature', 'timestamp', 'nonce'].map(
      (name) => query.get(name) ?? '',
    );
    const hmac = (value: string): string => createHmac('sha256', ACCESS_KEY).update(value).digest('hex');
    // Its members are sorted already.
    const expected = hmac(`${ACCESS_KEY}${nonce}${timestamp}${hmac(text)}`);
    const isRight =
      fault === 'case-sensitive'
        ? signature === expected.toUpperCase()
        : signature!.toLowerCase() === expected;
    if (!isRight && fault !== 'unsigned')
      throw new Error(fault === 'bad-signature-code' ? '000005' : '000001');
    const age = Date.now() - Number(timestamp) * (fault === 'seconds' ? 1000 : 1);
    const longest = fault === 'short-window' ? 30_000 : 60_000;
    const isTooOld = age > longest;
    const isTooNew = -age > longest && fault !== 'future-accepted';
    if ((isTooOld || isTooNew) && fault !== 'any-time') throw new Error('000002');
    if (this.#nonces.has(nonce!) && fault !== 'forgets-nonces') throw new Error('000001');
    this.#nonces.add(nonce!);
  }

  async #open(body: Record<string, string>, request: http.IncomingMessage): Promise<Record<string, unknown>> {
    const { fault, readyAfter = 0 } = this.#options;
    if ((!body.orderId || !body.orderLineId) && fault !== 'orders-without-id') throw new Error('000002');
    const key = `${body.orderId} ${body.orderLineId}`;
    if (this.#locked.has(key)) throw new Error('000005');
    if (fault === 'locked-after-lost-answer') {
      this.#locked.add(key);
      await setTimeout(30);
      if (request.socket.destroyed) throw new Error('000005');
      this.#locked.delete(key);
    }

    let id = fault === 'no-idempotency' ? undefined : this.instances.get(key);
    if (fault === 'race') await setTimeout(20);
    if (id === undefined) {
      id =
        fault === 'long-instance-id'
          ? randomUUID().repeat(2)
          : createHash('md5').update(randomUUID()).digest('hex');
      this.instances.set(key, id);
      if (fault === 'no-idempotency') this.instances.set(id, id);
    }

    const isSilent =
      fault === 'no-instance-id' || (fault === 'debug-without-instance' && body.testFlag === '1');
    const isOpening = fault === 'never-ready' || readyAfter > 0;
    return { resultCode: isOpening ? '000004' : '000000', ...(!isSilent && { instanceId: id }) };
  }

  #query(body: Record<string, string>): Record<string, unknown> {
    const { fault, readyAfter = 0 } = this.#options;
    const ids = body.instanceId!.split(',');
    if (ids.length > 100 && fault !== 'unlimited-ids') throw new Error('000002');
    for (const id of ids) {
      if (!this.#has(id) && fault !== 'unknown-instance-accepted') throw new Error('000003');
      const asked = (this.#queries.get(id) ?? 0) + 1;
      this.#queries.set(id, asked);
      if (fault === 'never-ready' || asked < readyAfter) throw new Error('000004');
    }

    return {
      info: ids.map((instanceId) => ({ appInfo: { frontEndUrl: 'https://app.example' }, instanceId })),
      resultCode: '000000',
    };
  }

  #has(id: string): boolean {
    return [...this.instances.values()].includes(id);
  }
}

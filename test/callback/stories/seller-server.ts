import type { KeyObject } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { type Fault, type Received, Refusal, type Reply } from './seller/fault.js';
import { emptyStore, InstanceSeller, type SellerOptions, type Stored } from './seller/instances.js';
import { KitSeller } from './seller/kit.js';
import { LicenceCodeSeller, OrderSeller } from './seller/notices.js';
import { bodySign } from './seller/signatures.js';

export type { Fault } from './seller/fault.js';
export { ACCESS_KEY, OTHER_KEY } from './seller/signatures.js';

export interface SellerServerOptions extends SellerOptions {
  protocol?: 'general' | 'kit-1.0' | 'kit-2.0' | 'licence' | 'licence-code' | 'saas-1.0' | 'saas-2.0';
  /** Decrypts client secrets. */
  privateKey?: KeyObject;
}

interface Seller {
  reply(request: Received): Promise<Reply> | Reply;
}

/** Chinese as the page of queryInstance has it. */
function escaped(json: string, fault: Fault | undefined): string {
  if (fault === 'plain-memo') return json;
  const code = (character: string): string => character.codePointAt(0)!.toString(16).padStart(4, '0');
  return json.replaceAll(/[\u0080-\uFFFF]/g, (character) => `\\u${code(character)}`);
}

/** A server written by the pages alone, with nothing of koo. */
export class SellerServer {
  readonly #options: SellerServerOptions;
  #store: Stored = emptyStore();
  #seller: Seller;
  #server: http.Server;

  private constructor(options: SellerServerOptions) {
    this.#options = options;
    this.#seller = this.#sellerOf();
    this.#server = this.#listener();
  }

  static async start(options: SellerServerOptions = {}): Promise<SellerServer> {
    const started = new SellerServer(options);
    started.#server.listen(0, '127.0.0.1');
    await once(started.#server, 'listening');
    return started;
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/saasproduce`);
  }

  get instances(): ReadonlyMap<string, string> {
    return this.#store.instances;
  }

  /** Client secrets that a server of joint operation was sent. */
  get secrets(): readonly string[] {
    return this.#seller instanceof KitSeller ? this.#seller.secrets : [];
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** At the same port, with what was stored. */
  async restart(): Promise<void> {
    const { port } = this.url;
    await this.stop();
    if (this.#options.fault === 'memory-only') this.#store = emptyStore();
    this.#seller = this.#sellerOf();
    this.#server = this.#listener();
    this.#server.listen(Number(port), '127.0.0.1');
    await once(this.#server, 'listening');
  }

  #listener(): http.Server {
    return http.createServer((request, response) => void this.#answer(request, response));
  }

  #sellerOf(): Seller {
    const { protocol = 'saas-2.0' } = this.#options;
    switch (protocol) {
      case 'general': {
        return new OrderSeller(this.#store, this.#options);
      }
      case 'kit-1.0':
      case 'kit-2.0': {
        return new KitSeller(protocol, this.#store, this.#options);
      }
      case 'licence-code': {
        return new LicenceCodeSeller(this.#store, this.#options);
      }
      default: {
        return new InstanceSeller(protocol, this.#store, this.#options);
      }
    }
  }

  async #answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const { fault, protocol } = this.#options;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { pathname, searchParams } = new URL(request.url!, 'http://x');
    const isWrongMethod = (request.method === 'GET') !== (protocol === 'saas-1.0');
    let answer: Reply;
    try {
      if (isWrongMethod) throw new Refusal('000002');
      answer = await this.#seller.reply({
        headers: request.headers,
        isGone: () => request.socket.destroyed,
        method: request.method!,
        path: pathname,
        query: searchParams,
        text: Buffer.concat(chunks).toString(fault === 'latin1' ? 'latin1' : 'utf8'),
      });
    } catch (error) {
      if (!(error instanceof Refusal)) console.error(error);
      answer = { resultCode: error instanceof Refusal ? error.message : '000005' };
    }

    if (fault !== 'no-result-message') answer.resultMsg = answer.resultCode === '000000' ? 'success.' : 'no';
    if (fault === 'late') await setTimeout(700);
    const body = fault === 'not-json' ? 'success' : escaped(JSON.stringify(answer), fault);
    const isSigned = protocol === 'saas-1.0' || protocol === 'kit-1.0';
    const signature = isSigned ? bodySign(body, fault) : undefined;
    response.writeHead(fault === 'http-201' ? 201 : 200, {
      'content-type': fault === 'content-type' ? 'text/plain' : 'application/json;charset=utf8',
      ...(signature !== undefined && { 'body-sign': signature }),
    });
    response.end(body);
  }
}

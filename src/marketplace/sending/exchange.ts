import type http from 'node:http';
import type { Socket } from 'node:net';
import { ExchangeFailure, type ExchangePhase, LimitExceeded } from './exchange-failure.js';
import type { ExchangeOptions, ExchangeRequest } from './exchange-request.js';
import { openClient } from './open-client.js';
import { TunnelFailure } from './tunnel.js';
import type { Message } from '../../i18n/message.js';
import { sendingMessages } from './messages.js';

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/**
 * Sends one request to one address over a connection of its own, and reads the answer. Node's own client is
 * used, since it tells when a buffer may be written again: an upload then needs two buffers, however long
 * it is. A kept connection that the server has closed meanwhile would turn into a lost answer, so none is kept.
 *
 * @throws ExchangeFailure, or what the body's `send` threw.
 */
export function exchange(request: ExchangeRequest, options: ExchangeOptions): Promise<Answer> {
  return new Exchange(request, options).run();
}

class Exchange {
  #phase: ExchangePhase = 'connect';
  #timer?: NodeJS.Timeout;
  #settled = false;
  /** Bytes of a streamed body that were given to the socket. */
  #given = 0;
  /** An answer has begun: what is left of the body is of no use any more. */
  #answering = false;
  #client?: http.ClientRequest;
  #tunnel?: Socket;
  #resolve!: (answer: Answer) => void;
  #reject!: (error: unknown) => void;

  constructor(
    readonly request: ExchangeRequest,
    readonly options: ExchangeOptions,
  ) {}

  async run(): Promise<Answer> {
    const { proxy, signal, timeouts } = this.options;
    signal?.throwIfAborted();
    const abort = (): void => this.#fail('aborted', signal!.reason as Error);
    signal?.addEventListener('abort', abort, { once: true });
    try {
      return await new Promise<Answer>((resolve, reject) => {
        this.#resolve = resolve;
        this.#reject = reject;
        this.#limit(timeouts.connect, (seconds) =>
          proxy
            ? sendingMessages.connectingThroughProxy({ proxy: proxy.place, seconds })
            : sendingMessages.connecting({ seconds }),
        );
        this.#open().then(
          (client) => this.#use(client),
          (error: Error) =>
            error instanceof TunnelFailure
              ? this.#fail('broken', error)
              : this.#settle(() => this.#reject(error)),
        );
      });
    } finally {
      this.#settled = true;
      signal?.removeEventListener('abort', abort);
      clearTimeout(this.#timer);
      this.#client?.destroy();
      this.#tunnel?.destroy();
    }
  }

  /** A tunnel that is still being opened ends with the exchange. */
  #open(): Promise<http.ClientRequest> {
    return openClient(this.request, this.options, (socket) => (this.#tunnel = socket));
  }

  #use(client: http.ClientRequest): void {
    this.#client = client;
    client.on('error', (error) => this.#answering || this.#fail('broken', error));
    if (this.#settled) return void client.destroy();
    client.on('socket', (socket) => this.#watch(socket, client));
    client.on('response', (response) => this.#read(response));
  }

  #watch(socket: Socket, client: http.ClientRequest): void {
    const event = this.request.url.protocol === 'https:' ? 'secureConnect' : 'connect';
    socket.once(event, () => {
      clearTimeout(this.#timer);
      const { idle } = this.options.timeouts;
      socket.setTimeout(idle, () => this.#timeOut(sendingMessages.idle({ seconds: idle / 1000 })));
      void this.#send(client);
    });
  }

  async #send(client: http.ClientRequest): Promise<void> {
    const { body } = this.request;
    this.#phase = 'body';
    if (body && !(body instanceof Uint8Array)) {
      try {
        await body.send({ write: (bytes) => this.#write(client, bytes, body.length) });
        if (!this.#settled && this.#given !== body.length)
          throw new Error('The body is shorter than its length.');
      } catch (error) {
        if (!this.#answering) this.#settle(() => this.#reject(error));
        return;
      }
    }

    if (this.#answering || this.#settled) return;
    this.#phase = 'answer';
    client.end(body instanceof Uint8Array ? body : undefined);
    this.#limit(this.options.timeouts.answer, (seconds) => sendingMessages.waitingForAnswer({ seconds }));
  }

  /**
   * A server may refuse early and hang up. Its answer is read first, in a whole turn of the event loop: a failed
   * write would throw it away. Callbacks, since promises here would be most of an upload's garbage.
   */
  #write(client: http.ClientRequest, bytes: Uint8Array, length: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const write = (): void => {
        if (this.#answering || this.#settled) return reject(new Error('The exchange has ended.'));
        this.#given += bytes.length;
        // From here on the server may get the whole, whatever becomes of this write.
        if (this.#given >= length) this.#phase = 'answer';
        client.write(bytes, (error) => {
          if (!error) return resolve();
          if (!this.#answering) this.#fail('broken', error);
          reject(error);
        });
      };
      setImmediate(() => setImmediate(write));
    });
  }

  #read(response: http.IncomingMessage): void {
    this.#answering = true;
    this.#limit(this.options.timeouts.answer, (seconds) => sendingMessages.readingAnswer({ seconds }));
    const chunks: Buffer[] = [];
    let length = 0;
    response.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > this.options.largestAnswer) {
        const { largestAnswer: bytes } = this.options;
        return this.#fail('too-long', new LimitExceeded(sendingMessages.answerOver({ bytes })));
      }

      chunks.push(chunk);
    });
    response.on('error', (error) => this.#fail('broken', error));
    response.on('end', () => {
      const answer = { body: Buffer.concat(chunks), headers: response.headers, status: response.statusCode! };
      this.#settle(() => this.#resolve(answer));
    });
  }

  #limit(milliseconds: number, during: (seconds: number) => Message): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#timeOut(during(milliseconds / 1000)), milliseconds);
  }

  #timeOut(during: Message): void {
    this.#fail('timeout', new LimitExceeded(during));
  }

  #fail(reason: ExchangeFailure['reason'], cause: Error): void {
    this.#settle(() => this.#reject(new ExchangeFailure(this.#phase, reason, cause)));
  }

  #settle(how: () => void): void {
    if (this.#settled) return;
    this.#settled = true;
    how();
  }
}

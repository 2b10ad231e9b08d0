import { expect } from 'chai';
import { type Answer, exchange } from '../../../src/marketplace/sending/exchange.js';
import type { StreamedBody } from '../../../src/marketplace/sending/exchange-request.js';
import { ExchangeFailure } from '../../../src/marketplace/sending/exchange-failure.js';
import { listening, type LoopbackServer } from '../support/loopback-server.js';

const PIECE = Buffer.alloc(1 << 20);

/** A body of many pieces, each of which waits for the one before. */
const pieces = (count: number): StreamedBody => ({
  length: count * PIECE.length,
  async send(sink) {
    for (let sent = 0; sent < count; sent += 1) await sink.write(PIECE);
  },
});

describe('exchange', () => {
  let server: Omit<LoopbackServer, 'received'>;
  afterEach(() => server.close());

  const send = (body: StreamedBody, idle = 150): Promise<Answer> =>
    exchange(
      { body, headers: { host: 'test' }, method: 'POST', url: new URL(server.url) },
      { largestAnswer: 1000, timeouts: { answer: Math.max(1000, idle), connect: 60_000, idle } },
    );
  const failure = async (body: StreamedBody): Promise<unknown> => send(body).catch((error: unknown) => error);

  it('reads a refusal that a server sends before it hangs up in mid-body', async () => {
    server = await listening((request, response) => {
      request.on('error', () => {});
      request.once('data', () => {
        request.pause();
        response.writeHead(401);
        response.end('{}');
      });
    });
    for (let round = 0; round < 10; round += 1)
      expect(await send(pieces(64), 60_000)).to.have.property('status', 401);
  });

  it('a body whose end was never given to the system: the server cannot have it', async () => {
    server = await listening((request) => request.on('error', () => {}).pause());
    expect(await failure(pieces(64)))
      .to.be.instanceOf(ExchangeFailure)
      .and.to.have.property('phase', 'body');
  });

  it('a body whose end was given to it: the server may have it, whether or not it read it', async () => {
    server = await listening((request) => request.on('error', () => {}).pause());
    const whole = Buffer.alloc(64 << 20);
    const body: StreamedBody = { length: whole.length, send: (sink) => sink.write(whole) };
    expect(await failure(body))
      .to.be.instanceOf(ExchangeFailure)
      .and.to.have.property('phase', 'answer');
  });

  it('a body that is shorter than it said is a bug, and is not completed', async () => {
    let arrived = 0;
    server = await listening((request) =>
      request.on('error', () => {}).on('data', (chunk: Buffer) => (arrived += chunk.length)),
    );
    const body: StreamedBody = { length: 100, send: (sink) => sink.write(Buffer.alloc(99)) };
    expect(await failure(body)).to.have.property('message', 'The body is shorter than its length.');
    expect(arrived).to.be.below(100);
  });
});

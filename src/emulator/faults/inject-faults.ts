import type { FastifyInstance, FastifyReply, FastifyRequest, RequestPayload } from 'fastify';
import type { Socket } from 'node:net';
import { Readable, Transform } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { GatewayRefusal, Refusal } from '../wire/refusal.js';
import type { Fault, FaultKind } from './fault.js';
import type { FaultPlan } from './fault-plan.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What goes wrong with this call. */
    faults: Fault[];
  }
}

/** The path that sets faults is never hit by one. */
export const FAULTS_PATH = '/console/v1/faults';

/** Puts faults in front of every route, and behind it. */
export function injectFaults(app: FastifyInstance, plan: FaultPlan): void {
  app.decorateRequest('faults', null as unknown as Fault[]);
  app.addHook('onRequest', async (request, reply) => {
    const path = request.raw.url!.split('?', 1)[0]!;
    request.faults = path === FAULTS_PATH ? [] : plan.hit(request.method, path);
    for (const fault of request.faults) await before(fault, request, reply);
  });
  app.addHook('preParsing', async (request, _reply, payload) => spoilBody(request, payload));
}

/** What the rest of the gateway's `onSend` gives, as the faults of the call have it. */
export async function spoilAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  const has = (kind: FaultKind) => request.faults?.find((fault) => fault.kind === kind);
  const { socket } = request.raw;
  if (has('lost')) {
    socket.destroy();
    return payload;
  }

  if (has('garbage')) {
    reply.removeHeader('content-length');
    return '<html>This is not the answer of the interface.</html>';
  }

  if (has('cut') && typeof payload === 'string') return cut(reply, payload, socket);
  const slow = has('slow-answer');
  if (!slow || typeof payload !== 'string') return payload;
  reply.removeHeader('content-length');
  return Readable.from(inPieces(payload, slow.milliseconds));
}

async function before(fault: Fault, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { socket } = request.raw;
  if (fault.retryAfter !== undefined) reply.header('retry-after', String(fault.retryAfter));
  if (fault.kind === 'latency') await sleep(fault.milliseconds, undefined, { ref: false });
  else if (fault.kind === 'status') throw statusRefusal(fault);
  else if (fault.kind === 'throttle') throw new Refusal(406, 'MKT.0250', 'Access frequency overlimit');
  else if (fault.kind === 'silence') await never();
  else if (fault.kind === 'reset' && fault.bytes === 0) {
    socket.destroy();
    await never();
  }
}

/** With the code that is given, else as the gateway says it, where it has one. */
function statusRefusal({ code, message, status }: Fault): Refusal {
  if (code !== undefined) {
    const Says = /^API(?:C|G|GW)\./.test(code) ? GatewayRefusal : Refusal;
    return new Says(status, code, message ?? 'Refused on demand');
  }

  if (status === 429)
    return new GatewayRefusal(429, 'APIGW.0308', 'The throttling threshold has been reached');
  if (status === 504) return new GatewayRefusal(504, 'APIGW.0203', 'Backend timeout');
  if (status >= 501) return new GatewayRefusal(status, 'APIGW.0202', 'Backend unavailable');
  return new Refusal(status, 'MKT.0999', 'System internal error.');
}

/** The body as it comes in: slowly, or not to its end. */
function spoilBody(request: FastifyRequest, payload: RequestPayload): RequestPayload {
  const reset = request.faults.find(({ bytes, kind }) => kind === 'reset' && bytes > 0);
  const slow = request.faults.find(({ kind }) => kind === 'slow-read');
  if (!reset && !slow) return payload;
  let seen = 0;
  const spoiled: Transform & { receivedEncodedLength?: number } = new Transform({
    transform(piece: Buffer, _encoding, done) {
      seen += piece.length;
      spoiled.receivedEncodedLength = seen;
      if (reset && seen >= reset.bytes) request.raw.socket.destroy();
      else if (slow) setTimeout(() => done(null, piece), slow.milliseconds).unref();
      else done(null, piece);
    },
  });
  spoiled.receivedEncodedLength = 0;
  return payload.pipe(spoiled);
}

/** The head promises more than comes. */
function cut(reply: FastifyReply, payload: string, socket: Socket): Promise<never> {
  const bytes = Buffer.from(payload);
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
  reply.raw.writeHead(reply.statusCode, { 'content-length': bytes.length });
  reply.raw.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => socket.destroy());
  return never();
}

async function* inPieces(text: string, milliseconds: number): AsyncGenerator<string> {
  const size = Math.max(1, Math.ceil(text.length / 8));
  for (let at = 0; at < text.length; at += size) {
    yield text.slice(at, at + size);
    await sleep(milliseconds, undefined, { ref: false });
  }
}

function never(): Promise<never> {
  return new Promise(() => {});
}

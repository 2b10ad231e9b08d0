import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { KooError } from '../../errors/koo-error.js';
import { gatewayRefusals } from '../gateway/gateway-refusals.js';
import { IDENTITY_PATH } from '../identity-proof.js';
import { GatewayRefusal, Refusal } from '../wire/refusal.js';
import { type Fault, parseFault } from './fault.js';
import type { FaultPlan } from './fault-plan.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What goes wrong with this call. */
    faults: Fault[];
  }
}

/** A fault for this call alone. */
const FAULT_HEADER = 'x-koo-fault';

/** The path that sets faults. */
export const FAULTS_PATH = '/console/v1/faults';

/** What no fault hits: the paths that set faults and show them, and those that say that this is an emulator, and which. */
const SPARED = new RegExp(`^/(?:page/.*)?$|^${FAULTS_PATH}$|^${IDENTITY_PATH}$`);

/** Puts faults in front of every route. */
export function injectFaults(app: FastifyInstance, plan: FaultPlan): void {
  app.decorateRequest('faults', null as unknown as Fault[]);
  app.addHook('onRequest', async (request, reply) => {
    const path = request.raw.url!.split('?', 1)[0]!;
    request.faults = SPARED.test(path) ? [] : [...plan.hit(request.method, path), ...ownFaults(request)];
    for (const fault of request.faults) await before(fault, request, reply);
  });
}

/** @throws GatewayRefusal where the header is no fault */
function ownFaults({ headers }: FastifyRequest): Fault[] {
  const line = headers[FAULT_HEADER];
  if (typeof line !== 'string') return [];
  try {
    return [parseFault(line)];
  } catch (error) {
    throw error instanceof KooError ? gatewayRefusals.badRequest(`${FAULT_HEADER}: ${error.message}`) : error;
  }
}

async function before(fault: Fault, { raw }: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (fault.retryAfter !== undefined) reply.header('retry-after', String(fault.retryAfter));
  if (fault.kind === 'latency') await sleep(fault.milliseconds!, undefined, { ref: false });
  else if (fault.kind === 'status') throw statusRefusal(fault);
  else if (fault.kind === 'throttle') throw new Refusal(406, 'MKT.0250', 'Access frequency overlimit');
  else if (fault.kind === 'silence') await silence(raw);
  else if (fault.kind === 'slow-read') await slowBody(raw, fault.milliseconds!);
  else if (fault.kind === 'reset' && breakBody(raw, fault.bytes!)) await never();
}

/** With the code that is given, else as the gateway says it, where it has one. */
function statusRefusal({ code, message, status = 503 }: Fault): Refusal {
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

/** What comes is taken: a connection that is not read does not tell that its other end has gone. */
function silence(request: IncomingMessage): Promise<never> {
  request.resume();
  return never();
}

/** Until the connection ends. */
function never(): Promise<never> {
  return new Promise(() => {});
}

/**
 * Takes a body slowly, whoever reads it: after each piece nothing is taken from the socket for a while, so that the
 * sender has to wait too. What came together with the head is there already.
 */
async function slowBody(request: IncomingMessage, milliseconds: number): Promise<void> {
  const push = request.push.bind(request);
  const read = request._read.bind(request);
  // What is pushed is always enough for now: the socket rests until `_read` asks for more.
  request.push = (piece: unknown) => {
    push(piece);
    return false;
  };
  request._read = (size) => void setTimeout(read, milliseconds, size).unref();
  await sleep(milliseconds, undefined, { ref: false });
}

/**
 * Breaks the connection off once so many bytes of the body have come.
 *
 * @returns Whether that was now.
 */
function breakBody(request: IncomingMessage, bytes: number): boolean {
  let taken = request.readableLength;
  if (taken >= bytes) {
    request.socket.destroy();
    return true;
  }

  const push = request.push.bind(request);
  request.push = (piece: Buffer | null) => {
    taken += piece?.length ?? 0;
    if (taken < bytes) return push(piece);
    request.socket.destroy();
    return false;
  };
  return false;
}

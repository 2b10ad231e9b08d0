import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import type { EmulatorContext } from '../emulator-context.js';
import { injectFaults } from '../faults/inject-faults.js';
import { corruptResponse } from '../faults/corrupt-response.js';
import type { ErrorFormat } from '../wire/refusal.js';
import { assetErrors } from '../wire/error-formats.js';
import { answerErrors } from './answer-errors.js';
import { checkBodySignature, checkPerson, checkSignature, type Gate } from './gate.js';
import { gatewayRefusals } from './gateway-refusals.js';
import { logCall } from './log-call.js';
import { readBody } from './read-body.js';
import { checkSizes, MAX_HEAD_BYTES } from './size-limits.js';
import { checkHost } from '../page/page-guard.js';
import type { Socket } from 'node:net';
import type { IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** In bytes. Who sends more is refused at once. */
const SMALL = 1024 * 1024;

/** In milliseconds. */
const TIMEOUT_MS = 1000;

declare module 'fastify' {
  interface FastifyRequest {
    gate: Gate;
  }
}

/** How long the head of a request may take. */
const HEADERS_TIMEOUT_MS = 15_000;
/** How long a whole request may take: an upload of any size to this machine is done long before. */
const REQUEST_TIMEOUT_MS = 60 * 60_000;
/** How long nothing at all may pass over a connection; a fault may let a call wait, but not so long. */
const IDLE_TIMEOUT_MS = 10 * 60_000;

/** A group of routes that share how they say no. */
export interface Interface {
  errorFormat: ErrorFormat;
  routes(scope: FastifyInstance): Promise<void> | void;
  /** Its bodies are read by the routes themselves, as they come, and may be of any size. */
  streams?: boolean;
  /** Anyone may call it, by a name of this machine: without a signature, a browser could be led here by any site. */
  open?: boolean;
  /** A part of the console that only a person may use where the console is by hand. */
  person?: boolean;
  /** Calls of it are not written to the log. */
  quiet?: boolean;
}

/** The HTTP server with what stands in front of every interface: sizes, signatures, the log, and how errors look. */
export async function openGateway(
  context: EmulatorContext,
  interfaces: Interface[],
): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: Number.MAX_SAFE_INTEGER,
    clientErrorHandler: answerBrokenHttp,
    exposeHeadRoutes: true,
    connectionTimeout: IDLE_TIMEOUT_MS,
    forceCloseConnections: true,
    genReqId: () => randomUUID().replaceAll('-', ''),
    http: { headersTimeout: HEADERS_TIMEOUT_MS, maxHeaderSize: MAX_HEAD_BYTES },
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: 64 * 1024 },
  });
  app.decorateRequest('gate', null as unknown as Gate);
  app.addHook('onRoute', (route) => {
    const { handler } = route;
    route.handler = function (request, reply) {
      request.gate.isHandled = true;
      return context.work.run(async () => handler.call(this, request, reply));
    };
  });
  app.addHook('onRequest', async (request, reply) => {
    request.gate = {
      accessKey: null,
      bytes: 0,
      isHandled: false,
      isLogged: false,
      isQuiet: false,
      needsBodyHash: false,
    };
    // A fault may end it without an answer. A route that has begun ends its work: the log tells what came of it.
    reply.raw.once('close', () => {
      if (!request.gate.isHandled) logCall(context, request, reply);
    });
  });
  app.addHook('onRequest', async ({ raw }) => {
    // The router would find the route of `GET http://…/page/`, or of `*`, all the same.
    if (!raw.url!.startsWith('/')) throw gatewayRefusals.badRequest('the request target is not a path');
  });
  injectFaults(app, context.faults);
  app.addHook('onRequest', async (request) => {
    // Of a body whose sender has gone while a fault made it wait, nothing would tell its reader.
    if (request.raw.destroyed) throw gatewayRefusals.badRequest('the body ended too early');
    checkSizes(request.raw, context.gatewayBodyLimit);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    await drainBody(request.raw);
    const { id } = request;
    reply.headers({ date: context.now().toUTCString(), server: 'koo-emulator', 'x-request-id': id });
    logCall(context, request, reply, { body: payload });
    return corruptResponse(request, reply, payload);
  });
  app.addHook('onResponse', async (request) => {
    // Whoever was refused in the middle of a body is still sending it, and reads the answer only then.
    if (!request.raw.readableEnded) request.raw.resume();
  });
  answerErrors(app, assetErrors, context);
  app.setNotFoundHandler(() => {
    throw gatewayRefusals.noSuchRoute();
  });

  for (const { open, person, quiet, routes, streams, errorFormat } of interfaces) {
    await app.register(async (scope) => {
      answerErrors(scope, errorFormat, context);
      if (quiet) scope.addHook('onRequest', async ({ gate }) => void (gate.isQuiet = true));
      if (open) scope.addHook('onRequest', async (request) => checkHost(request));
      else scope.addHook('onRequest', async (request) => checkSignature(request, context));
      if (!streams) {
        readBody(scope, context.gatewayBodyLimit);
        if (!open) {
          scope.addHook('preValidation', async (request) => {
            checkBodySignature(request, context, request.bodyHash);
          });
        }
      }

      if (person) scope.addHook('preHandler', async (request) => checkPerson(request, context));
      await routes(scope);
    });
  }

  return app;
}

/** What is no HTTP is answered by the gateway too, by hand: there is no request that could carry an answer. */
function answerBrokenHttp(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }

  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const [status, reason] = tooLarge ? [494, 'Request Header Too Large'] : [400, 'Bad Request'];
  const body = JSON.stringify({
    error_msg: tooLarge
      ? 'A request header is over 32 KB, or all are over 128 KB'
      : 'Bad request: this is not HTTP',
    error_code: 'APIGW.0201',
    request_id: randomUUID().replaceAll('-', ''),
  });
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    `Date: ${new Date().toUTCString()}`,
    'Server: koo-emulator',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/**
 * Takes what is left of a small body before its sender is refused: a connection that is closed with bytes unread is
 * reset, and the answer may be lost with it.
 */
async function drainBody(request: IncomingMessage): Promise<void> {
  const { headers } = request;
  const isSmall =
    Number(headers['content-length'] ?? 0) <= SMALL && headers['transfer-encoding'] === undefined;
  // Who asks first is answered first.
  if (request.complete || request.destroyed || !isSmall || headers.expect !== undefined) return;
  const enough = new AbortController();
  const { signal } = enough;
  request.resume();
  await Promise.race([
    once(request, 'close', { signal }),
    once(request, 'end', { signal }),
    sleep(TIMEOUT_MS, undefined, { ref: false, signal }),
  ]).catch(() => {});
  enough.abort();
}

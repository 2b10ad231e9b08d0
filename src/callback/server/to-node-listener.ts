import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CallbackHandler } from './create-callback-handler.js';
import type { BodySource } from './incoming-call.js';
import type { OutgoingAnswer } from './outgoing-answer.js';

/** What Express and body parsers add to a request. */
interface ParsedMessage extends IncomingMessage {
  body?: unknown;
  originalUrl?: string;
  rawBody?: unknown;
}

/**
 * A handler for `http.createServer`, Express, Connect and Koa's `ctx.req`.
 *
 * ```js
 * http.createServer(toNodeListener(handle)).listen(8080);
 * app.all('/saasproduce', toNodeListener(handle)); // Express, before app.use(express.json())
 * ```
 *
 * The signature is over the body as it was sent, so no parser should come first. Where one did, `rawBody` is used, or a
 * `body` that is a Buffer or a text; a `body` that was parsed is written as JSON again, which is the same for every call
 * that the pages show.
 */
export function toNodeListener(
  handler: Pick<CallbackHandler, 'answer'>,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => void respond(handler, request, response);
}

async function respond(
  handler: Pick<CallbackHandler, 'answer'>,
  request: ParsedMessage,
  response: ServerResponse,
): Promise<void> {
  const { headers, method, originalUrl, url } = request;
  const answer = await handler.answer({ body: bodyOf(request), headers, method, url: originalUrl ?? url });
  send(answer, request, response);
}

function send(
  { body, headers, status }: OutgoingAnswer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (response.headersSent || response.destroyed) return;
  // What is left of a body that was too large is not read for another request.
  const isWhole = request.complete || request.readableEnded;
  response.writeHead(status, {
    ...headers,
    'content-length': Buffer.byteLength(body),
    ...(!isWhole && { connection: 'close' }),
  });
  response.end(body);
}

/** The bytes themselves where they can still be had. */
function bodyOf(request: ParsedMessage): BodySource {
  if (!request.readableDidRead) return request;
  for (const body of [request.rawBody, request.body])
    if (typeof body === 'string' || body instanceof Uint8Array) return body;
  return request.body === undefined ? '' : JSON.stringify(request.body);
}

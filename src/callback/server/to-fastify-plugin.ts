import type { CallbackHandler } from './create-callback-handler.js';

/** As much of a `FastifyInstance` as is needed; fastify is not a dependency. */
export interface FastifyScope {
  removeAllContentTypeParsers(): void;
  addContentTypeParser(
    type: string,
    parser: (
      request: unknown,
      payload: AsyncIterable<Uint8Array>,
      done: (error: Error | null, body?: unknown) => void,
    ) => void,
  ): unknown;
  route(route: {
    method: Array<'GET' | 'POST'>;
    url: string;
    handler(request: FastifyCall, reply: FastifyAnswer): Promise<unknown>;
  }): unknown;
}

/** As much of a `FastifyRequest`. */
export interface FastifyCall {
  body?: unknown;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  method: string;
  url: string;
}

/** As much of a `FastifyReply`. */
export interface FastifyAnswer {
  code(status: number): unknown;
  headers(headers: Record<string, string>): unknown;
  send(body: Uint8Array): unknown;
}

/**
 * A plugin for fastify. Bodies are not parsed in its scope; other routes keep their parsers.
 *
 * ```js
 * app.register(toFastifyPlugin(handle), { prefix: '/saasproduce' });
 * ```
 */
export function toFastifyPlugin(
  handler: Pick<CallbackHandler, 'answer'>,
): (scope: FastifyScope) => Promise<void> {
  return async (scope) => {
    scope.removeAllContentTypeParsers();
    // The stream itself: the handler reads it, up to its own limit.
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    // The paths of the kit are appended to the production address.
    for (const url of ['/', '/produceAPI/*'])
      scope.route({
        method: ['GET', 'POST'],
        url,
        async handler({ body, headers, method, url: address }, reply) {
          const answer = await handler.answer({
            body: (body ?? '') as AsyncIterable<Uint8Array>,
            headers,
            method,
            url: address,
          });
          reply.code(answer.status);
          reply.headers(answer.headers);
          // To a text fastify adds a charset, which the debugging page does not name.
          return reply.send(Buffer.from(answer.body));
        },
      });
  };
}

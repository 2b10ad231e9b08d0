import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sha256 } from '../../marketplace/signing/signing.js';
import type { ErrorFormat } from '../wire/refusal.js';
import { GATEWAY_BODY_LIMIT } from './size-limits.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** SHA-256 of a body that was read whole, lower-case hex. */
    bodyHash: string;
  }
}

const NO_BODY = sha256('');

/**
 * Bodies are read whole and kept as the bytes that were sent: the signature is over those. They are held to the
 * gateway's limit in any case; what may be bigger is not read like this.
 */
export function readBody(scope: FastifyInstance, limit = GATEWAY_BODY_LIMIT): void {
  scope.decorateRequest('bodyHash', NO_BODY);
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser<Buffer>(
    '*',
    { bodyLimit: Math.min(limit, GATEWAY_BODY_LIMIT), parseAs: 'buffer' },
    (request, body, done) => {
      request.bodyHash = sha256(body);
      request.gate.bytes = body.length;
      done(null, body);
    },
  );
}

/** The JSON that a body holds, whatever its content type says; `undefined` of no body. */
export function jsonOf({ body }: FastifyRequest, errorFormat: ErrorFormat): unknown {
  if (!Buffer.isBuffer(body) || body.length === 0) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf8', { fatal: true }).decode(body));
  } catch {
    throw errorFormat.invalid('the body is not JSON in UTF-8');
  }
}

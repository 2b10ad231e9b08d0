import type { FastifyInstance, FastifyRequest } from 'fastify';
import { jsonOf } from '../../gateway/read-body.js';
import { JsonFields } from '../../wire/json-fields.js';
import { Refusal } from '../../wire/refusal.js';
import { licenceErrors } from '../../wire/error-formats.js';

/** A path of the licence interfaces: only `POST` with JSON is taken, the rest has codes of its own. */
export function licenceCall(
  scope: FastifyInstance,
  path: string,
  answer: (fields: JsonFields) => Record<string, unknown>,
): void {
  const url = `/api/mkp-openapi-public/global${path}`;
  scope.post(url, async (request) => ({
    error_code: '92020000',
    error_msg: 'success',
    ...answer(new JsonFields(bodyOf(request), licenceErrors)),
  }));
  scope.route({
    handler() {
      throw new Refusal(405, '95000002', 'Request method not supported');
    },
    method: ['GET', 'PUT', 'PATCH', 'DELETE'],
    url,
  });
}

function bodyOf(request: FastifyRequest): unknown {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Refusal(415, '95000003', 'Content type not supported');
  return jsonOf(request, {
    ...licenceErrors,
    invalid: () => new Refusal(400, '95000004', 'req message is not readable'),
  });
}

import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import type { EmulatorContext } from '../emulator-context.js';
import { GatewayRefusal, Refusal, type ErrorFormat } from '../wire/refusal.js';
import { gatewayRefusals } from './gateway-refusals.js';
import { GATEWAY_BODY_LIMIT } from './size-limits.js';

/** Whatever is thrown in a scope is answered in the words of its interface, or in the gateway's. */
export function answerErrors(
  scope: FastifyInstance,
  errorFormat: ErrorFormat,
  context: EmulatorContext,
): void {
  scope.setErrorHandler((error: Error, request, reply) => {
    const refusal = refusalOf(error, errorFormat, context, request);
    const body =
      refusal instanceof GatewayRefusal
        ? { error_msg: refusal.message, error_code: refusal.code, request_id: request.id }
        : errorFormat.body(refusal);
    if (isDiskFull(error)) reply.header('x-koo-emulator-cause', 'disk-full');
    return reply.code(refusal.status).type('application/json; charset=utf-8').send(JSON.stringify(body));
  });
}

/** Also through an error of koo's that explains it. */
function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '' } = error as NodeJS.ErrnoException;
  return (
    /^(?:EDQUOT|EFBIG|ENOSPC|DISK_FULL|SQLITE_FULL|SQLITE_IOERR_WRITE)$/.test(code) || isDiskFull(error.cause)
  );
}

function refusalOf(
  error: Error,
  errorFormat: ErrorFormat,
  context: EmulatorContext,
  request: FastifyRequest,
): Refusal {
  if (error instanceof Refusal) return error;
  const { code = '', statusCode = 500 } = error as FastifyError;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return gatewayRefusals.bodyTooLarge(Math.min(context.gatewayBodyLimit ?? Infinity, GATEWAY_BODY_LIMIT));
  }

  // A client that went away in the middle: nobody reads the answer.
  if (request.raw.destroyed && !request.raw.complete)
    return gatewayRefusals.badRequest('the body ended too early');
  if (statusCode < 500) return errorFormat.invalid(error.message);
  context.log(`${request.method} ${request.url} broke: ${error.stack ?? error.message}`);
  return errorFormat.broken();
}

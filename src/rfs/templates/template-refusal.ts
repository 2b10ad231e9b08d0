import { RefusedError } from '../../errors/koo-error.js';
import { RefusedCallError } from '../../marketplace/sending/call-errors.js';

const PLAN_FAILED = 'CREATION_FAILED';

/**
 * Whether RFS says no to the template itself: HTTP 400 with a code of RFS's own (not the gateway's) where it reads or keeps it, and an execution plan whose creation
 * failed. No permission, no quota, a name that is taken or a fault of RFS say nothing about the template.
 *
 * @see https://support.huaweicloud.com/api-aos/ParseTemplateVariables.html
 */
export function isTemplateRefusal(error: unknown): error is RefusedError {
  if (error instanceof RefusedCallError) return error.status === 400 && error.code.startsWith('RF.');
  return error instanceof RefusedError && error.code === PLAN_FAILED;
}

/** What RFS itself says of it, on one line. */
export function refusalWords(error: RefusedError): string {
  const said =
    error instanceof RefusedCallError ? error.says : error.message.split(`(${PLAN_FAILED}): `, 2)[1];
  return (said ?? error.message).replaceAll(/(?<!\s)\s*\n\s*/g, ' ');
}

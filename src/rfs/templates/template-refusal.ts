import { RefusedError } from '../../errors/koo-error.js';
import { isForeign, type Message } from '../../i18n/message.js';
import { RefusedCallError } from '../../marketplace/sending/call-errors.js';
import { rfsMessages } from '../messages.js';

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

/** All that RFS itself says of it: also what it says beside the message. */
export function refusalTexts(error: RefusedError): string[] {
  return [refusalWords(error), ...error.texts.hints.filter((hint) => isForeign(hint)).map(String)];
}

/** What RFS itself says of it, on one line. */
export function refusalWords(error: RefusedError): string {
  const said = error instanceof RefusedCallError ? error.says : reasonOf(error.texts.message);
  return (said ?? error.message).replaceAll(/(?<!\s)\s*\n\s*/g, ' ');
}

/** Of a plan that could not be made. */
function reasonOf({ data, id }: Message): string | undefined {
  return id === rfsMessages.planFailed({ status: '', why: '' }).id ? String(data.why) : undefined;
}

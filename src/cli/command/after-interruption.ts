import { InterruptedError, type KooError } from '../../errors/koo-error.js';
import { errorMessages } from '../../errors/messages.js';
import type { Message } from '../../i18n/message.js';
import { interruptionMessages } from './messages.js';

/** Of an interruption that says nothing else. */
const PLAIN = errorMessages.interrupted();

/** What looks first which steps are done, and does the others. */
export const GOES_ON: readonly string[] = [
  'apply',
  'asset:delete',
  'order:sync',
  'product:link',
  'product:unlink',
  'publish',
  'template:delete',
  'template:push',
  'usage:push',
];

/** What only looks, or writes all at once when everything is known. */
export const WRITES_NOTHING: readonly string[] = [
  'asset:check',
  'asset:deployed',
  'asset:diff',
  'asset:inspect',
  'asset:list',
  'asset:verify',
  'auth:whoami',
  'bill:export',
  'bill:list',
  'bill:show',
  'catalog:show',
  'doctor',
  'explain',
  'handoff:list',
  'handoff:show',
  'order:get',
  'order:list',
  'order:show',
  'performance:list',
  'performance:show',
  'product:check',
  'product:show',
  'release:bump',
  'release:notes',
  'stack:list',
  'status',
  'template:graph',
  'template:inspect',
  'template:rules',
  'transaction:export',
  'transaction:list',
  'usage:import',
  'usage:status',
];

/**
 * An interruption with what comes next, which depends on the command; one that says more than that it was interrupted
 * knows itself.
 *
 * @param command Its id: `usage:push`.
 */
export function afterInterruption(error: KooError, command: string | undefined): KooError {
  if (error.kind !== 'interrupted' || error.hints.length > 0) return error;
  if (error.texts.message.id !== PLAIN.id) return error;
  return new InterruptedError(PLAIN, {
    cause: error,
    hints: [nextStep(command)],
    place: error.place,
  });
}

function nextStep(command = ''): Message {
  // Half way between two releases, the one before the published one is another one.
  if (command === 'rollback') return interruptionMessages.nameRelease();
  if (GOES_ON.includes(command)) return interruptionMessages.resume();
  if (WRITES_NOTHING.includes(command)) return interruptionMessages.nothingWritten();
  return interruptionMessages.repeat();
}

import { UsageError } from '../../../errors/koo-error.js';
import { outboxMessages } from './messages.js';

/** Its records would be billed on two sites. */
export function otherTarget(outbox: string, bound: string, asked: string): UsageError {
  return new UsageError('OUTBOX_OTHER_TARGET', outboxMessages.otherTarget({ asked, bound }), {
    hints: [
      outboxMessages.chooseTarget(),
      // A push without a target goes to the emulator, and the first push decides.
      ...(bound === 'local' ? [outboxMessages.triedOut()] : []),
    ],
    place: outbox,
  });
}

import { UsageError } from '../../../errors/koo-error.js';

/** A push without a target goes to the emulator, and the first push decides. */
const TRIED_OUT =
  '`local` is the emulator on this machine: what was pushed there was not billed. Add those records to the other outbox, too.';

/** Its records would be billed on two sites. */
export function otherTarget(outbox: string, bound: string, wanted: string): UsageError {
  return new UsageError(
    'OUTBOX_OTHER_TARGET',
    `The records of this outbox go to ${bound}; they cannot go to ${wanted} as well.`,
    {
      hints: [
        'Choose the target that they are for, or keep the records of each target in an outbox of its own: --outbox FILE',
        ...(bound === 'local' ? [TRIED_OUT] : []),
      ],
      place: outbox,
    },
  );
}

import { UsageError } from '../../../errors/koo-error.js';

/** Its records would be billed on two sites. */
export function otherTarget(outbox: string, bound: string, wanted: string): UsageError {
  return new UsageError(
    'OUTBOX_OTHER_TARGET',
    `The records of this outbox go to ${bound}; they cannot go to ${wanted} as well.`,
    {
      hints: [
        'Choose the target that they are for, or keep the records of each target in an outbox of its own.',
      ],
      place: outbox,
    },
  );
}

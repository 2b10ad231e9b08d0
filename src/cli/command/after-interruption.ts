import { InterruptedError, type KooError } from '../../errors/koo-error.js';

/** What looks first which steps are done, and does the others. */
export const GOES_ON: readonly string[] = [
  'apply',
  'asset:delete',
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
  'catalog:show',
  'doctor',
  'explain',
  'handoff:list',
  'handoff:show',
  'order:get',
  'product:check',
  'product:show',
  'release:bump',
  'release:notes',
  'stack:list',
  'status',
  'template:graph',
  'template:inspect',
  'template:rules',
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
  const interrupted = new InterruptedError();
  if (error.message !== interrupted.message) return error;
  return new InterruptedError(error.message, {
    cause: error,
    hints: [nextStep(command)],
    place: error.place,
  });
}

function nextStep(command = ''): string {
  // Half way between two releases, the one before what stands now is another one.
  if (command === 'rollback')
    return 'Go on with the number of the release: koo rollback --to NUMBER (see --list).';
  if (GOES_ON.includes(command)) return 'Run the same command again: it goes on from there.';
  if (WRITES_NOTHING.includes(command)) return 'Nothing was written.';
  return 'No file was left half written; run the same command again.';
}

import { CheckFailed, UsageError } from '../errors/koo-error.js';
import { askWhetherToDoIt } from './ask-whether.js';

/**
 * Asks on the terminal before something is done in RFS; on standard error, since standard output belongs to the result.
 *
 * @param what Will be done; one line each.
 * @param otherwise How else it can be said that it is meant, as a hint.
 * @throws UsageError `NEEDS_YES` where there is nobody to ask; CheckFailed `DECLINED`; InterruptedError
 */
export async function askYes(
  what: readonly string[],
  signal: AbortSignal,
  otherwise?: string,
): Promise<void> {
  refuseUnlessTerminal(otherwise);
  process.stderr.write(`${what.join('\n')}\n`);
  if (await askWhetherToDoIt({ input: process.stdin, output: process.stderr }, signal)) return;
  throw new CheckFailed('DECLINED', 'It was not done: the answer was not "yes".');
}

/** Before anything else is done for a command that will ask. @throws UsageError `NEEDS_YES` */
export function refuseUnlessTerminal(otherwise?: string): void {
  if (process.stdin.isTTY && process.stderr.isTTY) return;
  throw new UsageError(
    'NEEDS_YES',
    'This makes or deletes something in RFS, and nobody is here to be asked.',
    { hints: ['Say that it is meant: --yes.', ...(otherwise === undefined ? [] : [otherwise])] },
  );
}

import { flush, run } from '@oclif/core';
import { packageRoot } from '../source/package-root.js';
import { BUG_EXIT_CODE, exitCodeOf } from './exit-codes.js';
import { knownError } from './known-error.js';
import { bugText, errorObject, errorText } from './present-error.js';

/** Runs the command line and leaves its exit code in `process.exitCode`. */
export async function main(argv: string[]): Promise<void> {
  process.stdout.on('error', stopOnClosedPipe);
  process.stderr.on('error', stopOnClosedPipe);
  try {
    await run(argv, { root: packageRoot(), version: undefined } as never);
    await flush();
  } catch (error) {
    fail(error, argv);
  }
}

/** `koo … | head` ends the reader first: nobody is left to be told. */
function stopOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}

/** Errors before a command runs: an unknown command, a broken installation. */
function fail(error: unknown, argv: string[]): void {
  const exit = (error as { oclif?: { exit?: number } }).oclif?.exit;
  if ((error as { code?: string }).code === 'EEXIT') {
    process.exitCode = exit ?? 0;
    return;
  }

  const known = knownError(error);
  process.exitCode = known ? exitCodeOf(known.kind) : BUG_EXIT_CODE;
  if (!known) process.stderr.write(`${bugText(error, 'unknown')}\n`);
  else if (argv.includes('--json')) process.stdout.write(`${JSON.stringify(errorObject(known), null, 2)}\n`);
  else process.stderr.write(`${errorText(known, Boolean(process.stderr.isTTY))}\n`);
}

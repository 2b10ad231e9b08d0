import { run } from '@oclif/core';
import { writeSync } from 'node:fs';
import { keepEnvironmentSecrets } from '../../errors/keep-environment-secrets.js';
import { packageRoot } from '../../platform/package-root.js';
import { drained } from '../terminal/drained.js';
import { guardOutput, safeText } from '../terminal/guard-output.js';

/** Runs the command line and leaves its exit code in `process.exitCode`. */
export async function main(argv: string[]): Promise<void> {
  keepEnvironmentSecrets(process.env);
  guardOutput();
  for (const stream of [process.stdout, process.stderr]) {
    // oclif's own listener throws whatever is not EPIPE, which ends in a stack trace.
    stream.removeAllListeners('error');
    stream.on('error', stopWriting);
  }

  const words = wordsOf(argv);
  try {
    await run(words, { root: packageRoot() });
    await Promise.race([drained(process.stdout), whenReaderLeft]);
  } catch (error) {
    // Not before it is needed: most calls start without it.
    const { fail } = await import('./call-failure.js');
    await fail(error, words);
  }
}

/** `koo help COMMAND` is `koo COMMAND --help`; flags of the output alone are `koo` alone, which shows its help. */
function wordsOf(argv: string[]): string[] {
  if (argv[0] === 'help') return [...argv.slice(1), '--help'];
  const saysHow = (word: string, at: number) =>
    /^--(?:json|lang(?:=.*)?)$/.test(word) || argv[at - 1] === '--lang';
  return argv.every(saysHow) ? [...argv, '--help'] : argv;
}

let hasStopped = false;
let readerLeft: () => void;
const whenReaderLeft = new Promise<void>((resolve) => (readerLeft = resolve));

/**
 * `koo … | head` ends the reader first: what koo does goes on, untold, since a publish is not to stop in the middle, and the
 * exit code counts. Anything else is reported on standard error, and ends the process.
 */
function stopWriting(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return readerLeft();
  if (hasStopped) return;
  hasStopped = true;
  void sayWhy(error);
}

async function sayWhy(error: NodeJS.ErrnoException): Promise<never> {
  const { brokenOutput } = await import('./call-failure.js');
  const { exitCode, text } = await brokenOutput(error);
  try {
    writeSync(process.stderr.fd, safeText(`${text}\n`));
  } catch {
    // Standard error is the one that fails.
  }

  process.exit(exitCode);
}

import { execFile } from 'node:child_process';
import path from 'node:path';
import { EnvironmentError } from '../../errors/koo-error.js';
import { findProgram } from '../../source/find-program.js';

/** A person may have to unlock a vault, in milliseconds. */
const TIME_LIMIT = 120_000;
const LARGEST_OUTPUT = 64 * 1024;
const NOT_INSTALLED = 'it is not installed, or not on the PATH';

export interface RunCommandOptions {
  environment: Readonly<Record<string, string | undefined>>;
  signal?: AbortSignal;
}

/**
 * Runs a command of a profile, without a shell. A program without a folder in its name is looked for on the PATH as
 * {@link findProgram} does it: what a repository holds under that name is not run. It gets the whole environment, in which a
 * program that gives out keys finds its own login.
 * What it writes to standard error goes to nobody's log: it may hold a secret.
 *
 * @param command Program and arguments.
 * @param source Where it stands, for messages.
 * @returns What it prints.
 * @throws EnvironmentError `CREDENTIALS_COMMAND`
 */
export async function runCommand(
  command: unknown,
  source: string,
  { environment, signal }: RunCommandOptions,
): Promise<string> {
  if (!isCommand(command)) {
    throw commandFailed(
      `The command of the ${source} is not a list of texts.`,
      'Write: command: [program, argument, …]',
    );
  }

  const [program, ...words] = command;
  const file = path.basename(program) === program ? await findProgram(program, environment) : program;
  if (file === undefined) {
    throw commandFailed(
      `"${program}" of the ${source} failed: ${NOT_INSTALLED}.`,
      'Run that command yourself to see why.',
    );
  }

  return new Promise<string>((resolve, reject) => {
    const options = { env: environment, maxBuffer: LARGEST_OUTPUT, signal, timeout: TIME_LIMIT };
    const child = execFile(file, words, options, (error, stdout) => {
      if (!error) return resolve(stdout);

      if (signal?.aborted) return reject(signal.reason);
      reject(
        commandFailed(
          `"${program}" of the ${source} failed: ${reasonOf(error)}.`,
          'Run that command yourself to see why.',
        ),
      );
    });
    child.stdin?.end();
  });
}

export function commandFailed(message: string, next: string): EnvironmentError {
  return new EnvironmentError('CREDENTIALS_COMMAND', message, { hints: [next] });
}

function isCommand(command: unknown): command is [string, ...string[]] {
  return Array.isArray(command) && command.length > 0 && command.every((word) => typeof word === 'string');
}

/** Node's own message would repeat the arguments and what was written to standard error. */
function reasonOf(
  error: Error & { code?: number | string | null; killed?: boolean; signal?: string | null },
): string {
  if (error.code === 'ENOENT') return NOT_INSTALLED;
  if (error.code === 'EACCES') return 'it may not be run';
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return 'it printed more than 64 KB';
  if (error.killed) return `it had not ended after ${TIME_LIMIT / 1000} seconds`;
  return typeof error.code === 'number'
    ? `it ended with exit code ${error.code}`
    : `it was stopped (${error.signal ?? error.code})`;
}

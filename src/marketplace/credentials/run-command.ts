import { execFile } from 'node:child_process';
import path from 'node:path';
import { EnvironmentError } from '../../errors/koo-error.js';
import { findProgram } from '../../platform/find-program.js';
import type { Message } from '../../i18n/message.js';
import { credentialMessages, type KeySource } from './messages.js';

/** A person may have to unlock a vault, in milliseconds. */
const TIME_LIMIT = 120_000;
const MAX_OUTPUT_BYTES = 64 * 1024;

export interface RunCommandOptions {
  environment: Readonly<Record<string, string | undefined>>;
  signal?: AbortSignal;
}

/**
 * Runs a command of a profile, without a shell. A program without a folder in its name is looked for on the PATH as
 * {@link findProgram} does it: what a repository holds under that name is not run. It gets the whole environment, in which a
 * program that gives out keys finds its own login.
 * What it writes to standard error goes to no log: it may hold a secret.
 *
 * @param command Program and arguments.
 * @param source What holds the command, for messages.
 * @returns What it prints.
 * @throws EnvironmentError `CREDENTIALS_COMMAND`
 */
export async function runCommand(
  command: unknown,
  source: KeySource,
  { environment, signal }: RunCommandOptions,
): Promise<string> {
  if (!isCommand(command)) {
    throw commandFailed(credentialMessages.commandNotList({ source }), credentialMessages.writeCommand());
  }

  const [program, ...words] = command;
  const file = path.basename(program) === program ? await findProgram(program, environment) : program;
  if (file === undefined) {
    throw programFailed(program, source, credentialMessages.notInstalled());
  }

  return new Promise<string>((resolve, reject) => {
    const options = { env: environment, maxBuffer: MAX_OUTPUT_BYTES, signal, timeout: TIME_LIMIT };
    const child = execFile(file, words, options, (error, stdout) => {
      if (!error) return resolve(stdout);

      if (signal?.aborted) return reject(signal.reason);
      reject(programFailed(program, source, reasonOf(error)));
    });
    child.stdin?.end();
  });
}

function programFailed(program: string, source: KeySource, why: Message): EnvironmentError {
  return commandFailed(
    credentialMessages.commandFailed({ program, source, why }),
    credentialMessages.runCommand(),
  );
}

export function commandFailed(message: Message, next: Message): EnvironmentError {
  return new EnvironmentError('CREDENTIALS_COMMAND', message, { hints: [next] });
}

function isCommand(command: unknown): command is [string, ...string[]] {
  return Array.isArray(command) && command.length > 0 && command.every((word) => typeof word === 'string');
}

/** Node's own message would repeat the arguments and what was written to standard error. */
function reasonOf(
  error: Error & { code?: number | string | null; killed?: boolean; signal?: string | null },
): Message {
  if (error.code === 'ENOENT') return credentialMessages.notInstalled();
  if (error.code === 'EACCES') return credentialMessages.notExecutable();
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return credentialMessages.outputTooLarge();
  if (error.killed) return credentialMessages.tooSlow({ seconds: TIME_LIMIT / 1000 });
  return typeof error.code === 'number'
    ? credentialMessages.exitCode({ code: error.code })
    : credentialMessages.stopped({ signal: String(error.signal ?? error.code) });
}

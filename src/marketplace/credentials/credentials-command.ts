import { commandFailed, runCommand, type RunCommandOptions } from './run-command.js';
import { credentialMessages, type KeySource } from './messages.js';

/**
 * Runs the command of a profile, and reads the object of JSON that it prints.
 *
 * @param command Program and arguments.
 * @returns What the profile itself could hold.
 * @throws EnvironmentError `CREDENTIALS_COMMAND`
 */
export async function runCredentialsCommand(
  command: unknown,
  source: KeySource,
  options: RunCommandOptions,
): Promise<unknown> {
  const output = await runCommand(command, source, options);
  try {
    return JSON.parse(output) as unknown;
  } catch {
    const [program] = command as [string];
    throw commandFailed(
      credentialMessages.commandNotJson({ program, source }),
      credentialMessages.printJson(),
    );
  }
}

import { StateFolder } from '../../platform/state-folder.js';
import type { EmulatorCredentials } from '../../emulator/emulator.js';
import { EnvironmentError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import { targetMessages } from './messages.js';

/**
 * The emulator that runs on a project already, and its keys; nothing is started.
 *
 * @param root The folder of koo.yaml, or where koo is called.
 * @param otherwise What else can be called, as a hint.
 * @throws EnvironmentError `EMULATOR_NOT_RUNNING`, and what `findRunningEmulator` throws
 */
export async function runningEmulator(
  root: string,
  otherwise: Message,
): Promise<{ keys: EmulatorCredentials; projectId: string; url: string }> {
  const { findRunningEmulator } = await import('../../emulator/emulator.js');
  const dataFolder = StateFolder.of(root, 'local').path;
  const running = await findRunningEmulator(dataFolder);
  if (running) return { keys: running.credentials, projectId: running.projectId, url: running.url };
  throw new EnvironmentError('EMULATOR_NOT_RUNNING', targetMessages.noEmulator(), {
    hints: [targetMessages.startEmulator(), otherwise],
    place: dataFolder,
  });
}

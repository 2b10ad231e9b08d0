import { type FoundInterface } from '../../callback/find-interface.js';
import { activityOf } from '../../callback/callback-interface.js';
import { CallLog, type CallToLog, type LoggingCommand } from '../../callback/sending/call-log.js';
import type { CallbackTry } from '../../callback/sending/send-call.js';
import { foreignText, type Message } from '../../i18n/message.js';
import { KooError } from '../../errors/koo-error.js';
import { rootFolder } from '../command/root-folder.js';
import { callMessages } from '../views/call/messages.js';

/**
 * Records calls for `koo callback replay`. That they cannot be recorded is a warning: they have been sent.
 *
 * @returns Their IDs, in the same order; none for one that is not recorded.
 */
export async function logCalls(
  command: LoggingCommand,
  calls: readonly CallToLog[],
  project: string | undefined,
  warn: (message: Message) => void,
): Promise<Array<string | undefined>> {
  try {
    return await new CallLog(await rootFolder(project)).append(command, calls);
  } catch (error) {
    const reason = error instanceof KooError ? error.texts.message : foreignText((error as Error).message);
    warn(callMessages.notLogged({ reason }));
    return [];
  }
}

/** The same of one call. */
export async function logCall(
  command: LoggingCommand,
  { one, protocol, sent }: FoundInterface & { sent: CallbackTry },
  project: string | undefined,
  warn: (message: Message) => void,
): Promise<string | undefined> {
  const call = { activity: activityOf(one), protocol: protocol.id, sent };
  const [id] = await logCalls(command, [call], project, warn);
  return id;
}

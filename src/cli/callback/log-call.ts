import { type FoundInterface } from '../../callback/find-interface.js';
import { activityOf } from '../../callback/stories/script.js';
import { CallLog, type LoggingCommand } from '../../callback/sending/call-log.js';
import type { CallbackTry } from '../../callback/sending/send-call.js';
import { foreignText, type Message } from '../../i18n/message.js';
import { KooError } from '../../errors/koo-error.js';
import { rootFolder } from '../command/root-folder.js';
import { callMessages } from '../views/call/messages.js';

/**
 * Records a call for `koo callback replay`. That it cannot be recorded is a warning: it has been sent.
 *
 * @returns Its ID.
 */
export async function logCall(
  command: LoggingCommand,
  { one, protocol, sent }: FoundInterface & { sent: CallbackTry },
  project: string | undefined,
  warn: (message: Message) => void,
): Promise<string | undefined> {
  try {
    const log = new CallLog(await rootFolder(project));
    const [id] = await log.append(command, [{ activity: activityOf(one), protocol: protocol.id, sent }]);
    return id;
  } catch (error) {
    const reason = error instanceof KooError ? error.texts.message : foreignText((error as Error).message);
    warn(callMessages.notLogged({ reason }));
    return undefined;
  }
}

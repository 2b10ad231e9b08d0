import { CheckFailed, UsageError } from '../../errors/koo-error.js';
import type { Language } from '../../i18n/language.js';
import { textOf } from '../../i18n/message.js';
import { stateViewMessages } from '../views/state/messages.js';
import { confirm } from './confirm.js';

/**
 * Asks before what is known of a target is forgotten.
 *
 * @throws UsageError `NEEDS_YES` @throws CheckFailed `DECLINED` @throws InterruptedError
 */
export async function askForget(
  what: { place: string; target: string },
  language: Language,
  signal: AbortSignal,
): Promise<void> {
  const { stderr: output, stdin: input } = process;
  const look = stateViewMessages.lookFirst();
  if (!input.isTTY || !output.isTTY) {
    throw new UsageError('NEEDS_YES', stateViewMessages.forgetNeedsYes({ target: what.target }), {
      hints: [look, stateViewMessages.confirmWithYes()],
    });
  }

  output.write(`${textOf(stateViewMessages.toForget(what), language)}\n`);
  if (!(await confirm({ input, language, output }, signal)))
    throw new CheckFailed('DECLINED', stateViewMessages.nothingForgotten(), { hints: [look] });
}

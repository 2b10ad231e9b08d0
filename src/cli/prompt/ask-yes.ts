import { CheckFailed, UsageError } from '../../errors/koo-error.js';
import type { Language } from '../../i18n/language.js';
import type { Message } from '../../i18n/message.js';
import { confirm } from './confirm.js';
import { promptMessages } from './messages.js';
import { onOneLine } from '../terminal/on-one-line.js';

export interface YesOptions {
  language: Language;
  /** How else it can be said that it is meant, as a hint. */
  otherwise?: Message;
  signal: AbortSignal;
}

/**
 * Asks on the terminal before something is done in RFS; on standard error, since standard output belongs to the result.
 *
 * @param what Will be done; one line each.
 * @throws UsageError `NEEDS_YES` where there is nobody to ask; CheckFailed `DECLINED`; InterruptedError
 */
export async function askYes(
  what: readonly string[],
  { language, otherwise, signal }: YesOptions,
): Promise<void> {
  refuseUnlessTerminal(otherwise);
  process.stderr.write(`${onOneLine(what).join('\n')}\n`);
  if (await confirm({ input: process.stdin, language, output: process.stderr }, signal)) return;
  throw new CheckFailed('DECLINED', promptMessages.notDone());
}

/** Before anything else is done for a command that will ask. @throws UsageError `NEEDS_YES` */
export function refuseUnlessTerminal(otherwise?: Message): void {
  if (process.stdin.isTTY && process.stderr.isTTY) return;
  throw new UsageError('NEEDS_YES', promptMessages.rfsNeedsYes(), {
    hints: [promptMessages.sayYes(), ...(otherwise === undefined ? [] : [otherwise])],
  });
}

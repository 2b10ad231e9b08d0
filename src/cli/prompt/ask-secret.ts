import { UsageError } from '../../errors/koo-error.js';
import type { Language } from '../../i18n/language.js';
import { textOf } from '../../i18n/message.js';
import { ask } from './ask.js';
import { promptMessages, type Secret } from './messages.js';
import { readStandardInput } from '../flags/read-standard-input.js';

/**
 * A secret, asked for on the terminal without showing it, or read from standard input where that is no terminal.
 *
 * @param what For the question and the message.
 * @throws UsageError `NOTHING_GIVEN`; InterruptedError
 */
export async function askSecret(
  what: Secret,
  { language, signal }: { language: Language; signal: AbortSignal },
): Promise<string> {
  const text = process.stdin.isTTY
    ? await ask(textOf(promptMessages.secret({ secret: what }), language), { hidden: true, signal })
    : (await readStandardInput(signal)).toString('utf8');
  if (text.trim() !== '') return text.trim();
  throw new UsageError('NOTHING_GIVEN', promptMessages.secretMissing({ secret: what }), {
    hints: [promptMessages.typeSecret()],
  });
}

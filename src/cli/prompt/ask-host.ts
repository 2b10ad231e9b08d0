import type { Language } from '../../i18n/language.js';
import type { HostRequest } from '../../publish/targets/require-allowed-host.js';
import { confirm } from './confirm.js';
import { textOf } from '../../i18n/message.js';
import { promptMessages } from './messages.js';

/**
 * Asks on the terminal whether keys may go to a host that only koo.yaml names; on standard error, since standard output
 * belongs to the result.
 *
 * @returns `false` too where koo cannot ask.
 * @throws InterruptedError
 */
export async function askHost(
  { host, place, source }: HostRequest,
  { language, signal }: { language: Language; signal: AbortSignal },
): Promise<boolean> {
  const { stderr: output, stdin: input } = process;
  if (!input.isTTY || !output.isTTY) return false;
  output.write(`${textOf(promptMessages.toHost({ host, place, source }), language)}\n`);
  return confirm({ input, language, output }, signal);
}

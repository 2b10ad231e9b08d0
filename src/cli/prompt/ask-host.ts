import type { Language } from '../../i18n/language.js';
import type { HostRequest } from '../../publish/targets/require-allowed-host.js';
import { askWhetherToDoIt } from './ask-whether.js';
import { textOf } from '../../i18n/message.js';

const QUESTION: Readonly<Record<Language, (request: HostRequest & { source: string }) => string>> = {
  en: ({ host, place, source }) =>
    `${place} directs requests to ${host}, signed with the keys from ${source}.\nIf you do not know that host, do not continue. A yes is remembered.`,
  zh: ({ host, place, source }) =>
    `${place} 要求将请求发往 ${host}，并使用来自 ${source} 的密钥签名。\n如果您不认识该主机，请不要继续。回答 yes 会被记住。`,
};

/**
 * Asks on the terminal whether keys may go to a host that only koo.yaml names; on standard error, since standard output
 * belongs to the result.
 *
 * @returns `false` too where koo cannot ask.
 * @throws InterruptedError
 */
export async function askHost(
  request: HostRequest,
  { language, signal }: { language: Language; signal: AbortSignal },
): Promise<boolean> {
  const { stderr: output, stdin: input } = process;
  if (!input.isTTY || !output.isTTY) return false;
  output.write(`${QUESTION[language]({ ...request, source: textOf(request.source, language) })}\n`);
  return askWhetherToDoIt({ input, language, output }, signal);
}

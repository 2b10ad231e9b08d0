import { UsageError } from '../../errors/koo-error.js';
import type { Language } from '../../i18n/language.js';
import { ask } from './ask.js';
import { readStandardInput } from '../flags/read-standard-input.js';

type Secret = 'access token' | 'authorization code' | 'refresh token';

const QUESTION: Readonly<Record<Language, (what: Secret) => string>> = {
  en: (what) => `The ${what}, not shown: `,
  zh: (what) =>
    `请输入${{ 'access token': '访问令牌', 'authorization code': '授权码', 'refresh token': '刷新令牌' }[what]}（输入内容不显示）：`,
};

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
    ? await ask(QUESTION[language](what), { hidden: true, signal })
    : (await readStandardInput(signal)).toString('utf8');
  if (text.trim() !== '') return text.trim();
  throw new UsageError('NOTHING_GIVEN', `No ${what} was given.`, {
    hints: [
      'Type it when asked, or pipe it in. It is never an argument: those stay in the history of the shell.',
    ],
  });
}

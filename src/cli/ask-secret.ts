import { UsageError } from '../errors/koo-error.js';
import { ask } from './ask.js';
import { readStandardInput } from './read-standard-input.js';

/**
 * A secret, asked for on the terminal without showing it, or read from standard input where that is no terminal.
 *
 * @param what For the question and the message: `authorization code`.
 * @throws UsageError `NOTHING_GIVEN`; InterruptedError
 */
export async function askSecret(what: string, signal: AbortSignal): Promise<string> {
  const text = process.stdin.isTTY
    ? await ask(`The ${what}, not shown: `, { hidden: true, signal })
    : (await readStandardInput(signal)).toString('utf8');
  if (text.trim() !== '') return text.trim();
  throw new UsageError('NOTHING_GIVEN', `No ${what} was given.`, {
    hints: [
      'Type it when asked, or pipe it in. It is never an argument: those stay in the history of the shell.',
    ],
  });
}

import { createInterface } from 'node:readline';
import { InterruptedError } from '../../errors/koo-error.js';
import type { Language } from '../../i18n/language.js';
import { textOf } from '../../i18n/message.js';
import { unguarded } from '../terminal/guard-output.js';
import { promptMessages } from './messages.js';

/** Where the question is asked, and the answer read. */
export interface Terminal {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  /** Of the question; the answer is `yes` in all of them. */
  language?: Language;
}

/** @throws InterruptedError */
export async function confirm(
  { input, language = 'en', output }: Terminal,
  signal: AbortSignal,
): Promise<boolean> {
  const terminal = createInterface({ input, output: unguarded(output), terminal: true });
  try {
    const answer = await new Promise<string>((resolve, reject) => {
      signal.throwIfAborted();
      const stop = (): void => reject(new InterruptedError());
      signal.addEventListener('abort', stop, { once: true });
      terminal.on('SIGINT', stop).on('close', stop);
      terminal.question(textOf(promptMessages.proceed(), language), resolve);
    });
    return answer.trim().toLowerCase() === 'yes';
  } finally {
    terminal.close();
  }
}

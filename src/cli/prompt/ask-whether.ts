import { createInterface } from 'node:readline';
import { InterruptedError } from '../../errors/koo-error.js';
import type { Language } from '../../i18n/language.js';
import { unguarded } from '../terminal/guard-output.js';

/** Where the question is asked, and the answer read. */
export interface Terminal {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  /** Of the question; the answer is `yes` in all of them. */
  language?: Language;
}

const QUESTION: Readonly<Record<Language, string>> = {
  en: 'Do it? Only "yes" is taken for an answer: ',
  zh: '是否执行？只有输入 yes 才会执行：',
};

/** @throws InterruptedError */
export async function askWhetherToDoIt(
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
      terminal.question(QUESTION[language], resolve);
    });
    return answer.trim().toLowerCase() === 'yes';
  } finally {
    terminal.close();
  }
}

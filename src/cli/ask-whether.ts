import { createInterface } from 'node:readline';
import { InterruptedError } from '../errors/koo-error.js';

/** Where the question is asked, and the answer read. */
export interface Terminal {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
}

/** @throws InterruptedError */
export async function askWhetherToDoIt({ input, output }: Terminal, signal: AbortSignal): Promise<boolean> {
  const terminal = createInterface({ input, output, terminal: true });
  try {
    const answer = await new Promise<string>((resolve, reject) => {
      signal.throwIfAborted();
      const stop = (): void => reject(new InterruptedError());
      signal.addEventListener('abort', stop, { once: true });
      terminal.on('SIGINT', stop).on('close', stop);
      terminal.question('Do it? Only "yes" is taken for an answer: ', resolve);
    });
    return answer.trim().toLowerCase() === 'yes';
  } finally {
    terminal.close();
  }
}

import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { InterruptedError } from '../../errors/koo-error.js';
import { unguarded } from '../terminal/guard-output.js';

/**
 * Asks for a line on the terminal; on standard error, since standard output belongs to the result.
 *
 * @throws InterruptedError
 */
export async function ask(
  question: string,
  { hidden, signal }: { hidden: boolean; signal: AbortSignal },
): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({
    input: process.stdin,
    output: hidden ? nowhere : unguarded(process.stderr),
    terminal: true,
  });
  // Only now: what is typed or pasted at once must find a terminal that does not echo.
  process.stderr.write(question);
  try {
    return await new Promise<string>((resolve, reject) => {
      signal.throwIfAborted();
      const stop = (): void => reject(new InterruptedError());
      signal.addEventListener('abort', stop, { once: true });
      terminal.on('SIGINT', stop).on('close', stop).once('line', resolve);
    });
  } finally {
    terminal.close();
    if (hidden) process.stderr.write('\n');
  }
}

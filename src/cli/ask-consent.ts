import { createInterface } from 'node:readline';
import { CheckFailed, InterruptedError, UsageError } from '../errors/koo-error.js';
import { type Change, needsConsent } from '../publish/plan/change.js';
import type { Plan } from '../publish/plan/plan.js';
import { changeLine } from './present-plan.js';

/** Where the question is asked, and the answer read. */
export interface Terminal {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
}

/**
 * Asks before something is relinked, unlinked, detached or deleted. Where nobody sits in front of it, only `--yes` says
 * so.
 *
 * @throws UsageError `NEEDS_YES` @throws CheckFailed `DECLINED` @throws InterruptedError
 */
export async function askConsent(
  plan: Pick<Plan, 'changes' | 'product' | 'target'>,
  { input, output }: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const grave = plan.changes.filter((change) => needsConsent(change) && change.by === 'koo');
  if (grave.length === 0) return;
  if (!input.isTTY || !output.isTTY) throw needsYes(grave);
  output.write(
    `At ${plan.target}, product ${plan.product}:\n${grave.map((change) => `  ${changeLine(change)}\n`).join('')}`,
  );
  const answer = await ask('Do it? Only "yes" is taken for an answer: ', { input, output }, signal);
  if (answer.trim().toLowerCase() !== 'yes') {
    throw new CheckFailed('DECLINED', 'Nothing was changed.', {
      hints: ['`koo plan` shows what would be done, and why.'],
    });
  }
}

function needsYes(grave: readonly Change[]): UsageError {
  const named = grave.slice(0, 3).map(({ kind, what }) => `${kind} ${what.type} ${what.key}`);
  const more = grave.length > named.length ? ` and ${grave.length - named.length} more` : '';
  return new UsageError('NEEDS_YES', `This would ${named.join(', ')}${more}; nobody is here to be asked.`, {
    hints: ['`koo plan` shows what would be done, and why.', 'Say that it is meant: --yes.'],
  });
}

async function ask(question: string, { input, output }: Terminal, signal: AbortSignal): Promise<string> {
  const terminal = createInterface({ input, output, terminal: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      signal.throwIfAborted();
      const stop = (): void => reject(new InterruptedError());
      signal.addEventListener('abort', stop, { once: true });
      terminal.on('SIGINT', stop).on('close', stop);
      terminal.question(question, resolve);
    });
  } finally {
    terminal.close();
  }
}

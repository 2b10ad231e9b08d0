import { spawn } from 'node:child_process';
import path from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';
import { KOO } from './run-koo.js';

const SCRIPT = path.join(packageRoot(), 'test/support/type-on-terminal.py');

/**
 * Runs koo on a terminal of its own (python3) and types an answer to each question, in their order.
 *
 * @returns What stood on the screen; nothing when python3 is not installed.
 */
export function typeOnTerminal(
  call: string[],
  answers: Array<[question: string, answer: string]>,
  { cwd, env }: { cwd: string; env: Record<string, string> },
): Promise<{ code: number | null; screen: string } | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn('python3', [SCRIPT, JSON.stringify(answers), process.execPath, KOO, ...call], {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let screen = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (screen += text));
    child.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve(undefined) : reject(error),
    );
    child.on('close', (code) => resolve({ code, screen }));
  });
}

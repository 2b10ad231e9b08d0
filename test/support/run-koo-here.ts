import { existsSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';
import { runCommand } from './run-command.js';
import type { KooRun } from './run-koo.js';

const COMMANDS = path.join(packageRoot(), 'build/src/commands');

/**
 * {@link runKoo} in this process, without the start of one: for tests of what commands print and leave behind, one call after
 * the other. The command comes first in a call.
 */
export function runKooHere(
  call: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Readonly<Record<string, string>> },
): Promise<KooRun> {
  const isTopic = !existsSync(path.join(COMMANDS, `${call[0]}.js`)) || isCommand(call.slice(0, 2));
  const words = call.slice(0, isTopic ? 2 : 1);
  return runCommand(words.join(' '), call.slice(words.length), { cwd, env });
}

function isCommand(words: readonly string[]): boolean {
  return words.length === 2 && existsSync(path.join(COMMANDS, `${words.join('/')}.js`));
}

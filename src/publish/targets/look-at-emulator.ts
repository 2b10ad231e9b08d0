import { EnvironmentError, type KooError } from '../../errors/koo-error.js';
import { StateFolder } from '../../platform/state-folder.js';
import { projectIfAny } from '../../project/project-if-any.js';
import type { TargetChoice } from './connect-target.js';
import { targetMessages } from './messages.js';

/**
 * Whether a command that was told no place, and finds no keys, is to look at the emulator, as those do that call
 * something: one runs on the project, or in this folder. A koo.yaml that is wrong is reported elsewhere.
 */
export async function looksAtEmulator(choice: TargetChoice, cwd: string): Promise<boolean> {
  if (namesPlace(choice) || choice.profile !== undefined) return false;
  const project = await projectIfAny(cwd, choice.project).catch(() => undefined);
  const { findRunningEmulator } = await import('../../emulator/emulator.js');
  return (await findRunningEmulator(StateFolder.of(project?.root ?? cwd, 'local').path)) !== undefined;
}

/** That there are no keys, where no place was named: who means the emulator needs none. */
export function withoutPlace({ code, docs, texts }: KooError): KooError {
  return new EnvironmentError(code, texts.message, {
    docs,
    hints: [...texts.hints, targetMessages.orEmulator()],
  });
}

export function namesPlace({ site, target, url }: TargetChoice): boolean {
  return (site ?? target ?? url) !== undefined;
}

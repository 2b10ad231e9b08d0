import { Flags } from '@oclif/core';
import type { WorkspaceChoice } from '../../project/workspace/load-workspace.js';
import { UsageError } from '../../errors/koo-error.js';
import { flagMessages } from './messages.js';

/** Which products: one by default; several by -p, or every one below a folder. */
export const workspaceFlags = {
  all: Flags.string({
    description:
      'Every product in FOLDER and below it (default: this folder): each koo.yaml outside of node_modules, .git and .koo.',
    exclusive: ['project'],
    helpValue: '[FOLDER]',
  }),
  project: Flags.string({
    char: 'p',
    description:
      'Path of koo.yaml or its folder; defaults to the nearest one in this folder or above. Can be given several times.',
    helpValue: 'PATH',
    multiple: true,
    // Otherwise the arguments after it would be taken for projects.
    multipleNonGreedy: true,
  }),
};

interface WorkspaceFlags {
  all?: string;
  project?: string[];
}

/** The products of a call that is about several: nothing of one that is about one. */
export function workspaceChoice({ all, project = [] }: WorkspaceFlags): WorkspaceChoice | undefined {
  if (all !== undefined) return { all };
  return project.length > 1 ? { files: project } : undefined;
}

/**
 * Refuses arguments that are about one product where the call is about several.
 *
 * @throws UsageError `ARGUMENTS_AND_SEVERAL`
 */
export function refuseArguments(words: readonly string[]): void {
  if (words.length === 0) return;
  throw new UsageError('ARGUMENTS_AND_SEVERAL', flagMessages.argumentsAndSeveral({ words }), {
    hints: [flagMessages.eachProductAlone()],
  });
}

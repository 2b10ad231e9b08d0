import type { Language } from '../../i18n/language.js';
import { Flags } from '@oclif/core';
import type { Project } from '../../project/project.js';
import { loadProject } from '../../project/load-project.js';
import type { ChangesResult, DirectOptions } from '../../publish/direct/change-directly.js';
import type { Target } from '../../publish/target.js';
import { askConsent } from '../prompt/ask-consent.js';
import { projectFlag } from '../flags/flags.js';
import { KooCommand } from './koo-command.js';
import { lockTimeoutFlag, profileFlag, targetFlag, yesFlag } from '../flags/publish-flags.js';
import { changesText, plannedChangesText } from '../views/product/present-changes.js';
import { publishProgress } from '../views/publish/publish-progress.js';
import { promptMessages } from '../prompt/messages.js';

export const changeFlags = {
  'dry-run': Flags.boolean({ description: 'Show the changes and the reasons, and change nothing.' }),
  'lock-timeout': lockTimeoutFlag,
  profile: profileFlag,
  project: projectFlag,
  target: targetFlag,
  yes: yesFlag,
};

interface ChangeFlags {
  'dry-run': boolean;
  'lock-timeout': number;
  profile?: string;
  project?: string;
  target: string;
  yes: boolean;
}

/** A command that changes one thing at a target, whatever koo.yaml declares. */
export abstract class ChangeCommand extends KooCommand {
  protected async change<Result extends ChangesResult>(
    flags: ChangeFlags,
    make: (project: Project, target: Target, options: DirectOptions) => Promise<Result>,
    textOf: (result: Result, language: Language) => string = changesText,
  ): Promise<Result> {
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const progress = publishProgress(process.stderr, this.language, { holdsBack: true });
    try {
      const result = await make(project, await this.targetNamed(project, flags.target, flags.profile), {
        consent: async (plan) => {
          if (!flags.yes)
            await askConsent(
              plan,
              { input: process.stdin, language: this.language, output: process.stderr },
              this.signal,
              { look: promptMessages.lookByDryRun() },
            );
        },
        dryRun: flags['dry-run'],
        lockTimeout: flags['lock-timeout'] * 1000,
        onEvent: progress.listener(),
        signal: this.signal,
      });
      progress.clear();
      this.log((flags['dry-run'] ? plannedChangesText : textOf)(result, this.language));
      return result;
    } catch (error) {
      progress.tell();
      throw error;
    } finally {
      progress.clear();
    }
  }
}

import { templateRules } from '../lint/rules.generated.js';
import type { Project } from '../project/project.js';
import type { PublishOptions } from '../publish/publish.js';
import { publish } from '../publish/publish.js';
import type { PublishResult } from '../publish/publish-result.js';
import { findTarget } from '../publish/targets/find-target.js';
import { askConsent } from './ask-consent.js';
import { exitCodeOf } from './exit-codes.js';
import { KooCommand } from './koo-command.js';
import { publishText } from './present-publish.js';
import { publishProgress } from './publish-progress.js';
import { reviewWait } from './review-wait.js';

interface PublishFlags {
  'lock-timeout': number;
  timeout?: number;
  wait: boolean;
  yes: boolean;
}

/** A command that looks at what a target has, and may change it. */
export abstract class PublishCommand extends KooCommand {
  /** Publishes, with a question before what is grave; 1 is the exit code where reviews were waited for in vain. */
  protected async publishTo(
    project: Project,
    target: string,
    flags: PublishFlags,
    options: Pick<PublishOptions, 'prune' | 'saved'>,
  ): Promise<PublishResult> {
    const result = await this.withProgress(async (progress) =>
      publish(project, findTarget(project, target), {
        ...options,
        ...progress,
        consent: async (plan) => {
          if (!flags.yes)
            await askConsent(plan, { input: process.stdin, output: process.stderr }, this.signal);
        },
        lockTimeout: flags['lock-timeout'] * 1000,
        wait: reviewWait(flags),
      }),
    );
    this.log(publishText(result));
    if (flags.wait && result.waiting.length > 0) process.exitCode = exitCodeOf('check');
    return result;
  }

  /** With the options that every look at a target takes. */
  protected async withProgress<T>(
    work: (options: Pick<PublishOptions, 'onEvent' | 'rules' | 'signal'>) => Promise<T>,
  ): Promise<T> {
    const rules = [...templateRules, ...(await this.rulesOfPlugins())];
    const progress = publishProgress(process.stderr);
    try {
      return await work({ onEvent: progress.onEvent, rules, signal: this.signal });
    } finally {
      progress.clear();
    }
  }
}

import { Flags } from '@oclif/core';
import path from 'node:path';
import { checkPlaceToWrite } from '../cli/flags/check-place-to-write.js';
import { exitCodeOf } from '../cli/command/exit-codes.js';
import { planMarkdown } from '../cli/views/publish/plan-markdown.js';
import { planText } from '../cli/views/publish/present-plan.js';
import { PublishCommand } from '../cli/command/publish-command.js';
import { allowed, allowShape } from '../cli/flags/allow-flags.js';
import { planFlags, pruneFlag, targetFlag } from '../cli/flags/publish-flags.js';
import { refuseAmongInput } from '../cli/flags/refuse-among-input.js';
import type { Plan } from '../publish/plan/plan.js';
import { type Permission, permissionsOf } from '../publish/plan/permissions.js';
import { savePlan } from '../publish/plan/saved-plan.js';
import { planPublish } from '../publish/publish.js';

export default class PlanCommand extends PublishCommand {
  static override summary = 'Show what koo publish would change, and why.';
  static override description =
    'Lints and packs, and compares koo.yaml and the packages with the target. Nothing is changed at the target.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --format markdown',
    '<%= config.bin %> <%= command.id %> --out release.plan && <%= config.bin %> apply release.plan',
  ];
  static override flags = {
    ...planFlags,
    allow: Flags.option({
      ...allowShape,
      description:
        'Exit with 1 when applying the plan would require more than this: relink, unlink, delete, stacks.',
    })(),
    'exit-code': Flags.boolean({ description: 'Exit with 1 when there are changes.' }),
    format: Flags.option({
      default: 'text' as const,
      description: 'Output format; --json implies json.',
      options: ['text', 'markdown'] as const,
    })(),
    out: Flags.string({ description: 'Save the plan, for `koo apply`.', helpValue: 'FILE' }),
    prune: pruneFlag,
    target: targetFlag,
  };

  async run(): Promise<Plan & { permissions: Permission[] }> {
    const { flags } = await this.parse(PlanCommand);
    return this.traced('plan', flags, async () => {
      const project = await this.projectOf(flags.project);
      const out = flags.out === undefined ? undefined : path.resolve(flags.out);
      if (out !== undefined) {
        refuseAmongInput([out], project);
        await checkPlaceToWrite(out);
      }

      const target = await this.targetToPublish(project, flags.target, flags);
      const plan = await this.withProgress(({ listener, ...progress }) =>
        planPublish(project, target, {
          ...progress,
          lockTimeout: flags['lock-timeout'] * 1000,
          onEvent: listener(project, flags.target),
          prune: flags.prune,
        }),
      );
      if (out !== undefined) await savePlan(out, plan);
      const { language } = this;
      this.log(flags.format === 'markdown' ? planMarkdown(plan, language) : planText(plan, language));
      const permissions = permissionsOf(plan);
      const allows = allowed({ allow: flags.allow, yes: false });
      const isRefused =
        flags.allow !== undefined && permissions.some((permission) => !allows.has(permission));
      if (isRefused || (flags['exit-code'] && plan.changes.length > 0))
        process.exitCode = exitCodeOf('check');
      return { ...plan, permissions };
    });
  }
}

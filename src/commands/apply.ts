import { Args } from '@oclif/core';
import { PublishCommand } from '../cli/command/publish-command.js';
import { publishFlags } from '../cli/flags/publish-flags.js';
import { readPlan } from '../publish/plan/saved-plan.js';
import type { PublishResult } from '../publish/publish-result.js';

export default class Apply extends PublishCommand {
  static override summary = 'Apply a saved plan: exactly its changes, or none.';
  static override description =
    'Packs again, reads the target again, and exits with 1 when koo.yaml, a package, a template or the target has changed since `koo plan --out`. An interrupted apply is resumed.';

  static override examples = [
    '<%= config.bin %> plan --out release.plan',
    '<%= config.bin %> <%= command.id %> release.plan --yes',
  ];
  static override args = {
    plan: Args.string({
      description: 'The file that `koo plan --out` wrote.',
      ignoreStdin: true,
      required: true,
    }),
  };
  static override flags = publishFlags;

  async run(): Promise<PublishResult> {
    const { args, flags } = await this.parse(Apply);
    return this.traced('apply', flags, async () => {
      const saved = await readPlan(args.plan);
      const project = await this.projectOf(flags.project);
      return this.publishTo(project, saved.target, flags, { saved });
    });
  }
}

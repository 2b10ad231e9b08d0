import { Flags } from '@oclif/core';
import { type ManyResult, PublishCommand } from '../cli/command/publish-command.js';
import { pruneFlag, publishFlags, targetFlag } from '../cli/flags/publish-flags.js';
import type { Project } from '../project/project.js';
import type { PublishResult } from '../publish/publish-result.js';

export default class Publish extends PublishCommand {
  static override summary = 'Build, upload and publish a product.';
  static override description =
    'Lints the templates, packs the assets, compares them with the target, and applies the differences: creates and uploads drafts, registers and attaches templates, submits for review, and links each spec. It is safe to run again at any time; existing items are not sent again. `koo plan` shows the changes without applying them. The target `local` is the koo emulator on this machine; KooGallery offers no public interface for creating an asset or linking a template.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --project ./shop --json --yes',
    '<%= config.bin %> <%= command.id %> --wait --timeout 3600',
    '<%= config.bin %> <%= command.id %> -p products/shop -p products/wiki --yes',
  ];
  static override flags = {
    ...publishFlags,
    project: Flags.string({
      char: 'p',
      description:
        'Path of koo.yaml or its folder; defaults to the nearest one in this folder or above. Several are published in parallel.',
      helpValue: 'PATH',
      multiple: true,
      multipleNonGreedy: true,
    }),
    prune: pruneFlag,
    target: targetFlag,
  };

  async run(): Promise<ManyResult | PublishResult> {
    const { flags } = await this.parse(Publish);
    const { prune, target } = flags;
    return this.traced('publish', flags, async () => {
      const projects: Project[] = [];
      for (const file of flags.project ?? [undefined]) projects.push(await this.projectOf(file));
      if (projects.length === 1) return this.publishTo(projects[0]!, target, flags, { prune });
      return this.publishManyTo(projects, target, flags, { prune });
    });
  }
}

import { PublishCommand } from '../cli/command/publish-command.js';
import { pruneFlag, publishFlags, targetFlag } from '../cli/flags/publish-flags.js';
import { workspaceChoice, workspaceFlags } from '../cli/flags/workspace-flags.js';
import type { ManyResult } from '../cli/views/workspace/present-many.js';
import type { PublishResult } from '../publish/publish-result.js';

export default class Publish extends PublishCommand {
  static override summary = 'Build, upload and publish a product.';
  static override description =
    'Lints the templates, packs the assets, compares them with the target, and applies the differences: creates and uploads drafts, registers and attaches templates, submits for review, and links each spec. It is safe to run again at any time; existing items are not sent again. `koo plan` shows the changes without applying them. The target `local` is the koo emulator on this machine; KooGallery offers no public interface for creating an asset or linking a template.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --project ./shop --json --allow relink',
    '<%= config.bin %> <%= command.id %> --wait --timeout 3600',
    '<%= config.bin %> <%= command.id %> -p products/shop -p products/wiki --allow relink,unlink',
    '<%= config.bin %> <%= command.id %> --all products --report report.html',
  ];
  static override flags = {
    ...publishFlags,
    ...workspaceFlags,
    prune: pruneFlag,
    target: targetFlag,
  };

  async run(): Promise<ManyResult<PublishResult> | PublishResult> {
    const { flags } = await this.parse(Publish);
    const { prune, target } = flags;
    const choice = workspaceChoice(flags);
    return this.traced('publish', flags, async () =>
      choice
        ? this.publishManyTo(await this.workspaceOf(choice), target, flags, { prune })
        : this.publishTo(await this.projectOf(flags.project?.[0]), target, flags, { prune }),
    );
  }
}

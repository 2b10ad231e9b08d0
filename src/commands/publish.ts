import { PublishCommand } from '../cli/publish-command.js';
import { pruneFlag, publishFlags, targetFlag } from '../cli/publish-flags.js';
import { loadProject } from '../project/load-project.js';
import type { PublishResult } from '../publish/publish-result.js';

export default class Publish extends PublishCommand {
  static override summary = 'Take a product from files to a linked, published product.';
  static override description =
    'Lints the templates, packs the assets, compares with what the target has, and makes what differs so: drafts and ' +
    'uploads, registers and attaches templates, submits for review, links each spec. It can be run again after ' +
    'anything: what is there is not sent again. `koo plan` shows the same without doing it. ' +
    'The target `local` is an emulator of ours, on this machine; KooGallery offers no public interface for creating an asset or linking a template.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --project ./shop --json --yes',
    '<%= config.bin %> <%= command.id %> --wait --timeout 3600',
  ];
  static override flags = { ...publishFlags, prune: pruneFlag, target: targetFlag };

  async run(): Promise<PublishResult> {
    const { flags } = await this.parse(Publish);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    return this.publishTo(project, flags.target, flags, { prune: flags.prune });
  }
}

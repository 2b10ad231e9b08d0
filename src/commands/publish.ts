import { Flags } from '@oclif/core';
import { KooCommand } from '../cli/koo-command.js';
import { projectFlag } from '../cli/flags.js';
import { publishProgress } from '../cli/publish-progress.js';
import { publishText } from '../cli/present-publish.js';
import { templateRules } from '../lint/rules.generated.js';
import { loadProject } from '../project/load-project.js';
import { publish } from '../publish/publish.js';
import type { PublishResult } from '../publish/publish-result.js';
import { findTarget } from '../publish/targets/find-target.js';

export default class Publish extends KooCommand {
  static override summary = 'Take a product from files to a linked, published product.';
  static override description =
    'Lints the templates, packs the assets, drafts and uploads what is new, registers and attaches the templates, ' +
    'passes the review and links each spec. It can be run again after anything: what is there is not sent again. ' +
    'The target `local` is an emulator of ours, on this machine; KooGallery offers no public interface for creating an asset or linking a template.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --project ./shop --json',
  ];
  static override flags = {
    project: projectFlag,
    target: Flags.string({ default: 'local', description: 'Where to publish to.', helpValue: 'NAME' }),
  };

  async run(): Promise<PublishResult> {
    const { flags } = await this.parse(Publish);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const rules = [...templateRules, ...(await this.rulesOfPlugins())];
    const progress = publishProgress(process.stderr);
    try {
      const result = await publish(project, findTarget(project, flags.target), {
        onEvent: progress.onEvent,
        rules,
        signal: this.signal,
      });
      this.log(publishText(result));
      return result;
    } finally {
      progress.clear();
    }
  }
}

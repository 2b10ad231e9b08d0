import { Flags } from '@oclif/core';
import { ChangeCommand, changeFlags } from '../cli/command/change-command.js';
import { releasesText, rollbackText } from '../cli/views/publish/present-releases.js';
import { loadProject } from '../project/load-project.js';
import type { Release } from '../publish/releases/release.js';
import { ReleaseHistory } from '../publish/releases/release-history.js';
import { rollback, type RollbackResult } from '../publish/releases/rollback.js';

export default class Rollback extends ChangeCommand {
  static override summary = 'Restore the links of an earlier release.';
  static override description =
    'Each successful publish is saved in .koo/history. Nothing is uploaded or registered: if the earlier templates and assets no longer exist at the target, nothing is changed. koo.yaml is not changed, so the next `koo publish` links what it declares.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --list',
    '<%= config.bin %> <%= command.id %> --to 3 --yes',
  ];
  static override flags = {
    ...changeFlags,
    list: Flags.boolean({ description: 'List the releases, and change nothing.', exclusive: ['to'] }),
    to: Flags.integer({
      description: 'The number of the release; defaults to the one before the current release.',
      helpValue: 'NUMBER',
      min: 1,
    }),
  };

  async run(): Promise<{ releases: Release[] } | RollbackResult> {
    const { flags } = await this.parse(Rollback);
    if (flags.list) {
      const { root } = await loadProject({ cwd: process.cwd(), file: flags.project });
      const releases = await new ReleaseHistory(root, flags.target).list();
      this.log(releasesText(releases, flags.target, this.language));
      return { releases };
    }

    return this.change(
      flags,
      (project, target, options) => rollback(project, target, { ...options, to: flags.to }),
      rollbackText,
    );
  }
}

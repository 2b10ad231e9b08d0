import { Args, Flags } from '@oclif/core';
import { projectFlag } from '../../cli/flags/flags.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { bumpText } from '../../cli/views/product/present-release.js';
import { loadProject } from '../../project/load-project.js';
import { publishedVersions } from '../../publish/releases/published-versions.js';
import { type BumpResult, bumpVersions } from '../../release/bump/bump-versions.js';

export default class ReleaseBump extends KooCommand {
  static override summary = 'Raise asset versions in koo.yaml, and in the templates that repeat them.';
  static override description =
    'Without VERSION, raises the last number. Comments and layout are preserved. Rejects a version that does not match `release.versions` or is not newer than the published one in the receipts, and then writes nothing. Works offline.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> minor --dry-run',
    '<%= config.bin %> <%= command.id %> V2.0 --asset app',
  ];

  static override args = {
    version: Args.string({
      description: 'major, minor or patch, or the version itself.',
      ignoreStdin: true,
    }),
  };

  static override flags = {
    asset: Flags.string({
      description: 'Only this asset, by its key or name; can be given several times; defaults to all assets.',
      helpValue: 'NAME',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'dry-run': Flags.boolean({ description: 'Show the changes without writing them.' }),
    project: projectFlag,
  };

  async run(): Promise<BumpResult> {
    const { args, flags } = await this.parse(ReleaseBump);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const result = await bumpVersions(project, {
      assets: flags.asset,
      dryRun: flags['dry-run'],
      published: await publishedVersions(project),
      signal: this.signal,
      to: args.version,
    });
    this.log(bumpText(result, this.language));
    return result;
  }
}

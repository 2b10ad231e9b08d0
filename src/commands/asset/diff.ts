import { Args, Flags } from '@oclif/core';
import path from 'node:path';
import { differ, diffPackages, type PackageDiff } from '../../asset/diff/diff-packages.js';
import { listAsset, listFile, type PackageListing } from '../../asset/diff/package-listing.js';
import { findAssets } from '../../asset/find-assets.js';
import { exitCodeOf } from '../../cli/command/exit-codes.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { diffMarkdown, diffText } from '../../cli/views/asset/present-diff.js';
import { loadProject } from '../../project/load-project.js';
import { refuseNamedLinkOut } from '../../platform/refuse-links-out.js';
import { publishedPackage } from '../../publish/published-package.js';

export default class AssetDiff extends KooCommand {
  static override summary = 'Show the differences between two packages.';
  static override description =
    'Lists added, removed, changed (content or mode) and moved files. A package is an archive, its koo-package.json, or an asset key, which means what would be packed now. A single key is compared with the last published version.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> app',
    '<%= config.bin %> <%= command.id %> dist/demo-1_0.zip app --format markdown',
  ];
  static override args = {
    from: Args.string({
      description: 'The older package, or an asset key.',
      ignoreStdin: true,
      required: true,
    }),
    to: Args.string({ description: 'The newer package.', ignoreStdin: true }),
  };
  static override flags = {
    'exit-code': Flags.boolean({ description: 'Exit with 1 when the packages differ.' }),
    format: Flags.option({
      default: 'text' as const,
      description: 'Output format.',
      options: ['text', 'markdown'] as const,
    })(),
    project: projectFlag,
    target: Flags.string({
      default: 'local',
      description: 'The target of the last publish.',
      helpValue: 'NAME',
    }),
  };

  async run(): Promise<PackageDiff> {
    const { args, flags } = await this.parse(AssetDiff);
    const { language, signal } = this;
    const project = (): ReturnType<typeof loadProject> =>
      loadProject({ cwd: process.cwd(), file: flags.project });
    const listing = async (name: string): Promise<PackageListing> => {
      if (!/[./\\]/.test(name)) return listAsset(findAssets(await project(), [name])[0]!, { signal });
      refuseNamedLinkOut(name);
      return listFile(path.resolve(name), { signal });
    };
    const diff =
      args.to === undefined
        ? diffPackages(
            await publishedPackage(await project(), flags.target, args.from, { signal }),
            await listing(args.from),
          )
        : diffPackages(await listing(args.from), await listing(args.to));
    this.log(flags.format === 'markdown' ? diffMarkdown(diff, language) : diffText(diff, language));
    if (flags['exit-code'] && differ(diff)) process.exitCode = exitCodeOf('check');
    return diff;
  }
}

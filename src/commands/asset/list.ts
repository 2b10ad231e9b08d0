import { Args, Flags } from '@oclif/core';
import { collectPackage } from '../../asset/collect/collect-package.js';
import { findAssets } from '../../asset/find-assets.js';
import type { PackageInventory } from '../../asset/model.js';
import { octal } from '../../asset/package-manifest.js';
import { packageName } from '../../asset/package-name.js';
import { whyPacked } from '../../asset/collect/why-packed.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { inventoryText } from '../../cli/views/asset/present-package.js';
import { patternPlace, whyPackedText } from '../../cli/views/asset/present-why-packed.js';
import type { AssetDeclaration } from '../../project/project.js';
import { loadProject } from '../../project/load-project.js';
import { escapeLine } from '../../platform/escape-unprintable.js';

export default class AssetList extends KooCommand {
  static override summary = 'List the files that would go into a package.';
  static override description =
    'Shows a tree of the files with their sizes, after applying `.kooignore` and `exclude`. Writes and sends nothing.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> app --json',
    '<%= config.bin %> <%= command.id %> app --why logs/today.log',
  ];
  static override args = {
    key: Args.string({
      description: 'Asset keys; defaults to all assets that can be packed.',
      ignoreStdin: true,
    }),
  };
  static override strict = false;
  static override flags = {
    flat: Flags.boolean({
      description: 'Print one path per line, without folders, for use by other programs.',
    }),
    project: projectFlag,
    why: Flags.string({
      description: 'Explain why this file is or is not packed, and which pattern decides.',
      exclusive: ['flat'],
      helpValue: 'FILE',
    }),
  };

  async run() {
    const { argv, flags } = await this.parse(AssetList);
    const { language } = this;
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const assets = [];
    const reasons = [];
    for (const asset of findAssets(project, argv as string[])) {
      if (flags.why !== undefined) {
        const why = await whyPacked(asset, flags.why, process.cwd());
        const place = why.pattern && patternPlace(why.pattern, project, project.assets.indexOf(asset));
        this.log(whyPackedText(why, place, language));
        reasons.push({ key: asset.key, ...why, ...(place !== undefined && { place }) });
        continue;
      }

      const inventory = await collectPackage(asset, { signal: this.signal });
      if (flags.flat) for (const { path } of inventory.entries) this.log(escapeLine(path));
      else this.log(inventoryText(packageName(asset), inventory, language));
      assets.push(listing(asset, inventory));
    }

    return flags.why === undefined ? { assets } : { why: reasons };
  }
}

function listing(
  asset: AssetDeclaration,
  { emptyFolders, entries, leftOut, root, totalBytes }: PackageInventory,
) {
  return {
    key: asset.key,
    name: asset.name,
    version: asset.version,
    packageName: packageName(asset),
    root,
    totalBytes,
    leftOut,
    emptyFolders,
    files: Array.from(entries, ({ link, mode, path, size }) => ({
      path,
      size,
      mode: octal(mode),
      ...(link !== undefined && { link }),
    })),
  };
}

import { Args } from '@oclif/core';
import { collectPackage } from '../../asset/collect-package.js';
import { findAssets } from '../../asset/find-assets.js';
import type { PackageInventory } from '../../asset/model.js';
import { octal } from '../../asset/package-manifest.js';
import { packageName } from '../../asset/package-name.js';
import { projectFlag } from '../../cli/flags.js';
import { KooCommand } from '../../cli/koo-command.js';
import { inventoryText } from '../../cli/present-package.js';
import type { AssetDeclaration } from '../../project/project.js';
import { loadProject } from '../../project/load-project.js';

export default class AssetList extends KooCommand {
  static override summary = 'Show what would go into a package.';
  static override description =
    'Lists every file with its size, after `.kooignore` and `exclude`; writes and sends nothing.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> app --json',
  ];
  static override args = {
    key: Args.string({
      description: 'Assets to list, by key; all that can be packed without.',
      ignoreStdin: true,
    }),
  };
  static override strict = false;
  static override flags = { project: projectFlag };

  async run() {
    const { argv, flags } = await this.parse(AssetList);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const assets = [];
    for (const asset of findAssets(project, argv as string[])) {
      const inventory = await collectPackage(asset, { signal: this.signal });
      this.log(inventoryText(packageName(asset), inventory));
      assets.push(listing(asset, inventory));
    }

    return { assets };
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
    files: entries.map(({ link, mode, path, size }) => ({
      path,
      size,
      mode: octal(mode),
      ...(link !== undefined && { link }),
    })),
  };
}

import { Args, Flags } from '@oclif/core';
import { MarketplaceCommand } from '../../cli/marketplace-command.js';
import { deployedText } from '../../cli/present-deployed.js';
import { targetFlags } from '../../cli/target-flags.js';
import { type DeployedAsset, queryDeployedAsset } from '../../marketplace/assets/deployed-asset.js';

export default class AssetDeployed extends MarketplaceCommand {
  static override summary = 'Show what an asset deploys, as a template sees it.';
  static override description =
    'Asks KooGallery for the versions of an asset and the checksums of their packages: what the console took can be ' +
    'checked against the local package with it.';

  static override examples = ['<%= config.bin %> <%= command.id %> ASSET-ID --version V1.0 --site china'];
  static override args = {
    id: Args.string({ description: "The asset's id.", required: true, ignoreStdin: true }),
  };
  static override flags = {
    ...targetFlags,
    all: Flags.boolean({ description: 'Every version, not only the newest.' }),
    region: Flags.string({ description: 'The region it is deployed in.', helpValue: 'NAME' }),
    type: Flags.option({
      default: 'software_package' as const,
      description: 'What kind of asset it is.',
      options: ['software_package', 'image'] as const,
    })(),
    version: Flags.string({ description: 'Only this version.', helpValue: 'VERSION' }),
  };

  async run(): Promise<{ assets: DeployedAsset[] }> {
    const { args, flags } = await this.parse(AssetDeployed);
    const transport = await this.connect(flags);
    const { all, region, type, version } = flags;
    const query = { all: all || undefined, assetId: args.id, region, type, version };
    const assets = await queryDeployedAsset(transport, query, { signal: this.signal });
    this.log(deployedText(args.id, assets));
    return { assets };
  }
}

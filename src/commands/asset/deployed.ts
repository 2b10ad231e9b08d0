import { Args, Flags } from '@oclif/core';
import { checkDeployed, type DeployedCheck } from '../../asset/verify/check-deployed.js';
import { exitCodeOf } from '../../cli/command/exit-codes.js';
import { MarketplaceCommand } from '../../cli/command/marketplace-command.js';
import { deployedText } from '../../cli/views/publish/present-deployed.js';
import { targetFlags } from '../../cli/flags/target-flags.js';
import { RefusedError, UsageError } from '../../errors/koo-error.js';
import { type DeployedAsset, queryDeployedAsset } from '../../marketplace/assets/deployed-asset.js';
import { loadProject } from '../../project/load-project.js';
import type { TargetChoice } from '../../publish/targets/connect-target.js';
import { type KnownAsset, knownAsset } from '../../publish/known-asset.js';
import { commandMessages } from '../../cli/command/messages.js';

interface DeployedResult {
  assets: DeployedAsset[];
  /** Where a package was compared. */
  check?: { file: string; ok: boolean; versions: DeployedCheck[] };
}

export default class AssetDeployed extends MarketplaceCommand {
  static override summary = 'Show what an asset deploys, and whether it matches the local package.';
  static override description =
    'Queries KooGallery for the versions of an asset and the checksums of their packages, as a template sees them. --check or --asset compares the local package with what was uploaded in the console. Exits with 1 when they differ, and with 4 when nothing is deployed from the asset.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> ASSET-ID --version V1.0 --target china',
    '<%= config.bin %> <%= command.id %> ASSET-ID --version V1.0 --check dist/demo-V1_0.zip --target china',
    '<%= config.bin %> <%= command.id %> --asset app --target china',
  ];
  static override args = {
    id: Args.string({ description: 'The asset ID; not needed with --asset.', ignoreStdin: true }),
  };
  static override flags = {
    ...targetFlags,
    all: Flags.boolean({ description: 'Show all versions, not only the newest.' }),
    asset: Flags.string({
      description:
        'The key of an asset in koo.yaml: uses its ID at the target, its version, and its package in .koo/packages.',
      exclusive: ['all', 'check', 'type', 'version'],
      helpValue: 'KEY',
    }),
    check: Flags.string({ description: 'The package to compare.', helpValue: 'FILE' }),
    region: Flags.string({ description: 'The region of the deployment.', helpValue: 'NAME' }),
    type: Flags.option({
      description: 'The type of asset; defaults to a software package.',
      options: ['software_package', 'image'] as const,
    })(),
    version: Flags.string({ description: 'Only this version.', helpValue: 'VERSION' }),
  };

  async run(): Promise<DeployedResult> {
    const { args, flags } = await this.parse(AssetDeployed);
    const known = flags.asset === undefined ? undefined : await this.#known(flags.asset, args.id, flags);
    const {
      all,
      check: file = known?.file,
      region,
      type = 'software_package',
      version = known?.version,
    } = flags;
    const id = known?.id ?? args.id;
    if (id === undefined) throw noAsset();
    if (file !== undefined && type === 'image') throw imageNotCompared();
    const transport = await this.connect(flags);
    const query = { all: all || undefined, assetId: id, region, type, version };
    const assets = await queryDeployedAsset(transport, query, { signal: this.signal });
    if (assets.length === 0) throw notDeployed(id);
    const check = file === undefined ? undefined : await this.#check(assets, file);
    this.log(deployedText(assets, this.language, check));
    if (check && !check.ok) process.exitCode = exitCodeOf('check');
    return { assets, ...(check && { check }) };
  }

  async #known(
    key: string,
    id: string | undefined,
    { project: file, site, target, url }: TargetChoice,
  ): Promise<KnownAsset> {
    const project = await loadProject({ cwd: process.cwd(), file });
    const ofSite = Object.entries(project.targets).find(([, declared]) => declared.site === site);
    return knownAsset(project, key, target ?? (site ? ofSite?.[0] : url ? undefined : 'local'), id);
  }

  /** One version that is the same is enough: with --all, it says which it is. */
  async #check(
    assets: readonly DeployedAsset[],
    file: string,
  ): Promise<NonNullable<DeployedResult['check']>> {
    const versions = await checkDeployed(assets, file, { signal: this.signal });
    return { file, ok: versions.some(({ state }) => state === 'same'), versions };
  }
}

function notDeployed(id: string): RefusedError {
  return new RefusedError('NOT_DEPLOYED', commandMessages.notDeployed({ id }), {
    hints: [commandMessages.checkAsset()],
  });
}

function noAsset(): UsageError {
  return new UsageError('NO_ASSET', commandMessages.nameAsset(), {
    hints: [commandMessages.whereIdIs()],
  });
}

function imageNotCompared(): UsageError {
  return new UsageError('IMAGE_NOT_COMPARED', commandMessages.imageNotCompared(), {
    hints: [commandMessages.omitCheck()],
  });
}

import type { AssetDeclaration } from '../../project/project.js';
import type { PackedAsset } from '../../asset/model.js';
import { UsageError } from '../../errors/koo-error.js';
import type { PublishContext } from '../publish-context.js';
import { assetReceipt } from '../receipt.js';
import type { AssetVersionState } from '../target.js';

/**
 * The asset version at the target, drafted when it is not there.
 *
 * @throws UsageError `VERSION_TAKEN` when the version was submitted with other bytes.
 */
export async function draftAsset(
  context: PublishContext,
  asset: AssetDeclaration,
  packed: PackedAsset,
): Promise<AssetVersionState> {
  const { emit, keeper, session } = context;
  const step = {
    id: `draft ${asset.key}`,
    title: `draft ${asset.name} ${asset.version}`,
    type: 'step',
  } as const;
  emit({ ...step, state: 'started' });
  const found = await session.readAssetVersion(asset.name, asset.version);
  if (found) {
    refuseOtherBytes(context, asset, packed, found);
    await keeper.note((receipt) => {
      receipt.assets[asset.key] = assetReceipt(asset, packed, found);
    });
    emit({ ...step, detail: `asset ${found.assetId}`, state: 'unchanged' });
    return found;
  }

  const drafted = await keeper.around(
    step.id,
    () => session.draftAsset(asset),
    (version, receipt) => {
      receipt.assets[asset.key] = assetReceipt(asset, packed, version);
    },
  );
  emit({ ...step, detail: `asset ${drafted.assetId}`, state: 'done' });
  return drafted;
}

/** Buyers may have deployed a version that was submitted: it stands for the same bytes for ever. */
function refuseOtherBytes(
  { project }: PublishContext,
  asset: AssetDeclaration,
  packed: PackedAsset,
  found: AssetVersionState,
): void {
  const isOpen = found.status === 'draft' || found.status === 'rejected';
  if (isOpen || !found.package || found.package.sha256 === packed.sha256) return;
  const { line, column } = project.manifest.positionAt(
    project.spanOf(['assets', project.assets.indexOf(asset), 'version']).start,
  );
  throw new UsageError(
    'VERSION_TAKEN',
    `Version ${asset.version} of asset "${asset.name}" is published with other contents: ` +
      `it has SHA-256 ${short(found.package.sha256)}…, this package ${short(packed.sha256)}….`,
    {
      hints: [
        `If the change is meant, raise \`version\` of asset ${asset.key} and publish again.`,
        `If it is not, \`koo asset list ${asset.key}\` shows what goes in; exclude what should not with .kooignore.`,
      ],
      place: `${project.manifest.file}:${line}:${column}`,
    },
  );
}

function short(sha256: string): string {
  return sha256.slice(0, 12);
}

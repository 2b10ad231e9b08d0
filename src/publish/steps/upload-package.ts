import type { AssetDeclaration } from '../../project/project.js';
import type { PackedAsset } from '../../asset/model.js';
import type { PublishContext } from '../publish-context.js';
import type { AssetVersionState } from '../target.js';

/** Uploads the package to the draft's market event, unless the same bytes lie there. */
export async function uploadPackage(
  { emit, keeper, session, signal }: PublishContext,
  asset: AssetDeclaration,
  packed: PackedAsset,
  version: AssetVersionState,
): Promise<void> {
  const { bytes, file, packageName: name, sha256 } = packed;
  const step = { id: `upload ${asset.key}`, title: `upload ${name}`, type: 'step' } as const;
  emit({ ...step, state: 'started' });
  if (version.package?.sha256 === sha256) {
    emit({ ...step, detail: 'the same bytes are there', state: 'unchanged' });
    return;
  }

  await keeper.around(
    step.id,
    () =>
      session.uploadPackage(
        version.eventId,
        { bytes, file, name, sha256 },
        { onProgress: (done) => emit({ done, id: step.id, total: bytes, type: 'bytes' }), signal },
      ),
    () => {},
  );
  version.package = { bytes, name, sha256 };
  emit({ ...step, detail: `${bytes} bytes, SHA-256 ${sha256}`, state: 'done' });
}

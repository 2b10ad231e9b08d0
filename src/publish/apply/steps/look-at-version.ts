import type { AssetVersionState } from '../../target.js';
import type { ApplyContext } from '../apply-context.js';
import { declaredAsset } from './declared.js';

/** The declared version of an asset as the target has it now; what is known of it is that from here on. */
export async function lookAtVersion(
  context: ApplyContext,
  key: string,
): Promise<AssetVersionState | undefined> {
  const { name, version } = declaredAsset(context, key);
  const asset = await context.session.readAsset(name);
  const found = asset?.versions.find((one) => one.version === version);
  if (found) context.known.setVersion(key, found);
  return found;
}

import type { Project } from '../../project/project.js';
import { FileStore } from './file-store.js';
import type { StateAccess } from './state-access.js';
import type { StateStore } from './state-store.js';

/** Opens the state of a product where it is kept: koo.lock.yaml. */
export async function openStateStore(
  { product, root }: Project,
  _access?: StateAccess,
  _signal?: AbortSignal,
): Promise<StateStore> {
  return new FileStore(root, product.id);
}

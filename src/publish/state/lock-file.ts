import path from 'node:path';
import { refuseObstacles } from '../../platform/obstacle.js';
import { readBounded } from '../../platform/read-bounded.js';
import { stateMessages } from './messages.js';
import { MAX_STATE_BYTES, parseState } from './read-state.js';
import { refuseOtherProduct } from './refuse-other-product.js';
import type { SharedState } from './shared-state.js';

/** Beside koo.yaml, and committed with it. */
export const STATE_FILE = 'koo.lock.yaml';

/**
 * The state in koo.lock.yaml; nothing where there is none. Only a regular file is read: whoever writes to the repository
 * writes it.
 *
 * @param product The one that koo.yaml declares.
 * @throws EnvironmentError `STATE_INVALID`, `STATE_CONFLICT`, `STATE_OTHER_PRODUCT`, `OBSTACLE`, `FILE_TOO_LARGE`
 */
export async function readStateFile(projectRoot: string, product: string): Promise<SharedState | undefined> {
  const state = await readAnyStateFile(projectRoot);
  const hint = stateMessages.moveAway({ file: STATE_FILE });
  if (state) refuseOtherProduct(state, product, { hint, place: path.join(projectRoot, STATE_FILE) });
  return state;
}

/** The same of whichever product it is. */
export async function readAnyStateFile(projectRoot: string): Promise<SharedState | undefined> {
  const root = path.resolve(projectRoot);
  if (!refuseObstacles(root, [STATE_FILE], 'file')) return undefined;
  const file = path.join(root, STATE_FILE);
  const bytes = await readBounded(file, { followLinks: false, maxBytes: MAX_STATE_BYTES });
  return parseState(bytes, STATE_FILE);
}

import { UsageError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import { shareMessages } from './messages.js';
import { withOpenState } from '../state/with-state-store.js';
import type { ShareOptions } from './with-state.js';

/**
 * Releases the lock of a state whose holder died; only a server of HTTP keeps one then.
 *
 * @throws UsageError `NO_LOCK_TO_RELEASE`, `STATE_OTHER_LOCK`
 */
export async function unlockState(
  project: Project,
  { id, ...options }: ShareOptions & { id: string },
): Promise<{ id: string; place: string }> {
  return withOpenState(project, options, async (store) => {
    if (!store.unlock) {
      throw new UsageError('NO_LOCK_TO_RELEASE', shareMessages.noLockToRelease(), {
        hints: [shareMessages.seeProcess()],
        place: store.place,
      });
    }

    await store.unlock(id);
    return { id, place: store.place };
  });
}

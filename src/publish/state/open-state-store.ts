import { UsageError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import { stateMessages } from './messages.js';
import type { StateAccess } from './state-access.js';
import { statePlace } from './state-place.js';
import type { StateStore } from './state-store.js';

/**
 * Opens the state of a product where it is kept.
 *
 * @param access Without it nothing outside koo.yaml says where, and no host is allowed.
 * @throws UsageError `STATE_NEEDS_NETWORK`, `BAD_ADDRESS`, `NOT_HTTPS` @throws EnvironmentError `HOST_NOT_ALLOWED`, `STATE_UNREACHABLE`
 */
export async function openStateStore(
  project: Project,
  access: StateAccess = NOWHERE,
  signal?: AbortSignal,
): Promise<StateStore> {
  const { product, root } = project;
  const place = await statePlace(project, access);
  if (place.kind !== 'file' && access.isOffline) {
    throw new UsageError('STATE_NEEDS_NETWORK', stateMessages.notOffline(), {
      hints: [stateMessages.omitOffline()],
    });
  }

  switch (place.kind) {
    case 'file': {
      const { FileStore } = await import('./file-store.js');
      return new FileStore(root, product.id, { onChanged: access.onFileChanged });
    }
    case 'http': {
      const { openHttpStore } = await import('./http-store.js');
      return openHttpStore(place.url, product.id, access, signal);
    }
    case 'postgres': {
      const { openPostgresStore } = await import('./postgres-store.js');
      return openPostgresStore(place.url, product.id, access);
    }
  }
}

const NOWHERE: StateAccess = { environment: {} };

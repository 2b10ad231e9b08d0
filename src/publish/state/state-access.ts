import type { Message } from '../../i18n/message.js';
import type { HostOptions } from '../targets/require-allowed-host.js';

/** Where koo looks for the state of a product, and whom it asks. */
export interface StateAccess extends HostOptions {
  onWarning?: (message: Message) => void;
  /** Is called where koo.lock.yaml was changed: it is to be committed. */
  onFileChanged?: () => void;
  /** Whether nothing may be sent: a state elsewhere is not asked then. */
  isOffline?: boolean;
}

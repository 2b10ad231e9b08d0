import type { Message } from '../../i18n/message.js';
import type { HostOptions } from '../targets/require-allowed-host.js';

/** Where koo looks for the state of a product, and whom it asks. */
export interface StateAccess extends HostOptions {
  onWarning?: (message: Message) => void;
}

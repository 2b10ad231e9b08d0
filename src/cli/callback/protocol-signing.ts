import type { CallbackInterface } from '../../callback/callback-interface.js';
import { KOOGALLERY_PROTOCOLS, type ProtocolId } from '../../callback/protocol.js';

/** How the calls of a protocol are signed, and with which key: all of its interfaces in the same way. */
export function protocolSigning(id: ProtocolId): Pick<CallbackInterface, 'key' | 'method' | 'signing'> {
  return KOOGALLERY_PROTOCOLS.find((protocol) => protocol.id === id)!.interfaces[0]!;
}

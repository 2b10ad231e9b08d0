import { Flags } from '@oclif/core';
import { KOOGALLERY_PROTOCOLS, type ProtocolId } from '../../callback/protocol.js';
import { projectFlag } from '../flags/flags.js';

const PROTOCOL_IDS: readonly ProtocolId[] = KOOGALLERY_PROTOCOLS.map(({ id }) => id);

const allowHostFlag = Flags.string({
  description: 'Name of a host other than this machine, to confirm that the server is your own.',
  helpValue: 'NAME',
});

export const keyProfileFlag = Flags.string({
  description: 'The profile of the credentials file with the key to sign with.',
  helpValue: 'NAME',
});

/** The protocol of a single call. */
export const protocolFlag = Flags.option({
  description:
    'The protocol; defaults to callback.protocol in koo.yaml, else to the newest one with the activity.',
  options: PROTOCOL_IDS,
});

/** Of every command that calls the seller's server. */
export const serverFlags = {
  'allow-host': allowHostFlag,
  profile: keyProfileFlag,
  project: projectFlag,
};

import { valueMessages } from '../manifest-messages.js';
import { type AddressProblem, addressProblem } from './address-problem.js';
import type { ManifestCheck } from './check.js';

const MESSAGES = {
  credentials: 'addressWithCredentials',
  notBase: 'addressNotBase',
  notHttps: 'addressNotHttps',
  plainHttp: 'addressPlainHttp',
} as const satisfies Record<AddressProblem, keyof typeof valueMessages>;

/** The address of the seller's server is one that can be called. Whether it may be called is not decided here. */
export const checkCallback: ManifestCheck = ({ callback }, { report }) => {
  const { address } = callback ?? {};
  const problem = address === undefined ? undefined : addressProblem(address);
  if (!problem) return;
  report({
    message: valueMessages[MESSAGES[problem]]({ name: 'callback.address' }),
    path: ['callback', 'address'],
    rule: 'manifest/value',
  });
};

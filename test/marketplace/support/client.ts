import { expect } from 'chai';
import { inspect } from 'node:util';
import { errorObject, errorText } from '../../../src/cli/command/present-error.js';
import { KooError } from '../../../src/errors/koo-error.js';
import { Credentials } from '../../../src/marketplace/credentials/credentials.js';
import { urlEndpoint } from '../../../src/marketplace/sending/sites.js';
import { Transport, type TransportOptions } from '../../../src/marketplace/sending/transport.js';

/** Invented. */
export const KEYS = {
  accessKey: 'AKEXAMPLEAKEXAMPLE01',
  secretKey: 'sk-planted-secret-0123456789',
  securityToken: 'st-planted-token-0123456789',
};

/** Sends once, unless told. */
export function transportTo(url: string, options: Partial<TransportOptions> = {}): Transport {
  return new Transport({
    credentials: new Credentials(KEYS, 'the test'),
    endpoint: urlEndpoint(url),
    retry: { tries: 1 },
    ...options,
  });
}

/** The error that a promise must end in; no secret may stand in any form of it. */
export async function failureOf(promise: Promise<unknown>): Promise<KooError> {
  let failure: unknown;
  try {
    await promise;
  } catch (error) {
    failure = error;
  }

  expect(failure, 'it should have failed').to.be.instanceOf(KooError);
  const error = failure as KooError;
  const shown = [
    inspect(error, { depth: 9, showHidden: true }),
    JSON.stringify(errorObject(error)),
    errorText(error, false),
    error.stack,
  ];
  for (const text of shown) {
    expect(text).to.not.include(KEYS.secretKey);
    expect(text).to.not.include(KEYS.securityToken);
  }

  return error;
}

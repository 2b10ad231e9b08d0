import type { KeyObject } from 'node:crypto';
import { decryptSecret } from '../../marketplace/oauth/decrypt-secret.js';
import { decryptValue } from '../encryption/encrypted-value.js';
import { CallbackFailure } from './callback-failure.js';
import type { VerifiedRequest } from './verify-request.js';

/**
 * A request whose encrypted members are plain: `mobilePhone` and `email` of 1.0, `clientSecret` of the kit where there is a
 * private key. A request does not say which AES it uses, so both are tried; a member that neither decrypts is left out.
 *
 * @throws CallbackFailure 000101 where a client secret cannot be decrypted, as Huawei's example server answers
 */
export function decryptedRequest(
  request: Readonly<Record<string, unknown>>,
  { accessKey, declared }: Pick<VerifiedRequest, 'accessKey' | 'declared'>,
  privateKey: KeyObject | undefined,
): Record<string, unknown> {
  const entries = Object.entries(request).flatMap(([name, value]): Array<[string, unknown]> => {
    const { request: fields } = declared!;
    const isEncrypted = Object.hasOwn(fields, name) && fields[name]!.isEncrypted;
    if (!isEncrypted || typeof value !== 'string') return [[name, value]];
    if (declared!.key === 'synchronization')
      return [[name, privateKey ? clientSecretOf(value, privateKey) : value]];
    const plain =
      decryptValue(value, accessKey, { encryptType: '1' }) ??
      decryptValue(value, accessKey, { encryptType: '2' });
    return plain === undefined ? [] : [[name, plain]];
  });
  return Object.fromEntries(entries);
}

function clientSecretOf(encrypted: string, privateKey: KeyObject): string {
  const { secret } = decryptSecret(encrypted, privateKey);
  if (secret === undefined) throw new CallbackFailure('000101', 'clientSecret cannot be decrypted');
  return secret;
}

import { createPrivateKey, type KeyObject } from 'node:crypto';
import { decryptSecret } from '../../marketplace/oauth/decrypt-secret.js';

/**
 * Decrypts the `clientSecret` of applicationSync: RSA-OAEP with SHA-256 and MGF1 over SHA-1, which Node's own function has no
 * options for. Other paddings that are in use are tried as well.
 *
 * @param encrypted In Base64.
 * @param privateKey Of the pair whose public key was uploaded for the application; as PEM, or loaded.
 * @throws RangeError where it was encrypted for another key
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649434.html
 */
export function decryptClientSecret(encrypted: string, privateKey: KeyObject | string): string {
  const key = typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey;
  const { secret } = decryptSecret(encrypted, key);
  if (secret === undefined) throw new RangeError('The client secret was encrypted for another key.');
  return secret;
}

import { constants, type KeyObject, publicEncrypt, randomBytes } from 'node:crypto';
import { padOaep } from '../../marketplace/oauth/rsa-padding.js';

/**
 * Encrypts the client secret of applicationSync as KooGallery does: RSA-OAEP with SHA-256, whose mask is over SHA-1, as Java
 * means it. Node has no option for that mix.
 *
 * @param key The seller's public key, of 3,072 bits or more.
 * @returns Base64.
 * @throws RangeError where the secret is too long for the key
 */
export function encryptClientSecret(secret: string, key: KeyObject, seed: Buffer = randomBytes(32)): string {
  const size = key.asymmetricKeyDetails!.modulusLength! / 8;
  const block = padOaep(Buffer.from(secret), { hash: 'sha256', mgfHash: 'sha1', seed, size });
  return publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, block).toString('base64');
}

import { createCipheriv, createDecipheriv, randomInt } from 'node:crypto';
import { sha1Prng } from './sha1-prng.js';

/** `encryptType` of 1.0: `1` is AES-256 and the default, `2` AES-128; both with CBC and PKCS5. */
export type EncryptType = '1' | '2';

const IV_CHARACTERS = 16;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Encrypts a user name, password, phone number or address of 1.0: 16 characters of IV, then Base64. The AES key is not the
 * access key, but what `SHA1PRNG` makes of it, as in Huawei's Java samples.
 *
 * @param iv 16 letters and digits; random ones by default.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649013.html
 */
export function encryptValue(
  plain: string,
  accessKey: string,
  { encryptType = '1', iv = randomIv() }: { encryptType?: EncryptType; iv?: string } = {},
): string {
  const cipher = createCipheriv(...keyOf(accessKey, encryptType), Buffer.from(iv));
  return `${iv}${cipher.update(plain, 'utf8', 'base64')}${cipher.final('base64')}`;
}

/** @returns Nothing where it was encrypted with another key, or is no such value. */
export function decryptValue(
  encrypted: string,
  accessKey: string,
  { encryptType = '1' }: { encryptType?: EncryptType } = {},
): string | undefined {
  const iv = encrypted.slice(0, IV_CHARACTERS);
  const data = encrypted.slice(IV_CHARACTERS);
  if (!/^[\dA-Za-z]{16}$/.test(iv) || !/^(?:[\d+/A-Za-z]{4})*[\d+/=A-Za-z]{4}$/.test(data)) return undefined;
  try {
    const decipher = createDecipheriv(...keyOf(accessKey, encryptType), Buffer.from(iv));
    const plain = Buffer.concat([decipher.update(data, 'base64'), decipher.final()]);
    return new TextDecoder('utf8', { fatal: true }).decode(plain);
  } catch {
    return undefined;
  }
}

function keyOf(accessKey: string, encryptType: EncryptType): [algorithm: string, key: Buffer] {
  return encryptType === '1'
    ? ['aes-256-cbc', sha1Prng(accessKey, 32)]
    : ['aes-128-cbc', sha1Prng(accessKey, 16)];
}

function randomIv(): string {
  return Array.from({ length: IV_CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

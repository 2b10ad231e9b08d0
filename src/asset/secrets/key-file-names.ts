const KEY_FILE =
  /(?:^|\/)(?:id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|[^/]+\.(?:p12|pfx|jks|keystore|kdbx|ppk))$/i;

/** Whether the name alone says that a file is a private key, or holds some. */
export function isKeyFile(path: string): boolean {
  return KEY_FILE.test(path);
}

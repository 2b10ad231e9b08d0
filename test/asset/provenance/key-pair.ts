import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A fresh ed25519 pair in PEM, the private key as text, the public one as a file too. */
export async function keyPair(folder: string, name = 'key') {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const publicFile = path.join(folder, `${name}.pub`);
  await writeFile(publicFile, publicKey.export({ format: 'pem', type: 'spki' }));
  return {
    privateText: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
    publicFile,
    publicKey,
  };
}

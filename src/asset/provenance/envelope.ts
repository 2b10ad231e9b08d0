import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/**
 * A signed statement: DSSE, with one ed25519 signature.
 *
 * @see https://github.com/secure-systems-lab/dsse/blob/master/envelope.md
 */
export interface Envelope {
  payloadType: string;
  /** Base64 of the statement's bytes. */
  payload: string;
  signatures: Array<{ keyid: string; sig: string }>;
}

export function signStatement(statement: string, key: KeyObject): Envelope {
  const payload = Buffer.from(statement);
  return {
    payloadType: PAYLOAD_TYPE,
    payload: payload.toString('base64'),
    signatures: [
      {
        keyid: keyId(createPublicKey(key)),
        sig: sign(null, signedBytes(PAYLOAD_TYPE, payload), key).toString('base64'),
      },
    ],
  };
}

/** Whether one of the signatures was made with the key that this public key belongs to. */
export function isSignedBy({ payload, payloadType, signatures }: Envelope, key: KeyObject): boolean {
  const bytes = signedBytes(payloadType, Buffer.from(payload, 'base64'));
  return signatures.some(({ sig }) => verify(null, bytes, key, Buffer.from(sig, 'base64')));
}

/** Hex SHA-256 of the public key's DER form: `openssl pkey -pubin -in pub.pem -outform DER | sha256sum`. */
export function keyId(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex');
}

/** What is signed: DSSE's pre-authentication encoding, which ties the payload to its type. */
export function signedBytes(payloadType: string, payload: Uint8Array): Buffer {
  const type = Buffer.from(payloadType);
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${type.length} `),
    type,
    Buffer.from(` ${payload.length} `),
    payload,
  ]);
}

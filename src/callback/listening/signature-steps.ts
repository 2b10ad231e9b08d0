import type { CallbackInterface } from '../callback-interface.js';
import { jsonObjectIn } from '../../platform/json-object.js';
import { authToken, parameterText } from '../signing/auth-token.js';
import { hmac } from '../signing/hmac.js';
import { signedPayload } from '../signing/signed-payload.js';
import { foundSignature } from './found-signature.js';
import { sortedByName } from './payload-variants.js';
import { queryOf, type ReceivedCall } from './received-call.js';

/** In the place of the key, which is in no output. */
const MASKED_KEY = '<key>';

export type SignatureStepName =
  'canonical' | 'inner' | 'joined' | 'payload' | 'signature' | 'token' | 'token-key';

/** One step on the way to a signature. */
export interface SignatureStep {
  step: SignatureStepName;
  /** How it is made; the names are those of the steps before. */
  formula: string;
  /** What it is. In the place of the key is `<key>`. */
  value: string;
}

/**
 * How the signature of a call is made, step by step. Time and nonce are those of the call; its signature need not be right.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649248.html
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649476.html
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649156.html
 */
export function signatureSteps(
  call: ReceivedCall,
  { signing }: Pick<CallbackInterface, 'signing'>,
  accessKey: string,
): SignatureStep[] {
  const { nonce, timestamp } = foundSignature(call, signing);
  if (signing === 'query-token' || signing === 'header-token') {
    const parameters =
      signing === 'query-token' ? Object.fromEntries(queryOf(call)) : (jsonObjectIn(call.body) ?? {});
    const joined = sortedByName(Object.entries(parameters))
      .filter(([name]) => name !== 'authToken')
      .map(([name, value]) => `${name}=${parameterText(value)}`);
    return [
      {
        formula: 'parameters but authToken, decoded, sorted by name',
        step: 'joined',
        value: joined.join('&'),
      },
      { formula: 'key + timeStamp', step: 'token-key', value: `${MASKED_KEY}${timestamp}` },
      {
        formula: 'base64(hmac-sha256(token-key, joined))',
        step: 'token',
        value: authToken(parameters, accessKey),
      },
    ];
  }

  const payload = signedPayload(call.body) ?? call.body;
  const isQuery = signing === 'query-signature';
  const inner = isQuery ? hmac(accessKey, payload, 'hex') : payload;
  return [
    {
      formula: 'members but null, sorted by name at the top, without blanks',
      step: 'payload',
      value: payload,
    },
    ...(isQuery ? [{ formula: 'hex(hmac-sha256(key, payload))', step: 'inner', value: inner } as const] : []),
    {
      formula: `key + nonce + timestamp + ${isQuery ? 'inner' : 'payload'}`,
      step: 'canonical',
      value: `${MASKED_KEY}${nonce}${timestamp}${inner}`,
    },
    {
      formula: 'hex(hmac-sha256(key, canonical))',
      step: 'signature',
      value: hmac(accessKey, `${accessKey}${nonce}${timestamp}${inner}`, 'hex').toUpperCase(),
    },
  ];
}

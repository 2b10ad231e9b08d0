/** Request signing with an access key (SDK-HMAC-SHA256), both ends of it. */
export { canonicalRequest, percentEncode } from './canonical-request.js';
export { sdkDate, sha256, signature, stringToSign, UNSIGNED_PAYLOAD } from './signature.js';
export { type SignableRequest, type SigningKeys, signRequest, unsigned } from './sign-request.js';
export {
  isUnsignedPayload,
  type ReceivedRequest,
  type SignatureRefusal,
  type SignatureVerdict,
  verifySignature,
} from './verify-signature.js';

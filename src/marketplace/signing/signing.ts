/** Request signing with an access key (SDK-HMAC-SHA256), both ends of it. */
export { canonicalRequest } from './canonical-request.js';
export { sha256, signature, stringToSign } from './signature.js';
export { type SignableRequest, type SigningKeys, signRequest, unsigned } from './sign-request.js';
export {
  isUnsignedPayload,
  type ReceivedRequest,
  type SignatureRefusal,
  type SignatureVerdict,
  verifySignature,
} from './verify-signature.js';

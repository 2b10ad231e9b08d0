/**
 * `koogallery-cli/callback`: a seller's own server for KooGallery's calls (生产系统接口). It verifies requests, and has the
 * types of every interface. It loads nothing but Node's own modules.
 *
 * @packageDocumentation
 */
export type {
  AnswerOf,
  CallbackInterface,
  KeyKind,
  RequestOf,
  SigningScheme,
} from '../callback-interface.js';
export type { Field, Fields } from '../field.js';
export { encryptClientSecret } from '../encryption/encrypt-client-secret.js';
export {
  decryptValue as decrypt,
  type EncryptType,
  encryptValue as encrypt,
} from '../encryption/encrypted-value.js';
export { jsonSchema, type JsonSchema } from '../json-schema.js';
export { RESULT_CODES, type ResultCode } from '../result-code.js';
export { authToken } from '../signing/auth-token.js';
export { verifyBodySign } from '../signing/body-sign.js';
export { type HeaderSignature, signHeaders } from '../signing/header-signature.js';
export { type QuerySignature, signQuery } from '../signing/query-signature.js';
export type { Rejection, Verification } from '../signing/verification.js';
export type { AccessKey, AccessKeys } from './access-keys.js';
export { CallbackFailure } from './callback-failure.js';
export {
  type AnsweredCall,
  type CallbackContext,
  type CallbackFunction,
  type CallbackFunctions,
  type CallbackHandler,
  type CallbackHandlerOptions,
  createCallbackHandler,
  type HandlerAnswer,
} from './create-callback-handler.js';
export { decryptClientSecret } from './decrypt-client-secret.js';
export type { BodySource, IncomingCall } from './incoming-call.js';
export { memoryNonces, type MemoryNoncesOptions } from './memory-nonces.js';
export type { NonceStore } from './nonce-store.js';
export { type OutgoingAnswer, signAnswer } from './outgoing-answer.js';
export {
  type ActivityOf,
  type InterfaceOf,
  type ProtocolId,
  PROTOCOL_INTERFACES,
} from '../protocol-interfaces.js';
export { type RunSql, sqlNonces, type SqlNoncesOptions } from './sql-nonces.js';
export {
  type FastifyAnswer,
  type FastifyCall,
  type FastifyScope,
  toFastifyPlugin,
} from './to-fastify-plugin.js';
export { toNodeListener } from './to-node-listener.js';
export {
  type RejectedRequest,
  type RequestRejection,
  type VerifiedRequest,
  type VerifyOptions,
  verifyRequest,
} from './verify-request.js';

import type { FastifyRequest } from 'fastify';
import {
  isUnsignedPayload,
  sha256,
  type SignatureVerdict,
  verifySignature,
} from '../../marketplace/signing/signing.js';
import type { EmulatorContext } from '../emulator-context.js';
import { Refusal } from '../wire/refusal.js';
import { gatewayRefusals } from './gateway-refusals.js';

const NO_BODY = sha256('');

/** What the gateway knows of one request. */
export interface Gate {
  /** Only once the signature is verified. */
  accessKey: string | null;
  /** Bytes of the body that were received so far. */
  bytes: number;
  /** Its route is at work, or was: what comes of that is answered, though nobody may be there to read it. */
  isHandled: boolean;
  /** It has its line in the log. */
  isLogged: boolean;
  /** It gets none. */
  isQuiet: boolean;
  /** The signature covers the body, so that it can be verified only when that was read whole. */
  needsBodyHash: boolean;
}

/**
 * Checks the signature as far as that can be done before the body is read: all of it when the body is not part of
 * it, else everything but the signature itself.
 *
 * @throws GatewayRefusal `APIGW.0301`
 */
export function checkSignature(request: FastifyRequest, context: EmulatorContext): void {
  const { gate, raw } = request;
  gate.needsBodyHash = !isUnsignedPayload(raw.headers);
  const claimed = raw.headers['x-sdk-content-sha256'];
  const verdict = verify(request, context, typeof claimed === 'string' ? claimed : NO_BODY);
  if (verdict.ok) gate.accessKey = gate.needsBodyHash ? null : verdict.accessKey;
  else if (claimed !== undefined || verdict.reason !== 'signature') throw refusal(verdict);
}

/**
 * Checks a signature that covers the body.
 *
 * @param bodyHash Of the whole body, lower-case hex.
 * @throws GatewayRefusal `APIGW.0301`
 */
export function checkBodySignature(
  request: FastifyRequest,
  context: EmulatorContext,
  bodyHash: string,
): void {
  if (!request.gate.needsBodyHash) return;
  const verdict = verify(request, context, bodyHash);
  if (!verdict.ok) throw refusal(verdict);
  request.gate.accessKey = verdict.accessKey;
}

/**
 * Where the console is by hand, it offers koo nothing: as at KooGallery, only a person gets in.
 *
 * @throws Refusal `EMU.BY_HAND`
 */
export function checkPerson({ gate }: FastifyRequest, { byHand, person }: EmulatorContext): void {
  if (!byHand || gate.accessKey === person.accessKey) return;
  throw new Refusal(
    403,
    'EMU.BY_HAND',
    'This console is by hand: as at KooGallery, no interface of it is offered to a program.',
  );
}

function verify(
  { raw, routeOptions }: FastifyRequest,
  context: EmulatorContext,
  bodyHash: string,
): SignatureVerdict {
  const { credentials, now, ownNow, person } = context;
  // Of the route, not of the path as it was sent: `/%63onsole/` leads to the same route.
  const isConsole = routeOptions.url!.startsWith('/console/');
  const keys = isConsole ? [credentials, person] : [credentials];
  return verifySignature(
    { bodyHash, headers: raw.headers, method: raw.method!, target: raw.url! },
    (accessKey) => keys.find((one) => one.accessKey === accessKey)?.secretKey,
    // A clock that is off on demand is KooGallery's: the console stays there to put it right.
    isConsole ? ownNow() : now(),
  );
}

function refusal(verdict: Extract<SignatureVerdict, { ok: false }>) {
  if (!verdict.canonicalRequest) return gatewayRefusals.unauthenticated(verdict.message);
  const canonical = verdict.canonicalRequest.replaceAll('\n', '|');
  return gatewayRefusals.unauthenticated(`verify aksk signature fail, canonicalRequest:${canonical}`);
}

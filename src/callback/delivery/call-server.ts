import { randomUUID } from 'node:crypto';
import type { CallbackInterface } from '../callback-interface.js';
import { type CallbackTry, sendCall as send } from '../sending/send-call.js';
import { type SignedCall, signedCall } from '../sending/signed-call.js';

/** A seller's server. */
export interface DeliveryTarget {
  /** The production address (生产系统接口地址). */
  url: URL;
  /** 访问密钥 of the kind of interface that is called. */
  accessKey: string;
  /** Milliseconds to wait for an answer; KooGallery's own when absent. */
  timeoutMs?: number;
}

/** A call that is signed and not sent yet. */
export type PreparedCall = SignedCall;

/** Signs a call now; `businessId` is new at each call, where the interface has it. */
export function prepareCall(
  one: CallbackInterface,
  members: Readonly<Record<string, string>>,
  { accessKey, url }: DeliveryTarget,
): PreparedCall {
  const { activity, request } = one;
  const all = { ...members, activity, ...(request.businessId && { businessId: randomUUID() }) };
  return signedCall(one, all, { accessKey, address: url, now: new Date() });
}

/** Sends it, and waits for as long as KooGallery does. */
export function sendCall(
  call: PreparedCall,
  { timeout }: CallbackInterface,
  { isCut, signal, target }: { target: DeliveryTarget; isCut: boolean; signal?: AbortSignal },
): Promise<CallbackTry> {
  return send(call, { isCut, signal, timeoutMs: target.timeoutMs ?? timeout });
}

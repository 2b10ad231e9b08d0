import { randomUUID } from 'node:crypto';
import type { CallbackInterface } from '../callback-interface.js';
import { signQuery } from '../signing/query-signature.js';
import { type CallbackTry, sendCallback } from '../stories/send-callback.js';

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
export interface PreparedCall {
  url: URL;
  body: string;
}

/** Signs a call now; `businessId` is new at each call, where the interface has it. */
export function prepareCall(
  { activity, request }: CallbackInterface,
  members: Readonly<Record<string, string>>,
  { accessKey, url }: DeliveryTarget,
): PreparedCall {
  const all = { ...members, activity, ...(request.businessId && { businessId: randomUUID() }) };
  // As in the samples of the pages.
  const sorted = Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1));
  const body = JSON.stringify(Object.fromEntries(sorted));
  const { nonce, signature, timestamp } = signQuery(body, accessKey, new Date());
  const address = new URL(url);
  address.searchParams.set('signature', signature.toUpperCase());
  address.searchParams.set('timestamp', timestamp);
  address.searchParams.set('nonce', nonce);
  return { body, url: address };
}

/** Sends it, and waits for as long as KooGallery does. */
export function sendCall(
  { body, url }: PreparedCall,
  { timeout }: CallbackInterface,
  { isCut, signal, target }: { target: DeliveryTarget; isCut: boolean; signal?: AbortSignal },
): Promise<CallbackTry> {
  return sendCallback(url, body, { isCut, signal, timeoutMs: target.timeoutMs ?? timeout });
}

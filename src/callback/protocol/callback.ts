import type { Field } from './field.js';

/**
 * A call of KooGallery's to the seller's server, as data: another marketplace with other verbs would be another table.
 */
export interface Callback {
  readonly activity: string;
  /** As KooGallery's pages call it. */
  readonly name: { readonly en: string; readonly zh: string };
  readonly request: readonly Field[];
  /** Beside `resultCode` and `resultMsg`. */
  readonly answer: readonly Field[];
  /** With these result codes the call has succeeded; `000004`: it goes on, and queryInstance is polled. */
  readonly success: readonly string[];
  /** Members that say that two calls are about the same thing: both have to be answered alike. */
  readonly idempotencyKey: readonly string[];
  /** How long, and how often, a call that failed is repeated; absent where no page states it. */
  readonly retry?: { readonly everyMs: number; readonly forMs: number };
  /** The pages that state it. */
  readonly pages: readonly string[];
}

const GUIDE = 'https://support.huaweicloud.com/accessg-marketplace/';

/** The page of a topic in the guide for sellers. */
export function guidePage(topic: string): string {
  return `${GUIDE}${topic}.html`;
}

const HOUR_MS = 3_600_000;

/** Hourly, for three hours; then the order fails and is refunded. */
export const THREE_HOURS = { everyMs: HOUR_MS, forMs: 3 * HOUR_MS } as const;

/** `1`: a call of the debugging page. Otherwise it is not sent; older pages state `0`. */
export const testFlag = {
  name: 'testFlag',
  type: 'string',
  required: false,
  max: 2,
} as const satisfies Field;

/** A member that every request of its kind has. */
export function text<const Name extends string>(name: Name, max: number) {
  return { name, type: 'string', required: true, max } as const satisfies Field;
}

/** A member that may be absent. */
export function optionalText<const Name extends string>(name: Name, max: number) {
  return { name, type: 'string', required: false, max } as const satisfies Field;
}

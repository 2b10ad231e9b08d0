import type { MessageRecord } from '../../i18n/message.js';
import type { CallbackRuleName } from '../stories/callback-rules.js';

/**
 * - `open`: it is called until the server accepts it, or the plan is over
 * - `polling`: the instance was created, and `queryInstance` is called until it is ready
 * - `delivered`: the server has done it
 * - `order-failed`: the plan is over, the order has failed and is refunded
 * - `manual`: the plan is over, and a person can start it again (重新启动)
 * - `stopped`: the plan is over
 */
export type DeliveryState = 'delivered' | 'manual' | 'open' | 'order-failed' | 'polling' | 'stopped';

/**
 * Why a call was made: by the plan, to ask whether an instance is ready, or because a person wanted it: once more, twice at
 * the same time, or first with an answer that is lost.
 */
export type AttemptCause = 'again' | 'late' | 'plan' | 'poll' | 'twice';

/**
 * - `accepted`: done, `000000`
 * - `in-progress`: `000004`
 * - `failed`: anything else
 * - `lost`: whether the server has done it is not known: the answer was lost, or koo was ended while it waited
 */
export type AttemptVerdict = 'accepted' | 'failed' | 'in-progress' | 'lost';

/** One event of an order on its way to the seller's server. It is plain data: JSON holds all of it. */
export interface Delivery {
  /** `saas-2.0/newInstance` */
  interfaceId: string;
  /** Of the request, the same at each attempt: without `activity`, and without `businessId`, which is new each time. */
  members: Record<string, string>;
  state: DeliveryState;
  /** When the plan calls next. Its times are UTC, ISO 8601, by a clock that was wound forward by `woundMs`. */
  next?: string;
  /** When the plan has called since it was started. */
  called: string[];
  /** When `queryInstance` was called. */
  polled: string[];
  /** Milliseconds. */
  woundMs: number;
  /** Of a new instance: the first one that the server returned. */
  instanceId?: string;
  /** The oldest first. Of many, some in the middle are left out. */
  attempts: DeliveryAttempt[];
  /** How many attempts there were. */
  count: number;
}

export interface DeliveryAttempt {
  /** From 1. */
  number: number;
  cause: AttemptCause;
  activity: string;
  /** UTC, ISO 8601, by the clock of this machine. */
  sentAt: string;
  method: string;
  /** With the signature, unless it is masked. */
  url: string;
  body: string;
  /** Milliseconds; absent until it has ended, as all that follows. */
  durationMs?: number;
  verdict?: AttemptVerdict;
  answer?: AttemptAnswer;
  /** Of `failed`. */
  fault?: AttemptFault;
}

export type AttemptAnswer =
  | {
      status: number;
      contentType: string;
      /** Its beginning. */ body: string;
      /** Of all of it. */ bytes: number;
    }
  | { failure: 'cut' | 'interrupted' | 'timeout' | 'too-large' | 'unreachable'; reason?: string };

export interface AttemptFault {
  rule: CallbackRuleName;
  message: MessageRecord;
  /** What KooGallery's debugging page would print, in its own words. */
  console?: string;
}

/**
 * A delivery that is due at once.
 *
 * @param interfaceId One of {@link KOOGALLERY_PROTOCOLS}.
 */
export function newDelivery(interfaceId: string, members: Record<string, string>, now: Date): Delivery {
  return {
    attempts: [],
    called: [],
    count: 0,
    interfaceId,
    members,
    next: now.toISOString(),
    polled: [],
    state: 'open',
    woundMs: 0,
  };
}

/** Whether it goes on by itself. */
export function isOpen({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'open' || state === 'polling';
}

/** Whether a person can start its plan again. */
export function canRestart({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'manual' || state === 'stopped';
}

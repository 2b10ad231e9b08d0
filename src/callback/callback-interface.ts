import type { Fields, Values } from './field.js';
import type { ResultCode } from './result-code.js';

/** How a request is signed, and whether its answer is. */
export type SigningScheme =
  /** Signature, timestamp and nonce in the address: SaaS 2.0, licences, order notifications. */
  | 'query-signature'
  /** The same in headers, over the plain body: the synchronization of joint operation 2.0. */
  | 'header-signature'
  /** `authToken` over the query; the answer has `Body-Sign`: SaaS 1.0, licences 1.0. */
  | 'query-token'
  /** `authToken` in a header, over the members of the body; the answer has `Body-Sign`: joint operation 1.0. */
  | 'header-token';

/** The kind of interface that a key is bound to in the seller's console: one key serves one kind. */
export type KeyKind =
  /** 基础接口 */
  | 'basic'
  /** 联营SaaS同步接口 */
  | 'synchronization'
  /** License授权码交付接口 */
  | 'licence-code'
  /** 通用接口 */
  | 'general';

/** How often KooGallery calls again; what is absent, no page states. In milliseconds. */
export interface RetryPlan {
  /** How long it goes on. */
  for?: number;
  every?: number;
  /** Calls in all. */
  times?: number;
  /** What becomes of it then. */
  afterwards: 'manual' | 'order-fails' | 'stops' | 'supervised' | 'user-repeats';
}

/** One interface that a seller's server offers, and KooGallery calls. */
export interface CallbackInterface<Request extends Fields = Fields, Answer extends Fields = Fields> {
  /** `saas-2.0/newInstance` */
  readonly id: string;
  /** What the request carries in `activity`; absent where the path says it. */
  readonly activity?: string;
  /** What is appended to the production address. */
  readonly path?: string;
  readonly method: 'GET' | 'POST';
  readonly name: { readonly en: string; readonly zh: string };
  readonly signing: SigningScheme;
  readonly key: KeyKind;
  /** Of the query with GET, of the body with POST; without what signs. */
  readonly request: Request;
  readonly answer: Answer;
  readonly codes: readonly ResultCode[];
  /** A request that has the same values in these fields is the same request, and has the same answer. */
  readonly idempotency: readonly string[];
  readonly retry: RetryPlan;
  /** In milliseconds. */
  readonly timeout: number;
  /** The page that states it; others where they add something. */
  readonly pages: readonly [string, ...string[]];
}

/** The type of the requests of an interface. */
export type RequestOf<I extends CallbackInterface> = Values<I['request']>;
/** The type of its answers. */
export type AnswerOf<I extends CallbackInterface> = Values<I['answer']>;

/** Keeps the types of the fields of an interface. */
export function callbackInterface<const Request extends Fields, const Answer extends Fields>(
  declared: CallbackInterface<Request, Answer>,
): CallbackInterface<Request, Answer> {
  return declared;
}

/** What a call is named: of the kit by the end of its path. */
export function activityOf({ activity, id }: Pick<CallbackInterface, 'activity' | 'id'>): string {
  return activity ?? id.slice(id.indexOf('/') + 1);
}

/** What may be wrong with a seller's server; by itself it does all that the pages ask for. */
export type Fault =
  | 'any-time'
  | 'bad-signature-code'
  | 'blanks-signed'
  | 'case-sensitive'
  | 'content-type'
  | 'debug-without-instance'
  | 'few-digits'
  | 'few-ids'
  | 'few-users'
  | 'forgets-nonces'
  | 'forgets-released'
  | 'future-accepted'
  | 'future-refused'
  | 'http-201'
  | 'knows-no-zero-flag'
  | 'late'
  | 'latin1'
  | 'list-only'
  | 'locked-after-lost-answer'
  | 'long-instance-id'
  | 'memory-only'
  | 'never-ready'
  | 'no-body-sign'
  | 'no-front-end'
  | 'no-idempotency'
  | 'no-instance-id'
  | 'no-licence'
  | 'no-result-message'
  | 'no-upgrade'
  | 'no-usage'
  | 'not-json'
  | 'nulls-signed'
  | 'orders-without-id'
  | 'other-body-sign'
  | 'many-decimals'
  | 'other-info'
  | 'other-kind-accepted'
  | 'other-licence'
  | 'parsed-list-only'
  | 'plain-memo'
  | 'plain-password'
  | 'race'
  | 'raw-body'
  | 'refuses-empty-instance'
  | 'refuses-repeated-cases'
  | 'refuses-repeats'
  | 'refuses-unknown-deletion'
  | 'refuses-unknown-members'
  | 'seconds'
  | 'seconds-too'
  | 'short-columns'
  | 'short-window'
  | 'unknown-activity-accepted'
  | 'unknown-instance-accepted'
  | 'unknown-value-accepted'
  | 'unlimited-ids'
  | 'unrelated-usage'
  | 'unquoted-body-sign'
  | 'unsigned';

/** A call as it came. */
export interface Received {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
  /** Whether the caller has gone. */
  isGone(): boolean;
}

export type Reply = Record<string, unknown>;

/** Whether a server with such a fault refuses what has been done before. */
export function refusesRepeated(fault: Fault | undefined, testFlag: unknown): boolean {
  return fault === (Number(testFlag) === 1 ? 'refuses-repeated-cases' : 'refuses-repeats');
}

/** Answers with a code other than 000000. */
export class Refusal extends Error {}

export function refuse(code: string): never {
  throw new Refusal(code);
}

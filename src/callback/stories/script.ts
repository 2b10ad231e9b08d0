import type { CallbackInterface } from '../callback-interface.js';
import type { ProtocolId } from '../protocol.js';
import type { CallMembers } from '../sending/signed-call.js';
import type { CallbackRuleName } from './callback-rules.js';
import type { UnusualCall } from './unusual-calls.js';

/** Every story, in the order in which they are played; a protocol has those that make sense for it. */
export const STORY_NAMES = [
  'lifecycle',
  'debugging',
  'repeated',
  'done-before',
  'retries',
  'signature',
  'time',
  'forms',
  'limits',
  'licence',
  'application',
  'credentials',
  'out-of-order',
  'restart',
] as const;

export type StoryName = (typeof STORY_NAMES)[number];

/** What a test has to be given, besides the address and the key, for a story to be played. */
export type StoryNeed = 'market-events' | 'public-key' | 'restart';

/**
 * One step of a story. The members of a call are those that the protocol's samples have; `with` changes some.
 *
 * - `begin`: the call that makes what the story is about, of an order of its own, until it is ready; with other members, the
 *   stories after it are played even if it fails
 * - `shows`: what the answer to the last call has to have
 * - `call`: a call that has to succeed, held against every rule for answers; `after` another one that has
 * - `again`: the last call once more, as after an answer that was lost
 * - `unusual`: a call that differs from the usual one, with what has to become of it
 * - `sameTwice`, `parallel`, `lost`, `retried`: one order line, called for in several ways, has one instance
 */
export type Step =
  | 'begin'
  | 'restart'
  | { readonly begin: CallMembers }
  | { readonly needs: StoryNeed }
  | { readonly shows: 'front-end-url' }
  | {
      readonly call: string;
      readonly with?: CallMembers;
      readonly after?: string;
      readonly again?: CallbackRuleName;
    }
  | {
      readonly unusual: UnusualCall;
      readonly of?: string;
      readonly with?: CallMembers;
      /** It is played only if this rule is met so far: what follows from a fault is not one more. */
      readonly after?: CallbackRuleName;
    }
  | { readonly lost: string; readonly rule: CallbackRuleName }
  | { readonly parallel: string; readonly rule: CallbackRuleName }
  | { readonly retried: string; readonly rule: CallbackRuleName }
  | { readonly sameTwice: string; readonly rule: CallbackRuleName }
  | { readonly licence: 'repeated' | 'uploaded' };

/** A protocol's calls, and what happens in them: all of it data. */
export interface Script {
  readonly protocol: ProtocolId;
  readonly interfaces: readonly CallbackInterface[];
  /** Optional members that the calls have all the same, as in the samples; by activity. */
  readonly optional: Readonly<Record<string, readonly string[]>>;
  /** Calls that have a new order: a renewal is one. */
  readonly ordering: readonly string[];
  /** The call that makes what stories are about. */
  readonly begin: string;
  /** The call that shows whether that is ready, after 000004. */
  readonly poll: string;
  /** A call that changes nothing; unusual calls are made of it. */
  readonly probe: string;
  /** Whether that is about something else each time: it adds a record, and is no repetition. */
  readonly isProbeNew?: true;
  readonly stories: Partial<Readonly<Record<StoryName, readonly Step[]>>>;
}

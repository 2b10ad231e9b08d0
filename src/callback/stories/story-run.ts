import type { KeyObject } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import type { Message } from '../../i18n/message.js';
import { jsonObjectIn } from '../../platform/json-object.js';
import type { CallbackInterface } from '../callback-interface.js';
import type { ProtocolId } from '../protocol.js';
import { type CallbackTry, sendCall } from '../sending/send-call.js';
import { type CallMembers, signedCall, type SignedCall } from '../sending/signed-call.js';
import { adviseAnswer } from './advise-answer.js';
import { callMembers, newOrder, newSubject, type StorySubject } from './call-members.js';
import { type BillingMode, callbackNeed } from './callback-matrix.js';
import { CALLBACK_RULES, type CallbackLevel, type CallbackRuleName, pagesOf } from './callback-rules.js';
import { answerRules, judgeAnswer } from './judge-answer.js';
import type { MarketEvents } from './market-events.js';
import { storyMessages } from './messages.js';
import { activityOf } from '../callback-interface.js';
import type { Script } from './script.js';
import type { Unusual, UnusualCall } from './unusual-calls.js';

/** One thing that was looked at. */
export interface CallbackCheck {
  story: string;
  rule: CallbackRuleName;
  level: CallbackLevel;
  /** What the rule rests on, in this protocol. */
  pages: readonly string[];
  isMet: boolean;
  /** What was found; absent where the rule is met. */
  message?: Message;
  /** What KooGallery's debugging page prints then, in its own words. */
  console?: string;
  /** The calls that it is about, by their places in the list of all; the last one decides. */
  tries: number[];
}

/** What a call is in its story, besides the unusual ones. */
export type CallLabel = UnusualCall | 'again' | 'lost' | 'parallel' | 'poll' | 'retry';

/** One call of a story. */
export interface StoryTry extends CallbackTry {
  story: string;
  activity: string;
  /** Absent where nothing about it is unusual. */
  label?: CallLabel;
  /** When KooGallery would send it, in UTC: the clock of a story is wound. Absent where that is the time of the call. */
  dueAt?: string;
}

export interface StoryTarget {
  /** `saas-2.0` when absent. */
  protocol?: ProtocolId;
  /** Which calls there are, and whether there is usage, depends on it; when absent, all calls are made. */
  billing?: BillingMode;
  /** The production address (生产系统接口地址) to call. */
  url: URL;
  /** 访问密钥 of the kind of interface that the protocol has. */
  accessKey: string;
  /** 访问密钥 of other kinds of interfaces. */
  otherKeys?: readonly string[];
  /** Licence codes that the server knows; an invented one when absent, which it need not know. */
  licences?: readonly string[];
  /** The seller's: client secrets are encrypted with it. */
  publicKey?: KeyObject;
  /** Where the server uploads licences to. */
  events?: MarketEvents;
  /** Milliseconds to wait for a licence; 30 seconds when absent. */
  licenceTimeoutMs?: number;
  /** Kills the server, and starts it again at the same address. */
  restart?(signal?: AbortSignal): Promise<void>;
  /** Milliseconds to wait for an answer; KooGallery's 20 or 5 seconds when absent. */
  timeoutMs?: number;
  signal?: AbortSignal;
}

export interface CallOptions extends Pick<Unusual, 'at' | 'key' | 'sent'> {
  label?: CallLabel;
  /** The connection is closed as soon as everything is sent. */
  isCut?: boolean;
  dueAt?: Date;
}

/** A call that was answered in a form that can be read, whatever the answer is. */
export interface Answered {
  code: string;
  json: Record<string, unknown>;
}

/** The state of a run of stories against a server; it records every call and what it shows. */
export class StoryRun {
  readonly checks: CallbackCheck[] = [];
  readonly tries: StoryTry[] = [];
  readonly script: Script;
  readonly target: StoryTarget;
  /** What the story is about. */
  subject: StorySubject;
  /** Of the last call that had to succeed, and has. */
  lastAnswer?: Answered;
  #story = '';
  #succeeded = new Set<string>();
  readonly #failed = new Set<string>();
  readonly #notOffered = new Set<string>();

  constructor(script: Script, target: StoryTarget) {
    this.script = script;
    this.target = target;
    this.subject = this.newSubject();
  }

  get story(): string {
    return this.#story;
  }

  beginStory(name: string): void {
    this.#story = name;
    this.#succeeded = new Set();
    this.lastAnswer = undefined;
    this.subject = this.newSubject();
  }

  /** A new order, of everything that the server need not know. */
  newSubject(): StorySubject {
    const codes = this.target.licences;
    // A code that was released is of no use for another story.
    return newSubject(this.#story === 'out-of-order' ? codes?.at(-1) : codes?.[0]);
  }

  hasSucceeded(activity: string): boolean {
    return this.#succeeded.has(activity);
  }

  /** Whether a usual call failed, in any story: an unusual one shows nothing then. */
  hasFailed(activity: string): boolean {
    return this.#failed.has(activity);
  }

  /** Whether nothing in this story broke the rule so far. */
  isMet(rule: CallbackRuleName): boolean {
    return this.checks.every((check) => check.story !== this.#story || check.rule !== rule || check.isMet);
  }

  /** Whether KooGallery would make the call, and the server has not said that it does not offer it. */
  isOffered(activity: string): boolean {
    return this.#need(activity) !== 'not-called' && !this.#notOffered.has(activity);
  }

  interfaceOf(activity: string): CallbackInterface {
    return this.script.interfaces.find((called) => activityOf(called) === activity)!;
  }

  members(activity: string, changes: CallMembers = {}, subject: StorySubject = this.subject): CallMembers {
    const { optional, ordering } = this.script;
    const { accessKey, billing, publicKey } = this.target;
    const source = {
      ...subject,
      ...(ordering.includes(activity) && newOrder()),
      accessKey,
      billing,
      publicKey,
    };
    return callMembers(this.interfaceOf(activity), { changes, optional: optional[activity], source });
  }

  /** Makes a call. It rejects only when it is interrupted. */
  async send(activity: string, members: CallMembers, options: CallOptions = {}): Promise<StoryTry> {
    const called = this.interfaceOf(activity);
    const { at = (now: Date) => now, key, sent = (call: SignedCall) => call } = options;
    const call = signedCall(called, members, {
      accessKey: this.#keyOf(key),
      address: this.target.url,
      now: at(new Date()),
    });
    return this.sendSigned(activity, sent(call, called.signing), options);
  }

  /** Makes a call that is signed already. */
  async sendSigned(
    activity: string,
    call: SignedCall,
    { dueAt, isCut, label }: Pick<CallOptions, 'dueAt' | 'isCut' | 'label'> = {},
  ): Promise<StoryTry> {
    const { signal, timeoutMs = this.interfaceOf(activity).timeout } = this.target;
    const done: StoryTry = {
      story: this.#story,
      activity,
      ...(label && { label }),
      ...(dueAt && { dueAt: dueAt.toISOString() }),
      ...(await sendCall(call, { isCut, signal, timeoutMs })),
    };
    this.tries.push(done);
    return done;
  }

  #keyOf(key: Unusual['key']): string {
    if (key === 'other') return randomUUID();
    return key === 'other-kind' ? this.target.otherKeys![0]! : this.target.accessKey;
  }

  #need(activity: string): ReturnType<typeof callbackNeed> {
    return callbackNeed(this.script.protocol, activity, this.target.billing);
  }

  /**
   * Makes a call that has to succeed, and holds its answer against every rule for answers.
   *
   * @returns Nothing where it breaks one, and where it is not offered.
   */
  async call(
    activity: string,
    members: CallMembers,
    options: Pick<CallOptions, 'dueAt' | 'label'> = {},
  ): Promise<Answered | undefined> {
    if (!this.isOffered(activity)) return undefined;
    const called = this.interfaceOf(activity);
    const sent = await this.send(activity, members, options);
    const isOptional = this.#need(activity) === 'optional';
    const code = answered(sent)?.code;
    if (isOptional && code === '000002' && !this.#succeeded.has(activity)) {
      this.#notOffered.add(activity);
      this.check('optional-callback', storyMessages.notOffered({ activity, code }));
      return undefined;
    }

    const judging = {
      accessKey: this.target.accessKey,
      instanceIds: activity === 'queryInstance' ? String(members.instanceId).split(',') : undefined,
      billing: this.target.billing,
      successes: this.#successes(),
    };
    const fault = judgeAnswer(called, sent, judging);
    for (const rule of answerRules(called, judging)) {
      if (rule !== fault?.rule) this.check(rule);
      else {
        this.check(rule, fault.message, { console: fault.console });
        this.#failed.add(activity);
        return undefined;
      }
    }

    if (isOptional) this.check('optional-callback');
    this.#succeeded.add(activity);
    for (const { message, rule } of adviseAnswer(called, sent)) this.check(rule, message);
    this.lastAnswer = answered(sent);
    return this.lastAnswer;
  }

  /** Whether a code means that the call was accepted. */
  isSuccess(code: string | undefined): boolean {
    return code === '000000' || code === '000004' || (code !== undefined && this.#successes().includes(code));
  }

  /** A server need not know a licence code that was invented here. */
  #successes(): readonly string[] {
    return this.script.protocol === 'licence-code' && !this.target.licences ? ['000003'] : [];
  }

  /**
   * Records a check.
   *
   * @param message What was found; absent where the rule is met.
   */
  check(
    rule: CallbackRuleName,
    message?: Message,
    { console, last = 1 }: { console?: string; last?: number } = {},
  ): void {
    const count = this.tries.length;
    this.checks.push({
      story: this.#story,
      rule,
      level: CALLBACK_RULES[rule].level,
      pages: pagesOf(rule, this.script.protocol),
      isMet: message === undefined,
      ...(message && { message }),
      ...(console !== undefined && { console }),
      tries: Array.from({ length: last }, (_, index) => count - last + index),
    });
  }
}

/** An answer that can be read, whatever its code. */
export function answered({ answer }: Pick<CallbackTry, 'answer'>): Answered | undefined {
  if ('failure' in answer) return undefined;
  const json = jsonObjectIn(answer.body);
  return typeof json?.resultCode === 'string' ? { code: json.resultCode, json } : undefined;
}

import { jsonObjectIn } from '../../platform/json-object.js';
import { randomUUID } from 'node:crypto';
import type { Message } from '../../i18n/message.js';
import type { RequestOf } from '../callback-interface.js';
import type { ProtocolId } from '../protocol.js';
import { type CallbackTry, sendCall, type SendOptions } from '../sending/send-call.js';
import { type CallMembers, signedCall } from '../sending/signed-call.js';
import type { QuerySignature } from '../signing/query-signature.js';
import { CALLBACK_RULES, type CallbackLevel, type CallbackRuleName } from './callback-rules.js';
import { ANSWER_RULES, judgeAnswer } from './judge-answer.js';
import { type ForgedCall, storyMessages } from './messages.js';
import { SAAS_CALLS, type SaasCall } from './saas-calls.js';

/** One thing that was looked at. */
export interface CallbackCheck {
  story: string;
  rule: CallbackRuleName;
  level: CallbackLevel;
  isMet: boolean;
  /** What was found; absent where the rule is met. */
  message?: Message;
  /** What KooGallery's debugging page prints then, in its own words. */
  console?: string;
  /** The calls that it is about, by their places in the list of all; the last one decides. */
  tries: number[];
}

export interface StoryTarget {
  /** `saas-2.0` when absent. */
  protocol?: ProtocolId;
  /** The production address (生产系统接口地址) to call. */
  url: URL;
  /** 访问密钥 of the basic interfaces (基础接口). */
  accessKey: string;
  /** Milliseconds to wait for an answer; KooGallery's 20 seconds when absent. */
  timeoutMs?: number;
  signal?: AbortSignal;
}

export interface CallOptions extends Pick<SendOptions, 'isCut'> {
  accessKey?: string;
  /** Milliseconds that are added to the time of the call. */
  skewMs?: number;
  /** Of the query. */
  change?(signature: QuerySignature): Partial<QuerySignature>;
  /** Of the body, after it was signed. */
  changeBody?(body: string): string;
}

/** A call that was answered in a form that can be read, whatever the answer is. */
export interface Answered {
  code: string;
  json: Record<string, unknown>;
}

/** How every call of SaaS 2.0 is sent. */
const SAAS_2 = { method: 'POST', signing: 'query-signature' } as const;

/** Runs stories against a server, and records every call and what it shows. */
export class StoryRun {
  readonly checks: CallbackCheck[] = [];
  readonly tries: CallbackTry[] = [];
  readonly #target: StoryTarget;
  story = '';

  constructor(target: StoryTarget) {
    this.#target = target;
  }

  /** A new order line. */
  order(): { orderId: string; orderLineId: string } {
    const orderId = `CS${randomUUID().replaceAll('-', '').slice(0, 15).toUpperCase()}`;
    return { orderId, orderLineId: `${orderId}-000001` };
  }

  /** Sends a call; the members of its body are sorted by name, as KooGallery's samples are. */
  async send(request: object, options: CallOptions = {}): Promise<CallbackTry> {
    const { accessKey, signal, timeoutMs, url } = this.#target;
    const call = signedCall(SAAS_2, request as CallMembers, {
      accessKey: options.accessKey ?? accessKey,
      address: url,
      now: new Date(Date.now() + (options.skewMs ?? 0)),
    });
    const { searchParams } = call.url;
    if (options.change) {
      const signed = Object.fromEntries(searchParams) as unknown as QuerySignature;
      for (const name of ['signature', 'timestamp', 'nonce'] as const) searchParams.delete(name);
      for (const [name, value] of Object.entries(options.change(signed))) searchParams.set(name, value);
    }

    const sent = await sendCall(
      { ...call, body: options.changeBody?.(call.body) ?? call.body },
      { isCut: options.isCut, signal, timeoutMs },
    );
    this.tries.push(sent);
    return sent;
  }

  /**
   * Makes a call that has to succeed, and holds its answer against every rule for answers.
   *
   * @returns Nothing where it breaks one.
   */
  async call<Activity extends SaasCall>(
    request: RequestOf<(typeof SAAS_CALLS)[Activity]> & { activity: Activity },
    options?: CallOptions,
  ): Promise<Answered | undefined> {
    const sent = await this.send(request, options);
    const fault = judgeAnswer(SAAS_CALLS[request.activity], sent);
    for (const rule of ANSWER_RULES) {
      const { console, message } = fault ?? {};
      if (rule === fault?.rule) this.check(rule, message, { console });
      else this.check(rule);
      if (rule === fault?.rule) return undefined;
    }

    return answered(sent);
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
      story: this.story,
      rule,
      level: CALLBACK_RULES[rule].level,
      isMet: message === undefined,
      ...(message && { message }),
      ...(console !== undefined && { console }),
      tries: Array.from({ length: last }, (_, index) => count - last + index),
    });
  }

  /** A call that must not succeed. @param code The code that says why, where a page states one. */
  async refuses(
    rule: CallbackRuleName,
    what: ForgedCall,
    request: object,
    options: CallOptions & { code?: { expected: string; rule?: CallbackRuleName }; last?: number } = {},
  ): Promise<void> {
    const { code, last } = options;
    const got = answered(await this.send(request, options));
    if (!got) return this.check('answer-form', storyMessages.noAnswer());
    const isAccepted = got.code === '000000' || got.code === '000004';
    this.check(rule, isAccepted ? storyMessages.accepted({ what }) : undefined, { last });
    if (isAccepted || !code) return;
    const isRight = got.code === code.expected;
    const found = storyMessages.otherCode({ code: got.code, expected: code.expected });
    this.check(code.rule ?? rule, isRight ? undefined : found);
  }

  /** A call that must succeed although it is unusual. @returns whether it has */
  async accepts(
    rule: CallbackRuleName,
    what: ForgedCall,
    request: object,
    options?: CallOptions,
  ): Promise<boolean> {
    const got = answered(await this.send(request, options));
    const isAccepted = got?.code === '000000' || got?.code === '000004';
    this.check(rule, isAccepted ? undefined : storyMessages.rejected({ what }));
    return isAccepted;
  }

  /** Opens an instance, and waits until it is ready. */
  async open(order = this.order()): Promise<string | undefined> {
    const opened = await this.newInstance(order);
    const instanceId = opened?.json.instanceId as string | undefined;
    if (!opened || instanceId === undefined) return undefined;
    return opened.code === '000004' && !(await this.#becomesReady(instanceId)) ? undefined : instanceId;
  }

  async newInstance(
    order: { orderId: string; orderLineId: string },
    more: { testFlag?: '1' } = {},
  ): Promise<Answered | undefined> {
    return this.call({ activity: 'newInstance', ...order, businessId: randomUUID(), ...more });
  }

  /** KooGallery asks until it succeeds. How often, no page states: the clock is wound here. */
  async #becomesReady(instanceId: string): Promise<boolean> {
    let got: Answered | undefined;
    for (let poll = 1; poll <= MAX_POLLS; poll += 1) {
      got = answered(await this.send({ activity: 'queryInstance', instanceId }));
      if (got?.code === '000000') {
        this.check('poll');
        return true;
      }

      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      this.#target.signal?.throwIfAborted();
    }

    this.check('poll', storyMessages.notReady({ code: got?.code ?? '-', polls: MAX_POLLS }));
    return false;
  }
}

const MAX_POLLS = 100;
const POLL_MS = 50;

/** An answer that can be read, whatever its code. */
export function answered({ answer }: Pick<CallbackTry, 'answer'>): Answered | undefined {
  if ('failure' in answer) return undefined;
  const json = jsonObjectIn(answer.body);
  return typeof json?.resultCode === 'string' ? { code: json.resultCode, json } : undefined;
}

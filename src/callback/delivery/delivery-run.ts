import { prepareCall, type DeliveryTarget, sendCall } from './call-server.js';
import type { Clock } from './clock.js';
import { type DeliveredInterface, deliveredInterface } from './delivered-interface.js';
import { type AttemptCause, canRestart, type Delivery, type DeliveryAttempt, isOpen } from './delivery.js';
import { settleAttempt, settleInterrupted } from './settle-attempt.js';

export interface DeliveryRunOptions {
  target: DeliveryTarget;
  /** Of this machine; the delivery adds what it was wound by. */
  clock: Clock;
  /** Stores the delivery. It is called before each call is sent, and when it has ended. */
  save(delivery: Delivery): void;
  /** An attempt has ended. */
  onAttempt?(attempt: DeliveryAttempt): void;
  /** What of an address and of a body may be stored; all of it when absent. */
  mask?(text: string): string;
  signal?: AbortSignal;
}

/** More attempts than these are only counted; the first and the newest ones are shown. */
const MAX_ATTEMPTS = 100;

const ON_TIME_MS = 60_000;

/**
 * Delivers one event of an order as KooGallery does: the same order ids and a new `businessId` at each attempt, the waiting
 * time of the interface, repetition by its plan, `queryInstance` until a new instance is ready, and then the end that the
 * pages state. A run that is ended at any moment goes on from what was saved.
 */
export class DeliveryRun {
  readonly delivery: Delivery;
  readonly #options: DeliveryRunOptions;
  readonly #delivered: DeliveredInterface;
  #nap = new AbortController();
  #running?: Promise<void>;

  /** @throws Error where the delivery is of an interface that no protocol has */
  constructor(delivery: Delivery, options: DeliveryRunOptions) {
    const delivered = deliveredInterface(delivery.interfaceId);
    if (!delivered) throw new Error(`unknown interface ${delivery.interfaceId}`);
    this.delivery = delivery;
    this.#delivered = delivered;
    this.#options = options;
    for (const attempt of delivery.attempts) if (!attempt.verdict) settleInterrupted(attempt);
    // It was ended in the middle of a call: nobody knows what came of it, so it is made again.
    if (isOpen(delivery) && delivery.next === undefined) delivery.next = this.now().toISOString();
  }

  /** The time by the clock of the delivery. */
  now(): Date {
    return new Date(this.#options.clock.now().getTime() + this.delivery.woundMs);
  }

  /**
   * Goes on until the server has accepted it, or the plan is over.
   *
   * @throws the signal's reason when it is aborted
   */
  run(): Promise<void> {
    this.#running ??= this.#goOn().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** The same call once more, by hand. */
  async again(): Promise<DeliveryAttempt> {
    return this.#attempt('again');
  }

  /** The same call twice at the same time. */
  async twice(): Promise<DeliveryAttempt[]> {
    return Promise.all([this.#attempt('twice'), this.#attempt('twice')]);
  }

  /** A call whose answer is lost, and then once more. */
  async late(): Promise<DeliveryAttempt[]> {
    const lost = await this.#attempt('late', true);
    return [lost, await this.#attempt('late')];
  }

  /** Winds the clock of the delivery to its next call, which is then made at once. */
  windToNext(): void {
    const { next } = this.delivery;
    if (next === undefined) return;
    this.delivery.woundMs += Math.max(0, new Date(next).getTime() - this.now().getTime());
    this.#changed();
  }

  /** Starts the plan again (重新启动), where it has ended without success and the order has not failed. */
  restart(): void {
    if (!canRestart(this.delivery)) return;
    Object.assign(this.delivery, { called: [], next: this.now().toISOString(), polled: [], state: 'open' });
    this.#changed();
  }

  async #goOn(): Promise<void> {
    const { clock, signal } = this.#options;
    for (;;) {
      signal?.throwIfAborted();
      const { next, state, woundMs } = this.delivery;
      if (!isOpen(this.delivery) || next === undefined) return;
      if (new Date(next) <= this.now()) {
        await this.#attempt(state === 'polling' ? 'poll' : 'plan');
        continue;
      }

      this.#nap = new AbortController();
      const { signal: nap } = this.#nap;
      const until = new Date(new Date(next).getTime() - woundMs);
      await clock.sleep(until, signal ? AbortSignal.any([signal, nap]) : nap).catch((error: unknown) => {
        if (!nap.aborted) throw error;
      });
    }
  }

  /**
   * When the call that is made now was due: a timer is always a little late, which must not add up. After a longer stop of
   * this program it is now.
   */
  #plannedTime(): string {
    const now = this.now();
    const { next } = this.delivery;
    const isOnTime = next !== undefined && now.getTime() - new Date(next).getTime() < ON_TIME_MS;
    return isOnTime ? next : now.toISOString();
  }

  #changed(): void {
    this.#options.save(this.delivery);
    this.#nap.abort(new Error('changed'));
  }

  async #attempt(cause: AttemptCause, isCut = false): Promise<DeliveryAttempt> {
    const { delivery } = this;
    const { mask = (text) => text, onAttempt, save, signal, target } = this.#options;
    const { called, query } = this.#delivered;
    const isPoll = cause === 'poll' && query !== undefined;
    const asked = isPoll ? query : called;
    const members = isPoll ? { instanceId: delivery.instanceId ?? '' } : delivery.members;
    const call = prepareCall(asked, members, target);
    delivery.count += 1;
    const attempt: DeliveryAttempt = {
      activity: asked.activity ?? asked.id,
      body: call.body,
      cause,
      method: asked.method,
      number: delivery.count,
      sentAt: new Date().toISOString(),
      url: mask(call.url.href),
    };
    delivery.attempts.push(attempt);
    if (delivery.attempts.length > MAX_ATTEMPTS) delivery.attempts.splice(1, 1);
    if (cause === 'poll') delivery.polled.push(this.now().toISOString());
    if (cause === 'plan') delivery.called.push(this.#plannedTime());
    // While it is on its way nothing else is due: who reads this after a sudden end makes the call again.
    if (cause === 'poll' || cause === 'plan') delete delivery.next;
    save(delivery);
    const sent = await sendCall(call, asked, { isCut, signal, target });
    settleAttempt(delivery, attempt, sent, { delivered: this.#delivered, now: this.now() });
    if (attempt.answer && 'body' in attempt.answer) attempt.answer.body = mask(attempt.answer.body);
    this.#changed();
    onAttempt?.(attempt);
    return attempt;
  }
}

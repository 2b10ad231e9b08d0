// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds until opening is tried again, after it failed. */
const RETRY = 30_000;

/**
 * Opens instances. It goes on when an answer is no longer waited for, and after a restart.
 *
 * @typedef {import('./instances.js').Instance} Instance
 */
export class Openings {
  #answerWithin;
  #instances;
  #log;
  #product;
  #stop = new AbortController();
  /** @type {Map<string, Promise<void>>} By instance. */
  #running = new Map();

  /**
   * @param {object} parts
   * @param {number} parts.answerWithin
   * @param {import('./instances.js').Instances} parts.instances
   * @param {{error(what: object, text: string): void}} parts.log
   * @param {import('./product.js').Product} parts.product
   */
  constructor({ answerWithin, instances, log, product }) {
    this.#answerWithin = answerWithin;
    this.#instances = instances;
    this.#log = log;
    this.#product = product;
  }

  /**
   * Opens an instance, or waits for what is opening it already, but not longer than KooGallery waits.
   *
   * @param {Instance} instance
   * @returns {Promise<boolean>} Whether it is ready.
   */
  async open(instance) {
    if (instance.status !== 'opening') return true;
    const opening = this.#start(instance).then(() => true);
    const limit = new AbortController();
    const late = sleep(this.#answerWithin, false, { signal: limit.signal }).catch(() => false);
    try {
      return await Promise.race([opening, late]);
    } finally {
      limit.abort();
    }
  }

  /** What was being opened when the process ended. */
  resume() {
    for (const instance of this.#instances.opening()) void this.#start(instance);
  }

  /** What is being opened is resumed at the next start. */
  stop() {
    this.#stop.abort();
  }

  /** @param {Instance} instance */
  #start(instance) {
    const { instanceId } = instance;
    const running = this.#running.get(instanceId);
    if (running) return running;
    const started = this.#openUntilReady(instance).finally(() => this.#running.delete(instanceId));
    this.#running.set(instanceId, started);
    // An answer may not wait for it any more.
    started.catch(() => {});
    return started;
  }

  /** @param {Instance} instance */
  async #openUntilReady(instance) {
    const { signal } = this.#stop;
    for (;;) {
      signal.throwIfAborted();
      try {
        await this.#product.open(instance);
        signal.throwIfAborted();
        this.#instances.setOpened(instance.instanceId);
        return;
      } catch (error) {
        signal.throwIfAborted();
        this.#log.error(
          { err: error, instanceId: instance.instanceId },
          'opening failed, and is tried again',
        );
        await sleep(RETRY, undefined, { ref: false, signal });
      }
    }
  }
}

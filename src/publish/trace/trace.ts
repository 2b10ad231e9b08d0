import { withoutSecretsIn } from '../../errors/secrets.js';
import type { PublishEvent, PublishListener, StepEvent } from '../publish-event.js';
import { BoundedBytes } from './bounded-bytes.js';
import { tracedError } from './ended-facts.js';
import type {
  RunStarted,
  Stamp,
  TraceBody,
  TracedProduct,
  TraceEvent,
  TraceListener,
} from './trace-event.js';

export interface Clock {
  /** The time of day. */
  now(): Date;
  /** Milliseconds since any moment; it never goes back. */
  elapsed(): number;
}

const REAL_CLOCK: Clock = { elapsed: () => performance.now(), now: () => new Date() };

/**
 * The events of one run, of all its products, in the order in which they came: each with its time, steps and products
 * that end with how long they took, bytes in bounded number, and nothing with a secret in it. Whoever listens gets
 * what a line of the stream says and nothing else.
 */
export class Trace {
  readonly #clock: Clock;
  readonly #listeners: readonly TraceListener[];
  readonly #started: number;
  /** Since when a step or a product runs, and how far its bytes are told. */
  readonly #running = new Map<string, { since: number; bytes: BoundedBytes }>();

  constructor(
    listeners: readonly TraceListener[],
    head: Omit<RunStarted, 'type'>,
    clock: Clock = REAL_CLOCK,
  ) {
    this.#clock = clock;
    this.#listeners = listeners;
    this.#started = clock.elapsed();
    this.#tell({ type: 'run-started', ...head });
  }

  /**
   * Takes the events of one product at one target.
   *
   * @param folder Where the run has several products.
   */
  listener(product: string | undefined, target: string, folder?: string): PublishListener {
    const of: TracedProduct = {
      ...(product !== undefined && { product }),
      target,
      ...(folder !== undefined && { folder }),
    };
    return (event) => {
      const name = JSON.stringify([target, folder ?? product, 'id' in event ? event.id : '']);
      if (event.type === 'bytes') {
        if (this.#running.get(name)?.bytes.lets(event, this.#clock.elapsed()))
          this.#tell({ ...of, ...event });
        return;
      }

      this.#tell({ ...of, ...event, ...this.#duration(name, event) });
    };
  }

  /** @param error What ended the run, where it is told by no product's own end. */
  end(exitCode: number, error?: unknown): void {
    const durationMs = this.#since(this.#started);
    this.#tell({
      type: 'run-ended',
      exitCode,
      durationMs,
      ...(error !== undefined && { error: tracedError(error) }),
    });
  }

  #duration(name: string, event: PublishEvent): { durationMs?: number } {
    if (begins(event)) {
      this.#running.set(name, { bytes: new BoundedBytes(), since: this.#clock.elapsed() });
      return {};
    }

    const running = this.#running.get(name);
    if (!running || !ends(event)) return {};
    this.#running.delete(name);
    return { durationMs: this.#since(running.since) };
  }

  #since(moment: number): number {
    return Math.round(this.#clock.elapsed() - moment);
  }

  #tell(body: TraceBody): void {
    const stamp: Stamp = {
      format: 1,
      time: this.#clock.now().toISOString(),
      at: this.#since(this.#started),
    };
    const event = withoutSecretsIn({ ...stamp, ...body }) as TraceEvent;
    for (const listener of this.#listeners) listener(event);
  }
}

function begins(event: PublishEvent): boolean {
  return event.type === 'product-started' || (isStep(event) && event.state === 'started');
}

function ends(event: PublishEvent): boolean {
  return event.type === 'product-ended' || (isStep(event) && event.state !== 'started');
}

function isStep(event: PublishEvent): event is StepEvent {
  return event.type === 'step';
}

/** At most so often something is told, in milliseconds: a push of a thousand records is one piece of news. */
const PAUSE = 200;
/** A browser that is gone is noticed when nothing can be written to it. */
const HEARTBEAT = 15_000;

export type Listener = (text: string) => void;

/** Tells open pages that something has changed, by server-sent events. Nobody listens: nothing is done. */
export class LiveFeed {
  readonly #listeners = new Set<Listener>();
  #timer?: NodeJS.Timeout;
  #heartbeat?: NodeJS.Timeout;
  #isClosed = false;

  /** @param state What is told; asked for once for all listeners. */
  constructor(private readonly state: () => unknown) {}

  get listeners(): number {
    return this.#listeners.size;
  }

  /** Something has changed. */
  touch(): void {
    if (this.#listeners.size === 0 || this.#timer || this.#isClosed) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#tell(this.#event());
    }, PAUSE).unref();
  }

  /** @returns What ends it. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    this.#heartbeat ??= setInterval(() => this.#tell(':\n\n'), HEARTBEAT).unref();
    listener(`retry: 1000\n${this.#event()}`);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearInterval(this.#heartbeat);
      this.#heartbeat = undefined;
    };
  }

  /** Nothing is told any more. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    clearInterval(this.#heartbeat);
  }

  #event(): string {
    return `data: ${JSON.stringify(this.state())}\n\n`;
  }

  #tell(text: string): void {
    for (const listener of this.#listeners) listener(text);
  }
}

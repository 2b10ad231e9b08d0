import type { CallOptions, RfsClient } from '../rfs-client.js';
import { listStackEvents } from '../stacks/stack-contents.js';
import type { StackEvent, StackName } from '../stacks/stack-model.js';

/** Hands on each event of a stack once, the oldest first. Events have no id: of equal ones, as many as there are. */
export class EventFeed {
  readonly #handedOn = new Map<string, number>();

  constructor(
    readonly rfs: RfsClient,
    readonly stack: StackName,
    readonly onEvent: (event: StackEvent) => void,
  ) {}

  /** Asks for the events, and hands on those that are new. */
  async look(options: CallOptions & { deployment_id?: string } = {}): Promise<void> {
    const events: StackEvent[] = [];
    for await (const event of listStackEvents(this.rfs, this.stack, options)) events.unshift(event);
    const seen = new Map<string, number>();
    for (const event of events) {
      const key = JSON.stringify(event);
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      if (count <= (this.#handedOn.get(key) ?? 0)) continue;
      this.#handedOn.set(key, count);
      this.onEvent(event);
    }
  }
}

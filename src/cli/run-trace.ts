import path from 'node:path';
import { kooVersion } from '../asset/provenance/koo-version.js';
import { UsageError } from '../errors/koo-error.js';
import type { PublishListener } from '../publish/publish-event.js';
import { Trace } from '../publish/trace/trace.js';
import type { TracedCommand } from '../publish/trace/trace-event.js';
import { isStandardOutput, openEvents, type EventsOutput } from './events-output.js';

export interface TraceFlags {
  events?: string;
  report?: string;
}

export interface RunTraceOptions {
  command: TracedCommand;
  cwd: string;
  isJson: boolean;
  onWarning(message: string): void;
  signal: AbortSignal;
}

/** What a run leaves for those who were not there: a stream of its events, and a page made of the same events. */
export class RunTrace {
  /** Whether the result has to go elsewhere than to standard output. */
  readonly takesStandardOutput: boolean;
  readonly #output: EventsOutput | undefined;
  readonly #trace: Trace;
  #hasToldWhy = false;

  private constructor(flags: TraceFlags, output: EventsOutput | undefined, command: TracedCommand) {
    this.takesStandardOutput = flags.events !== undefined && isStandardOutput(flags.events);
    this.#output = output;
    this.#trace = new Trace([(event) => output?.write(`${JSON.stringify(event)}\n`)], {
      command,
      koo: kooVersion(),
    });
  }

  /**
   * Opens what the flags name, before anything else is done; nothing when they name nothing.
   *
   * @throws UsageError `EVENTS_AND_JSON`
   */
  static async open(flags: TraceFlags, options: RunTraceOptions): Promise<RunTrace | undefined> {
    const { command, cwd, isJson, onWarning, signal } = options;
    const { events, report } = flags;
    if (events === undefined && report === undefined) return undefined;
    if (events !== undefined && isJson && isStandardOutput(events)) throw eventsAndJson(events);
    const output =
      events === undefined
        ? undefined
        : await openEvents(events === '-' ? events : path.resolve(cwd, events), {
            onLost: (error) =>
              onWarning(`The events can be written no more, and koo goes on: ${error.message}`),
            onWait: () => onWarning(`koo waits until somebody reads ${events}.`),
            signal,
          });
    return new RunTrace(flags, output, command);
  }

  listener(product: string, target: string): PublishListener {
    const listener = this.#trace.listener(product, target);
    return (event) => {
      if (event.type === 'product-ended' && event.error) this.#hasToldWhy = true;
      listener(event);
    };
  }

  async end(exitCode: number, error?: unknown): Promise<void> {
    this.#trace.end(exitCode, this.#hasToldWhy ? undefined : error);
    await this.#output?.close();
  }
}

function eventsAndJson(events: string): UsageError {
  return new UsageError('EVENTS_AND_JSON', 'With --json the result is what stands on standard output.', {
    hints: [`Write the events to a file (--events FILE) instead of ${events}, or leave out --json.`],
  });
}

import type { PublishEvent } from '../publish-event.js';
import type { TracedError } from './ended-facts.js';

/** What every event of a stream says. Its schema is `schemas/publish-event.schema.json`. */
export interface Stamp {
  /** Of this form; a later one that reads otherwise has another number. */
  format: 1;
  /** UTC, ISO 8601 with milliseconds. */
  time: string;
  /** Milliseconds since the run started, by a clock that nobody sets. */
  at: number;
}

/** An event as a stream carries it: when, of which product and target, and what. */
export type TraceEvent = Stamp & TraceBody;

export type TraceBody = (OfProduct & PublishEvent) | RunEnded | RunStarted;

interface OfProduct extends TracedProduct {
  /** Of a step or a product that has ended. */
  durationMs?: number;
}

/** Which product an event is of. */
export interface TracedProduct {
  /** Its id; absent where koo.yaml does not say it. */
  product?: string;
  target: string;
  /** Where the run has several products: relative to the working directory, `/` between names. */
  folder?: string;
}

export interface RunStarted {
  type: 'run-started';
  /** Its version. */
  koo: string;
  command: TracedCommand;
}

export type TracedCommand = 'apply' | 'plan' | 'publish';

export interface RunEnded {
  type: 'run-ended';
  exitCode: number;
  durationMs: number;
  /** What ended it, where that is of no product: a wrong call, an invalid koo.yaml. */
  error?: TracedError;
}

export type TraceListener = (event: TraceEvent) => void;

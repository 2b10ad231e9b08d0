import { EnvironmentError } from '../../errors/koo-error.js';
import { LostAnswerError, NotReachedError } from '../../marketplace/sending/call-errors.js';
import { type Pace, realPace } from '../../marketplace/sending/pace.js';
import type { CallOptions } from '../rfs-client.js';
import type { Message } from '../../i18n/message.js';
import { rfsMessages } from '../messages.js';

export interface WaitOptions extends CallOptions {
  /** Gives up after so long, in milliseconds. */
  timeoutMs?: number;
  pace?: Pace;
}

interface Waiting<State> extends WaitOptions {
  /** What is waited for: `the execution plan p`. */
  subject: Message;
  timeoutMs: number;
  look(): Promise<State>;
  isOver(state: State): boolean;
  /** For the message when the time is up: `DEPLOYMENT_IN_PROGRESS`. */
  statusOf(state: State): Message | string;
  /** The next step when the time is up. */
  next: Message;
}

/** Milliseconds. The first look after the first one comes soon: small things are done in a second. */
const FIRST_PAUSE = 1000;
const MAX_PAUSE_MS = 15_000;
/** So many looks in a row may fail for reasons of the network; each was tried several times by itself. */
const MAX_FAILURES = 3;

/**
 * Looks until it is over, less and less often.
 *
 * @throws EnvironmentError `STILL_IN_PROGRESS` when patience is at its end; what `look` throws, but for a network that
 *   fails now and then; the signal's reason
 */
export async function waitUntil<State>(waiting: Waiting<State>): Promise<State> {
  const { isOver, look, next, pace = realPace, timeoutMs, signal, statusOf, subject } = waiting;
  const began = pace.elapsed();
  let failures = 0;
  let last: Message | string = rfsMessages.unknownStatus();
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 1.5, MAX_PAUSE_MS)) {
    signal?.throwIfAborted();
    try {
      const state = await look();
      if (isOver(state)) return state;
      failures = 0;
      last = statusOf(state);
    } catch (error) {
      failures += 1;
      if (failures > MAX_FAILURES || !passes(error)) throw error;
    }

    const left = timeoutMs - (pace.elapsed() - began);
    if (left <= 0) {
      const minutes = Math.round(timeoutMs / 60_000);
      throw new EnvironmentError(
        'STILL_IN_PROGRESS',
        rfsMessages.stillInProgress({ minutes, status: last, subject }),
        { hints: [next] },
      );
    }

    await pace.wait(Math.min(pause, left), signal);
  }
}

function passes(error: unknown): boolean {
  return error instanceof LostAnswerError || (error instanceof NotReachedError && error.mayPass);
}

import type { Change } from '../plan/change.js';
import type { StepName } from '../step-names.js';
import type { StepOutcome } from './step-outcome.js';

/** How a change ended. `hand-off`: a person does it. `open`: something that comes first is not done. */
export type ChangeOutcome = StepOutcome['state'] | 'hand-off' | 'open';

export interface RunOptions {
  /** How many changes may be made at the same time. */
  width: number;
  /** The same of one step, where it is fewer. */
  limits: Partial<Record<StepName, number>>;
  /** Nothing new begins when it is aborted. */
  signal?: AbortSignal;
  run(change: Change): Promise<StepOutcome>;
}

export interface ChangesRun {
  /** By the change's id. */
  outcomes: Map<string, ChangeOutcome>;
  /** Of the changes that failed, in the order in which they did. */
  errors: Error[];
}

/**
 * Makes changes as the graph that their `needs` are: each begins when all that it needs is done, those that need
 * nothing of each other run side by side. After an error nothing new begins, and what runs is let end.
 */
export async function runChanges(changes: readonly Change[], options: RunOptions): Promise<ChangesRun> {
  const { limits, run, signal, width } = options;
  const outcomes = new Map<string, ChangeOutcome>();
  const errors: Error[] = [];
  const running = new Map<string, { step: StepName; end: Promise<void> }>();
  const waiting = [...changes];

  const mayBegin = ({ needs, step }: Change): boolean =>
    needs.every((id) => ['done', 'unchanged'].includes(outcomes.get(id) ?? '')) &&
    [...running.values()].filter((one) => one.step === step).length < (limits[step] ?? width);
  const begin = (change: Change): void => {
    waiting.splice(waiting.indexOf(change), 1);
    if (change.by === 'person') {
      outcomes.set(change.id, 'hand-off');
      return;
    }

    const end = run(change)
      .then(({ state }) => void outcomes.set(change.id, state))
      .catch((error: unknown) => void errors.push(error as Error))
      .finally(() => running.delete(change.id));
    running.set(change.id, { end, step: change.step });
  };

  for (;;) {
    while (errors.length === 0 && !signal?.aborted && running.size < width) {
      const next = waiting.find((change) => mayBegin(change));
      if (!next) break;
      begin(next);
    }

    if (running.size === 0) break;
    await Promise.race([...running.values()].map(({ end }) => end));
  }

  for (const { id } of waiting) outcomes.set(id, 'open');
  return { errors, outcomes };
}

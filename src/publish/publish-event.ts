/** What a publish is doing, for whoever shows it. A step is named once and goes on under its `id`. */
export type PublishEvent =
  | { type: 'bytes'; id: string; done: number; total: number }
  | { type: 'step'; id: string; title: string; state: StepState; detail?: string };

/**
 * `unchanged`: it was there already. `waiting`: a review is open, or something that comes first. `hand-off`: a person
 * does it, in the seller's console. Several steps may have started and not ended.
 */
export type StepState = 'done' | 'failed' | 'hand-off' | 'started' | 'unchanged' | 'waiting';

export type PublishListener = (event: PublishEvent) => void;

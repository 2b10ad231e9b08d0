/** What a publish is doing, for whoever shows it. A step is named once and goes on under its `id`. */
export type PublishEvent =
  | { type: 'bytes'; id: string; done: number; total: number }
  | { type: 'step'; id: string; title: string; state: StepState; detail?: string };

/** `unchanged`: it was there already. `waiting`: somebody else has to act. */
export type StepState = 'done' | 'started' | 'unchanged' | 'waiting';

export type PublishListener = (event: PublishEvent) => void;

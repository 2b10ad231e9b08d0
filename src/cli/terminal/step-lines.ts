import { Progress, type ProgressStream } from './progress.js';

/** One line for each step, as soon as it is over; in a terminal also while it runs. */
export class StepLines {
  readonly #progress: Progress;
  #isRunning = false;

  constructor(stream: ProgressStream) {
    this.#progress = new Progress(stream);
  }

  /** The step before is done, unless it `failed`; this one begins. */
  next(title: string, { failed = false } = {}): void {
    this.#finish(failed ? '✖' : '✔');
    this.#progress.start(title);
    this.#isRunning = true;
  }

  /** The last step is done. */
  done(): void {
    this.#finish('✔');
  }

  /** Takes the running line away, for something else is to be written. */
  clear(): void {
    this.#progress.clear();
  }

  #finish(mark: string): void {
    if (this.#isRunning) this.#progress.finish(mark);
    this.#isRunning = false;
  }
}

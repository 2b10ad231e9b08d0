import type { PublishEvent, StepState } from '../publish/publish-event.js';
import { Progress, type ProgressStream } from './progress.js';

const MARKS: Record<Exclude<StepState, 'started'>, string> = { done: '✔', unchanged: '=', waiting: '…' };

/** Shows the steps of a publish as they come. */
export function publishProgress(stream: ProgressStream): {
  onEvent: (event: PublishEvent) => void;
  clear: () => void;
} {
  const progress = new Progress(stream);
  return {
    clear: () => progress.clear(),
    onEvent(event) {
      if (event.type === 'bytes') progress.bytes(event.done, event.total);
      else if (event.state === 'started') progress.start(event.title);
      else progress.finish(MARKS[event.state], event.detail);
    },
  };
}

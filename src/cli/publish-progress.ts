import type { PublishEvent, StepState } from '../publish/publish-event.js';
import { Progress, type ProgressStream } from './progress.js';

const MARKS: Record<Exclude<StepState, 'started'>, string> = {
  done: '✔',
  failed: '✖',
  'hand-off': '→',
  unchanged: '=',
  waiting: '…',
};

interface Running {
  title: string;
  done: number;
  total: number;
}

/**
 * Shows the steps of a publish: a line for each that has ended; in a terminal below them what runs, with the bytes of
 * all uploads and packages together.
 */
export function publishProgress(stream: ProgressStream): {
  onEvent: (event: PublishEvent) => void;
  clear: () => void;
} {
  const progress = new Progress(stream);
  const running = new Map<string, Running>();
  const show = (): void => {
    const titles = [...running.values()].map(({ title }) => title);
    if (titles.length > 0)
      progress.start(titles.length === 1 ? titles[0]! : `${titles.length} steps: ${titles.join(', ')}`);
  };
  return {
    clear: () => progress.clear(),
    onEvent(event) {
      if (event.type === 'bytes') {
        const step = running.get(event.id);
        if (!step) return;
        Object.assign(step, { done: event.done, total: event.total });
        const moving = [...running.values()].filter(({ total }) => total > 0);
        const sum = (part: 'done' | 'total') => moving.reduce((bytes, one) => bytes + one[part], 0);
        progress.bytes(sum('done'), sum('total'));
      } else if (event.state === 'started') {
        running.set(event.id, { done: 0, title: event.title, total: 0 });
        show();
      } else {
        running.delete(event.id);
        progress.say(MARKS[event.state], event.title, event.detail);
        show();
      }
    },
  };
}

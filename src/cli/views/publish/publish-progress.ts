import type { Language } from '../../../i18n/language.js';
import { textOf, textsIn } from '../../../i18n/message.js';
import type { PublishListener, StepState } from '../../../publish/publish-event.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { Progress, type ProgressStream } from '../../terminal/progress.js';
import { publishProgressMessages } from './messages.js';

const MARKS: Record<Exclude<StepState, 'skipped' | 'started'>, string> = {
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
 *
 * @param options `holdsBack`: the result tells what has ended, and lines only what it would not.
 */
export function publishProgress(
  stream: ProgressStream,
  language: Language,
  { holdsBack = false }: { holdsBack?: boolean } = {},
): {
  /** @param product Stands before each line, where several are published. */
  listener(product?: string): PublishListener;
  /** Tells what was held back. */
  tell(): void;
  clear(): void;
} {
  const progress = new Progress(stream, { language });
  const { several } = textsIn(publishProgressMessages, language);
  const colon = textOf(punctuationMessages.colon(), language);
  const running = new Map<string, Running>();
  const heldBack: Array<() => void> = [];
  const show = (): void => {
    const titles = [...running.values()].map(({ title }) => title);
    if (titles.length > 0) progress.start(titles.length === 1 ? titles[0]! : several({ titles }));
  };
  return {
    clear: () => progress.clear(),
    tell() {
      for (const say of heldBack.splice(0)) say();
    },
    listener: (product) => (event) => {
      if (event.type === 'bytes') {
        const step = running.get(named(product, event.id));
        if (!step) return;
        Object.assign(step, { done: event.done, total: event.total });
        const moving = [...running.values()].filter(({ total }) => total > 0);
        const sum = (part: 'done' | 'total') => moving.reduce((bytes, one) => bytes + one[part], 0);
        progress.bytes(sum('done'), sum('total'));
        return;
      }

      // What was found is reported at the end, and so is what was not begun.
      if (event.type !== 'step' || event.state === 'skipped') return;
      const id = named(product, event.id);
      const step = textOf(event.title, language);
      const title = product === undefined ? step : `${product}${colon}${step}`;
      if (event.state === 'started') running.set(id, { done: 0, title, total: 0 });
      else {
        running.delete(id);
        const mark = MARKS[event.state];
        const detail = event.detail && textOf(event.detail, language);
        const say = () => progress.say(mark, title, detail);
        if (holdsBack) heldBack.push(say);
        else say();
      }

      show();
    },
  };
}

function named(product: string | undefined, id: string): string {
  return product === undefined ? id : `${product} ${id}`;
}

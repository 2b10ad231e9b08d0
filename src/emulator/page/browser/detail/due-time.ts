import type { Words } from '../../../words.js';
import { element } from '../dom.js';
import { momentOf, shortTime } from '../format.js';
import { inLanguage, say } from '../language/language.js';

/** When something happens by itself, and how long that is from now. */
export function dueTime({ says, time }: { says: Words; time: string }): HTMLElement {
  const moment = momentOf(time);
  return element(
    'p',
    { class: 'due' },
    `${inLanguage(says)} `,
    moment && element('time', { datetime: time }, shortTime(moment)),
    // It changes each second: that is nothing to be read out.
    element('span', { 'aria-hidden': 'true', class: 'left', 'data-due': time }),
  );
}

let timer: ReturnType<typeof setInterval> | undefined;

/** Counts down in whatever is due in an element, as long as something is. */
export function showTimeLeft(content: HTMLElement): void {
  clearInterval(timer);
  const show = (): void => {
    const all = [...content.querySelectorAll<HTMLElement>('[data-due]')];
    for (const one of all) one.textContent = say('dueIn', { left: leftUntil(one.dataset.due!) });
    if (all.length === 0) clearInterval(timer);
  };

  timer = setInterval(show, 1000);
  show();
}

/** `59:58`, `2:59:58` */
function leftUntil(time: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(time) - Date.now()) / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

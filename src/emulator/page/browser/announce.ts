import { element } from './dom.js';

const region = element('div', { 'aria-live': 'polite', class: 'unseen', role: 'status' });

/** Where screen readers are told what changed; put it into the page once. */
export const announcements: HTMLElement = region;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says it to whoever does not see it; of what comes quickly only the last. */
export function announce(text: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => (region.textContent = text), 400);
}

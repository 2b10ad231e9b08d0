import type { Action } from '../../page-data.js';
import { element } from '../dom.js';
import { inLanguage } from '../language/language.js';

/** What can be done, a button each. One that is at work cannot be pressed again. */
export function actionButtons(
  actions: readonly Action[],
  act: (path: string, body: unknown) => Promise<void>,
): HTMLElement {
  return element('div', { class: 'actions' }, ...actions.map((action) => button(action)));

  function button({ body, hint, isPlain = false, isRefusal = false, path, title }: Action): HTMLElement {
    const made: HTMLButtonElement = element(
      'button',
      {
        class: isRefusal ? 'button bad' : isPlain ? 'button' : 'button primary',
        'data-key': `${path} ${JSON.stringify(body)}`,
        onclick: () => void run(),
        title: hint && inLanguage(hint),
        type: 'button',
      },
      inLanguage(title),
    );
    const run = async (): Promise<void> => {
      if (made.getAttribute('aria-disabled') === 'true') return;
      made.setAttribute('aria-disabled', 'true');
      await act(path, body);
      made.removeAttribute('aria-disabled');
    };

    return made;
  }
}

import { announce } from './announce.js';
import { element, fill } from './dom.js';
import { icon } from './icons.js';
import { say } from './language/language.js';

/** Puts a text on the clipboard; where that is not allowed it selects it. */
export function copyButton(text: string, beside?: Element): HTMLButtonElement {
  const button = element(
    'button',
    {
      'aria-label': `${say('copy')}: ${text.slice(0, 80)}`,
      class: 'copy',
      onclick: () => void copy(),
      title: say('copy'),
      type: 'button',
    },
    icon('copy'),
  );

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      if (beside) getSelection()?.selectAllChildren(beside);
      return;
    }

    announce(say('copied'));
    fill(button, icon('check'));
    button.classList.add('is-done');
    setTimeout(() => {
      fill(button, icon('copy'));
      button.classList.remove('is-done');
    }, 1200);
  };

  return button;
}

/** A command that can be copied. */
export function commandLine(text: string): HTMLElement {
  // A line breaks between its words, not at the hyphens of a flag.
  const words = text.split(' ').flatMap((word) => [element('span', { class: 'word' }, word), ' ']);
  const code = element('code', {}, ...words.slice(0, -1));
  return element(
    'div',
    { class: 'command' },
    element('span', { 'aria-hidden': 'true', class: 'prompt' }, '$'),
    code,
    copyButton(text, code),
  );
}

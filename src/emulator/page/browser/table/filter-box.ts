import { element } from '../dom.js';
import { icon } from '../icons.js';
import { say } from '../language/language.js';

/** Where a text is typed that rows have to hold; `/` leads there. */
export function filterBox(onText: (text: string) => void): HTMLElement {
  const input = element('input', {
    'aria-label': say('filter'),
    autocomplete: 'off',
    id: 'filter',
    oninput: () => onText(input.value.trim()),
    onkeydown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || input.value === '') return;
      event.stopPropagation();
      input.value = '';
      onText('');
    },
    placeholder: say('filter'),
    spellcheck: 'false',
    type: 'search',
  });
  return element(
    'label',
    { class: 'filter' },
    icon('search'),
    input,
    element('kbd', { 'aria-hidden': 'true' }, '/'),
  );
}

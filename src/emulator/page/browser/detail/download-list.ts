import type { Download } from '../../page-data.js';
import { element } from '../dom.js';
import { inLanguage } from '../language/language.js';

/** Files that the emulator makes, a link each. */
export function downloadList(downloads: readonly Download[]): HTMLElement {
  return element(
    'ul',
    { class: 'downloads' },
    ...downloads.map(({ path, title, type }) =>
      element(
        'li',
        {},
        element('a', { download: '', href: path }, inLanguage(title)),
        element('span', { class: 'quiet' }, type),
      ),
    ),
  );
}

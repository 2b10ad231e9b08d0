import type { Download } from '../../page-data.js';
import { element } from '../dom.js';
import { inLanguage } from '../language/language.js';

/** Files that the emulator makes, a link each. */
export function downloadList(downloads: readonly Download[]): HTMLElement {
  return element(
    'ul',
    { class: 'downloads' },
    ...downloads.map(({ files, title }) =>
      element(
        'li',
        {},
        inLanguage(title),
        element(
          'span',
          { class: 'formats' },
          ...files.map(({ path, type }) =>
            element('a', { 'aria-label': `${inLanguage(title)} ${type}`, download: '', href: path }, type),
          ),
        ),
      ),
    ),
  );
}

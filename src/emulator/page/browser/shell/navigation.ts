import type { TableGroup, TableInfo } from '../../page-data.js';
import { element } from '../dom.js';
import { countText } from '../format.js';
import { inLanguage, say } from '../language/language.js';
import type { WordKey } from '../language/words-english.js';
import { addressOf } from '../route.js';

const GROUPS: ReadonlyArray<[group: TableGroup, words: WordKey]> = [
  ['console', 'groupConsole'],
  ['interfaces', 'groupInterfaces'],
  ['books', 'groupBooks'],
  ['deployment', 'groupDeployment'],
  ['traffic', 'groupTraffic'],
];

export interface Navigation {
  element: HTMLElement;
  select(view: string): void;
  count(counts: Readonly<Record<string, number>>, faults: number): void;
}

/** Every table in its group, with how many rows it has; the overview first, faults with the traffic. */
export function navigation(tables: readonly TableInfo[]): Navigation {
  let current = '';
  const links = new Map<string, { count: HTMLElement; link: HTMLElement }>();
  const linkTo = (view: string, text: string): HTMLElement => {
    const count = element('span', { class: 'count' });
    const link = element('a', { href: addressOf(view) }, element('span', {}, text), count);
    links.set(view, { count, link });
    return element('li', {}, link);
  };

  // Not `scrollIntoView`, which moves all that lies around it as well.
  const follow = (): void => {
    const { link } = links.get(current) ?? {};
    if (!link) return;
    nav.scrollLeft = link.offsetLeft - (nav.clientWidth - link.offsetWidth) / 2;
  };

  const groups = GROUPS.map(([group, words]) => {
    const items = tables
      .filter((table) => table.group === group)
      .map((table) => linkTo(table.id, inLanguage(table.title)));
    if (group === 'traffic') items.push(linkTo('faults', say('faults')));
    return (
      items.length > 0 &&
      element('li', { class: 'group' }, element('h2', {}, say(words)), element('ul', {}, ...items))
    );
  });
  const nav = element(
    'nav',
    { 'aria-label': say('navigation'), class: 'navigation' },
    element('ul', {}, linkTo('', say('overview')), ...groups),
  );
  return {
    element: nav,
    select(view) {
      for (const [name, { link }] of links) {
        if (name === view) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      }

      current = view;
      follow();
    },
    count(counts, faults) {
      for (const [name, { count }] of links) {
        const value = name === 'faults' ? faults : counts[name];
        count.textContent = value === undefined || (name === 'faults' && value === 0) ? '' : countText(value);
        count.classList.toggle('is-alert', name === 'faults');
      }

      // Their numbers make the others wider.
      follow();
    },
  };
}

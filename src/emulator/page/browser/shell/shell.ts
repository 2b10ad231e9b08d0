import type { About, LiveState, TableInfo } from '../../page-data.js';
import { announcements } from '../announce.js';
import { element, fill } from '../dom.js';
import { icon } from '../icons.js';
import { say } from '../language/language.js';
import { addressOf } from '../route.js';
import { languageButton, themeButton } from './preferences.js';
import { navigation, type Navigation } from './navigation.js';

/** The frame: a bar, the navigation, and the middle that views and details stand in. */
export class Shell {
  readonly element: HTMLElement;
  readonly #middle = element('main', { class: 'middle', id: 'content' });
  readonly #connection = element('span', { class: 'connection', role: 'status' });
  readonly #faults = element('a', { class: 'pill fault', hidden: true, href: addressOf('faults') });
  readonly #navigation: Navigation;

  constructor(about: About, tables: readonly TableInfo[], onLanguage: () => void) {
    this.#navigation = navigation(tables);
    this.element = element(
      'div',
      { class: 'shell' },
      element(
        'a',
        { class: 'skip', href: '#content', onclick: (event: Event) => this.#skip(event) },
        say('skip'),
      ),
      element(
        'header',
        { class: 'bar' },
        element(
          'a',
          { class: 'brand', href: addressOf('') },
          element('img', { alt: '', height: 22, src: '/page/icon.svg', width: 22 }),
          element('strong', {}, 'koo'),
          element('span', {}, 'emulator'),
        ),
        element(
          'span',
          { class: 'address', title: say('version', { version: about.version }) },
          about.url.replace('http://', ''),
        ),
        this.#connection,
        this.#faults,
        element('span', { class: 'space' }),
        themeButton(),
        languageButton(onLanguage),
      ),
      this.#navigation.element,
      this.#middle,
      announcements,
    );
  }

  show(...children: HTMLElement[]): void {
    fill(this.#middle, ...children);
  }

  /** With a detail open the middle has two parts. */
  split(isSplit: boolean): void {
    this.#middle.classList.toggle('is-split', isSplit);
  }

  select(view: string): void {
    this.#navigation.select(view);
  }

  showState({ counts, faults }: LiveState): void {
    this.#navigation.count(counts, faults.length);
    this.#faults.hidden = faults.length === 0;
    this.#faults.setAttribute('aria-label', `${say('faults')}: ${say('faultsOn', { count: faults.length })}`);
    fill(
      this.#faults,
      icon('bolt'),
      element('span', { class: 'words' }, `${say('faults')}: `),
      say('faultsOn', { count: faults.length }),
    );
  }

  showConnection(isOpen: boolean): void {
    this.#connection.classList.toggle('is-lost', !isOpen);
    this.#connection.textContent = say(isOpen ? 'live' : 'reconnecting');
    this.#connection.title = isOpen ? '' : say('lost');
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.#middle.querySelector('h1')?.focus();
  }
}

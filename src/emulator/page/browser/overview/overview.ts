import type { About, TableInfo } from '../../page-data.js';
import { api } from '../api.js';
import { commandLine, copyButton } from '../copy-button.js';
import { element, fill } from '../dom.js';
import { icon } from '../icons.js';
import { say } from '../language/language.js';
import type { WordKey } from '../language/words-english.js';
import type { View } from '../view.js';
import { trafficChart } from './traffic-chart.js';

/** What a newcomer does, and the table in which it shows; `requests` is told by any call. */
const STEPS: ReadonlyArray<{ table: string; words: WordKey }> = [
  { table: 'products', words: 'stepPublish' },
  { table: 'orders', words: 'stepOrder' },
  { table: 'usage', words: 'stepUsage' },
  { table: 'licences', words: 'stepLicence' },
];

/** Where the emulator is reached, what to do first, and what has been going on. */
export class Overview implements View {
  readonly main: HTMLElement;
  readonly #steps = element('ol', { class: 'steps' });
  readonly #traffic = element('div', { class: 'traffic' });
  #text = '';

  constructor(
    about: About,
    private readonly tables: readonly TableInfo[],
  ) {
    this.main = element(
      'div',
      { class: 'view overview' },
      element(
        'header',
        { class: 'view-head' },
        element(
          'div',
          {},
          element('h1', { id: 'view-title', tabindex: -1 }, say('overview')),
          element('p', { class: 'summary' }, say('disclaimer')),
        ),
      ),
      element(
        'div',
        { class: 'scroll padded cards', role: 'group', tabindex: 0, 'aria-labelledby': 'view-title' },
        element('section', { class: 'card wide-card' }, element('h2', {}, say('calls')), this.#traffic),
        element('section', { class: 'card' }, element('h2', {}, say('firstSteps')), this.#steps),
        element(
          'section',
          { class: 'card' },
          element('h2', {}, say('connect')),
          element('p', { class: 'quiet' }, say('connectSays')),
          connection(about),
        ),
      ),
    );
  }

  async refresh(counts: Readonly<Record<string, number>>): Promise<void> {
    this.#showSteps(counts);
    fill(this.#traffic, ...trafficChart((await api.traffic()).buckets));
  }

  #showSteps(counts: Readonly<Record<string, number>>): void {
    // The mock orders are there from the beginning: any call at all shows that one can be made.
    const isDone = (table: string) => (counts[table === 'orders' ? 'requests' : table] ?? 0) > 0;
    const text = STEPS.map(({ table }) => isDone(table)).join(',');
    if (text === this.#text) return;
    this.#text = text;
    fill(
      this.#steps,
      ...STEPS.map(({ table, words }) => {
        const commands = this.tables.find(({ id }) => id === table)?.empty.commands ?? [];
        return element(
          'li',
          { class: isDone(table) ? 'is-done' : '' },
          element(
            'p',
            {},
            element('span', { class: 'tick' }, isDone(table) && icon('check')),
            say(words),
            isDone(table) && element('span', { class: 'unseen' }, ` (${say('done')})`),
          ),
          ...commands.map((command) => commandLine(command)),
        );
      }),
    );
  }
}

function connection(about: About): HTMLElement {
  const fields: Array<[name: string, value: string, isCopied: boolean]> = [
    [say('address'), about.url, true],
    [say('accessKey'), about.accessKey, true],
    [say('secretKey'), say('secretKeyIn', { file: about.credentialsFile }), false],
    [say('project'), about.projectId, true],
    [say('region'), about.region, false],
    [say('mode'), say(about.review === 'manual' ? 'modeManual' : 'modeAutomatic'), false],
    [say('dataFolder'), about.dataFolder, true],
  ];
  return element(
    'dl',
    {},
    ...fields.map(([name, value, isCopied]) => {
      const place = element('dd', {}, isCopied ? element('code', {}, value) : value);
      if (isCopied) place.append(copyButton(value, place));
      return element('div', { class: 'field' }, element('dt', {}, name), place);
    }),
  );
}

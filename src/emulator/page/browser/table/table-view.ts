import type { Row, TableInfo } from '../../page-data.js';
import { announce } from '../announce.js';
import { api } from '../api.js';
import { commandLine } from '../copy-button.js';
import { element, fill } from '../dom.js';
import { countText } from '../format.js';
import { inLanguage, say } from '../language/language.js';
import { addressOf, goTo } from '../route.js';
import type { View } from '../view.js';
import { isRight } from './cell.js';
import { filterBox } from './filter-box.js';
import { TableRows } from './table-rows.js';

/** One table: what stands in it, as it comes. */
export class TableView implements View {
  readonly main: HTMLElement;
  readonly #info: TableInfo;
  readonly #list: TableRows;
  readonly #table: HTMLElement;
  readonly #note = element('div', { class: 'note' });
  readonly #count = element('span', { class: 'count' });
  readonly #more: HTMLButtonElement;
  #rows: Row[] = [];
  #older: Row[] = [];
  #hasMore = false;
  #filter = '';
  #selected?: string;
  #total = 0;
  #isLoaded = false;
  #loading?: Promise<void>;
  #isStale = false;

  constructor(info: TableInfo) {
    this.#info = info;
    this.#list = new TableRows(info.id, info.columns);
    this.#more = element(
      'button',
      { class: 'more', hidden: true, onclick: () => void this.#loadOlder(), type: 'button' },
      say('more'),
    );
    this.#table = element(
      'table',
      { class: 'rows', onkeydown: (event: KeyboardEvent) => this.#onKey(event) },
      element('caption', { class: 'unseen' }, inLanguage(info.title)),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...info.columns.map(({ from, kind, title }) =>
            element(
              'th',
              {
                class: [isRight(kind) && 'right', from && `from-${from}`].filter(Boolean).join(' '),
                scope: 'col',
              },
              inLanguage(title),
            ),
          ),
        ),
      ),
      this.#list.body,
    );
    this.main = element(
      'div',
      { class: 'view table-view' },
      element(
        'header',
        { class: 'view-head' },
        element(
          'div',
          {},
          element('h1', { id: 'view-title', tabindex: -1 }, inLanguage(info.title), ' ', this.#count),
          element('p', { class: 'summary' }, inLanguage(info.summary)),
        ),
        element(
          'div',
          { class: 'tools' },
          info.create &&
            element(
              'a',
              { class: 'button primary', href: addressOf(info.id, 'new') },
              inLanguage(info.create),
            ),
          filterBox((text) => {
            this.#filter = text.toLowerCase();
            this.#show();
          }),
        ),
      ),
      element(
        'div',
        { class: 'scroll', role: 'group', tabindex: 0, 'aria-labelledby': 'view-title' },
        this.#table,
        this.#note,
        this.#more,
      ),
    );
  }

  /** Of the row whose detail is open. */
  select(row: string | undefined): void {
    this.#selected = row;
    this.#show();
  }

  /** Something has changed: rows are asked for once, however often that is said meanwhile. */
  async refresh(counts: Readonly<Record<string, number>>): Promise<void> {
    this.#total = counts[this.#info.id] ?? 0;
    this.#count.textContent = countText(this.#total);
    this.#isStale = true;
    this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
    await this.#loading;
  }

  async #load(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      const { more, rows } = await api.rows(this.#info.id);
      const oldest = rows.at(-1)?.id;
      // What was loaded beyond stays, as long as nothing has come between.
      if (this.#older.length > 0) this.#older = olderThan([...this.#rows, ...this.#older], oldest);
      else this.#hasMore = more;
      this.#rows = rows;
      this.#isLoaded = true;
      const added = this.#show();
      if (added > 0) announce(say('newRows', { count: added, table: inLanguage(this.#info.title) }));
    }
  }

  async #loadOlder(): Promise<void> {
    const last = [...this.#rows, ...this.#older].at(-1);
    if (!last) return;
    const { more, rows } = await api.rows(this.#info.id, last.id);
    this.#older.push(...rows);
    this.#hasMore = more;
    this.#show();
  }

  #show(): number {
    const all = [...this.#rows, ...this.#older];
    const shown = this.#filter === '' ? all : all.filter((row) => holds(row, this.#filter));
    const added = this.#list.show(shown, this.#selected);
    this.#table.hidden = shown.length === 0;
    this.#more.hidden = !this.#hasMore || this.#filter !== '';
    fill(this.#note, ...this.#noteOf(all.length, shown.length));
    return this.#filter === '' ? added : 0;
  }

  #noteOf(all: number, shown: number): Array<HTMLElement | string> {
    if (shown > 0) return [];
    if (!this.#isLoaded) return [element('p', { class: 'quiet' }, say('loading'))];
    if (all > 0) return [element('p', { class: 'quiet' }, say('filterNone', { text: this.#filter }))];
    return [
      element(
        'div',
        { class: 'empty' },
        element('h2', {}, say('empty')),
        element('p', {}, inLanguage(this.#info.empty.says)),
        ...this.#info.empty.commands.map((command) => commandLine(command)),
      ),
    ];
  }

  /** Up and down go from row to row. */
  #onKey(event: KeyboardEvent): void {
    const { key } = event;
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
    const row = (event.target as Element).closest('tr');
    const next = key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
    const link = next?.querySelector('a');
    if (!link) return;
    event.preventDefault();
    link.focus();
    if (this.#selected !== undefined) goTo(this.#info.id, decodeURIComponent(link.hash.split('/').at(-1)!));
  }
}

function holds({ cells }: Row, text: string): boolean {
  return Object.values(cells).some((value) =>
    String(value ?? '')
      .toLowerCase()
      .includes(text),
  );
}

/** Those that follow the row of that id; none where it is not among them any more. */
function olderThan(rows: readonly Row[], id: string | undefined): Row[] {
  const at = rows.findIndex((row) => row.id === id);
  return at === -1 ? [] : rows.slice(at + 1);
}

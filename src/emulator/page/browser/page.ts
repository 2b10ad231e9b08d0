import type { About, LiveState, TableInfo } from '../page-data.js';
import { api } from './api.js';
import { DetailPanel } from './detail/detail-panel.js';
import { element, fill } from './dom.js';
import { FaultsView } from './faults/faults-view.js';
import { language, say } from './language/language.js';
import { listenToEmulator } from './live.js';
import { Overview } from './overview/overview.js';
import { currentRoute, goTo } from './route.js';
import { Shell } from './shell/shell.js';
import { onKeys } from './shell/keys.js';
import { TableView } from './table/table-view.js';
import { showTheme, theme } from './theme.js';
import type { View } from './view.js';

/** The whole page: what the address names is shown, and what the emulator tells keeps it up to date. */
class Page {
  #shell!: Shell;
  #detail!: DetailPanel;
  #view?: { name: string; view: View };
  #state?: LiveState;
  #isConnected = false;

  constructor(
    private readonly about: About,
    private readonly tables: readonly TableInfo[],
  ) {}

  start(): void {
    this.#build();
    addEventListener('hashchange', () => void this.#navigate());
    onKeys({
      close: () => this.#detail.isOpen && this.#closeDetail(),
      filter: () => document.querySelector<HTMLInputElement>('#filter')?.focus(),
    });
    listenToEmulator(
      (state) => this.#update(state),
      (isOpen) => {
        this.#isConnected = isOpen;
        this.#shell.showConnection(isOpen);
      },
    );
  }

  #build(): void {
    document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
    this.#view = undefined;
    this.#detail = new DetailPanel(() => this.#closeDetail());
    this.#shell = new Shell(this.about, this.tables, () => this.#build());
    fill(document.body, this.#shell.element);
    this.#shell.showConnection(this.#isConnected);
    if (this.#state) this.#shell.showState(this.#state);
    void this.#navigate();
  }

  #update(state: LiveState): void {
    // Another state at the same address: nothing that is shown is true any more.
    if (state.instanceId !== this.about.instanceId) return location.reload();
    this.#state = state;
    this.#shell.showState(state);
    void this.#view?.view.refresh(state.counts).catch(() => {});
    void this.#detail.refresh();
  }

  async #navigate(): Promise<void> {
    const { row, view: name } = currentRoute();
    const isOther = this.#view?.name !== name;
    if (isOther) this.#show(name);
    const { view } = this.#view!;
    view.select?.(row);
    this.#shell.split(row !== undefined);
    if (row === undefined) this.#detail.close();
    else await this.#detail.open(name, row, document.activeElement?.closest('tbody') === null);
  }

  #show(name: string): void {
    const view = this.#viewOf(name);
    this.#view = { name, view };
    this.#shell.show(view.main, this.#detail.element);
    this.#shell.select(view instanceof Overview ? '' : name);
    const title = view.main.querySelector('h1')!;
    document.title = `${title.firstChild?.textContent ?? ''} · koo emulator`;
    if (document.activeElement?.closest('nav')) title.focus({ preventScroll: true });
    void view.refresh(this.#state?.counts ?? {}).catch(() => {});
  }

  #viewOf(name: string): View {
    if (name === 'faults') return new FaultsView(() => this.#state);
    const table = this.tables.find(({ id }) => id === name);
    return table ? new TableView(table) : new Overview(this.about, this.tables);
  }

  /** The keyboard goes back to where the detail was opened. */
  #closeDetail(): void {
    const { row, view } = currentRoute();
    goTo(view);
    const link = [...document.querySelectorAll<HTMLAnchorElement>('tbody a')].find(({ hash }) =>
      hash.endsWith(`/${encodeURIComponent(row ?? '')}`),
    );
    link?.focus();
  }
}

/** Until the emulator answers. */
async function open(): Promise<void> {
  showTheme(theme());
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
  try {
    const [about, tables] = await Promise.all([api.about(), api.tables()]);
    new Page(about, tables).start();
  } catch {
    fill(
      document.body,
      element(
        'main',
        { class: 'lost' },
        element('p', {}, say('lost')),
        element(
          'button',
          { class: 'button', onclick: () => location.reload(), type: 'button' },
          say('reload'),
        ),
      ),
    );
    setTimeout(() => void open(), 2000);
  }
}

void open();

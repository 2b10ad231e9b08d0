import type { Detail, Field, Form, Section } from '../../page-data.js';
import { api, ApiError } from '../api.js';
import { commandLine, copyButton } from '../copy-button.js';
import { element, fill } from '../dom.js';
import { icon } from '../icons.js';
import { inLanguage, say } from '../language/language.js';
import { cellContent } from '../table/cell.js';
import { goTo } from '../route.js';
import { actionButtons } from './action-buttons.js';
import { attemptList } from './attempt-list.js';
import { dueTime, showTimeLeft } from './due-time.js';
import { downloadList } from './download-list.js';
import { detailForm } from './detail-form.js';
import { shownText } from './shown-text.js';
import { stayingPut } from './staying-put.js';

/** The detail of one row, beside its table. */
export class DetailPanel {
  readonly element: HTMLElement;
  readonly #title = element('h2', { id: 'detail-title', tabindex: -1 });
  readonly #content = element('div', {
    class: 'detail-content',
    tabindex: 0,
    role: 'group',
    'aria-labelledby': 'detail-title',
  });
  #open?: { row: string; table: string };
  #text = '';

  constructor(onClose: () => void) {
    const close = (name: 'back' | 'close') =>
      element(
        'button',
        {
          'aria-label': say(name),
          class: `close ${name}`,
          onclick: onClose,
          title: say(name),
          type: 'button',
        },
        icon(name),
      );
    this.element = element(
      'aside',
      { 'aria-labelledby': 'detail-title', class: 'detail', hidden: true },
      element('header', { class: 'detail-head' }, close('back'), this.#title, close('close')),
      this.#content,
    );
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  close(): void {
    this.#open = undefined;
    this.#text = '';
    this.element.hidden = true;
    fill(this.#content);
  }

  /** @param isMoved The keyboard goes along to it. */
  async open(table: string, row: string, isMoved: boolean): Promise<void> {
    const isOther = this.#open?.row !== row || this.#open.table !== table;
    this.#open = { row, table };
    this.element.hidden = false;
    this.#title.setAttribute('aria-level', String(topLevel()));
    if (isOther) this.#content.scrollTop = 0;
    await this.refresh();
    if (isMoved) this.#title.focus({ preventScroll: true });
  }

  /** What has not changed is not made anew: somebody may be reading, or selecting. */
  async refresh(): Promise<void> {
    const wanted = this.#open;
    if (!wanted) return;
    const found = await api.detail(wanted.table, wanted.row).catch((error: unknown) => error as Error);
    if (this.#open !== wanted) return;
    if (found instanceof Error) {
      // Without an answer it stays as it was.
      if (found instanceof ApiError && found.message === 'network') return;
      this.#title.textContent = wanted.row;
      fill(this.#content, element('p', { class: 'quiet' }, say('rowGone')));
      this.#text = '';
      return;
    }

    const text = JSON.stringify(found);
    if (text === this.#text) return;
    this.#text = text;
    this.#show(found);
  }

  #show({ actions = [], alert, form, sections, title }: Detail): void {
    this.#title.textContent = inLanguage(title);
    this.#title.title = inLanguage(title);
    const act = (path: string, body: unknown) => this.#act(path, body);
    stayingPut(this.#content, () =>
      fill(
        this.#content,
        alert && element('p', { class: 'problem', role: 'alert' }, inLanguage(alert)),
        form && detailForm(form, (body) => this.#make(form.path, body)),
        actions.length > 0 && actionButtons(actions, act),
        ...sections
          .filter((section) => !isEmpty(section))
          .map((section) =>
            sectionOf(
              section,
              (wanted) => actionButtons(wanted, act),
              (wanted) => detailForm(wanted, (body) => this.#make(wanted.path, body)),
            ),
          ),
      ),
    );
    showTimeLeft(this.#content);
  }

  /** What was made is shown in place of its form. */
  async #make(path: string, body: unknown): Promise<void> {
    const { row } = (await this.#call(path, body)) ?? {};
    if (row !== undefined && this.#open) goTo(this.#open.table, row);
  }

  async #act(path: string, body: unknown): Promise<void> {
    if (await this.#call(path, body)) await this.refresh();
  }

  async #call(path: string, body: unknown): Promise<{ row?: string } | undefined> {
    this.#content.querySelector('.problem.is-mine')?.remove();
    try {
      return await api.put(path, body);
    } catch (error) {
      this.#content.prepend(
        element(
          'p',
          { class: 'problem is-mine', role: 'alert' },
          say('wrong', { why: (error as Error).message }),
        ),
      );
      this.#content.scrollTop = 0;
      return undefined;
    }
  }
}

/** Where it lies over the list its title is the page's own heading. */
function topLevel(): number {
  return matchMedia('(max-width: 1080px)').matches ? 1 : 2;
}

function isEmpty({ attempts, commands, downloads, due, fields, form, note, state, text }: Section): boolean {
  return (
    !fields?.length &&
    text === undefined &&
    !note &&
    !state &&
    !due &&
    !attempts?.length &&
    !commands?.length &&
    !downloads?.length &&
    !form
  );
}

function sectionOf(
  {
    actions = [],
    attempts = [],
    commands = [],
    downloads = [],
    due,
    fields = [],
    form,
    note,
    state,
    text,
    title,
  }: Section,
  buttons: (actions: NonNullable<Section['actions']>) => HTMLElement,
  formOf: (form: Form) => HTMLElement,
): HTMLElement {
  // What has no value says nothing here.
  const shown = fields.filter(({ value }) => value !== null && value !== '');
  return element(
    'section',
    { class: 'section' },
    element(
      'h3',
      { 'aria-level': topLevel() + 1 },
      inLanguage(title),
      state && element('span', { class: `pill words ${state.tone}` }, inLanguage(state.says)),
    ),
    due && dueTime(due),
    note && element('p', { class: 'quiet' }, inLanguage(note)),
    actions.length > 0 && buttons(actions),
    attempts.length > 0 && attemptList(attempts),
    shown.length > 0 && element('dl', {}, ...shown.map((field) => fieldOf(field))),
    form && formOf(form),
    downloads.length > 0 && downloadList(downloads),
    ...commands.map((command) => commandLine(command)),
    text !== undefined && shownText(text),
  );
}

function fieldOf({ kind, name, value }: Field): HTMLElement {
  const content = isWords(value) ? inLanguage(value) : cellContent(value, kind, true);
  const place = element('dd', {}, content);
  if (kind === 'id' && value !== null && !isWords(value)) place.append(copyButton(String(value), place));
  return element('div', { class: 'field' }, element('dt', {}, inLanguage(name)), place);
}

function isWords(value: Field['value']): value is Exclude<Field['value'], number | string | null> {
  return typeof value === 'object' && value !== null;
}

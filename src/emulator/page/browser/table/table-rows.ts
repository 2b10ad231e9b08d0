import type { Column, Row } from '../../page-data.js';
import { element } from '../dom.js';
import { addressOf } from '../route.js';
import { cellContent, isRight } from './cell.js';

/**
 * The body of a table whose rows stay where they are when others come: what is focused, selected or being read is not
 * made anew, unless it has changed itself.
 */
export class TableRows {
  readonly body = element('tbody');
  readonly #made = new Map<string, { element: HTMLTableRowElement; text: string }>();

  constructor(
    private readonly table: string,
    private readonly columns: readonly Column[],
  ) {}

  /**
   * @param selected Id of the row whose detail is open.
   * @returns How many were not there before.
   */
  show(rows: readonly Row[], selected: string | undefined): number {
    const isFirst = this.#made.size === 0;
    const ids = new Set(rows.map(({ id }) => id));
    for (const [id, { element: gone }] of this.#made) {
      if (ids.has(id)) continue;
      gone.remove();
      this.#made.delete(id);
    }

    let added = 0;
    let at: ChildNode | null = this.body.firstChild;
    for (const row of rows) {
      const known = this.#made.get(row.id);
      const text = JSON.stringify(row.cells);
      let shown = known?.element;
      if (!shown || known!.text !== text) {
        shown = this.#make(row);
        if (known) known.element.replaceWith(shown);
        else {
          added += 1;
          if (!isFirst) shown.classList.add('is-new');
        }

        if (at === known?.element) at = shown;
        this.#made.set(row.id, { element: shown, text });
      }

      this.#select(shown, row.id === selected);
      if (shown === at) at = at.nextSibling;
      else this.body.insertBefore(shown, at);
    }

    return isFirst ? 0 : added;
  }

  #select(row: HTMLTableRowElement, isSelected: boolean): void {
    row.classList.toggle('is-selected', isSelected);
    const link = row.querySelector('a');
    if (isSelected) link?.setAttribute('aria-current', 'true');
    else link?.removeAttribute('aria-current');
  }

  /** The first cell is a link to the detail, for the keyboard and for screen readers; a click anywhere does the same. */
  #make({ cells, id }: Row): HTMLTableRowElement {
    const address = addressOf(this.table, id);
    return element(
      'tr',
      {
        onclick: (event: MouseEvent) => {
          if (getSelection()?.isCollapsed !== false && !(event.target as Element).closest('a'))
            location.hash = address;
        },
      },
      ...this.columns.map(({ from, key, kind }, at) => {
        const content = cellContent(cells[key] ?? null, kind);
        return element(
          'td',
          { class: [kind, isRight(kind) && 'right', from && `from-${from}`].filter(Boolean).join(' ') },
          at === 0 ? element('a', { href: address }, content) : content,
        );
      }),
    );
  }
}

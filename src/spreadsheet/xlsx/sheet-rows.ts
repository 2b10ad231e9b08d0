import { UsageError } from '../../errors/koo-error.js';
import { damageMessages, tableMessages } from '../messages.js';
import { type Cell, MAX_COLUMNS, MAX_ROWS, type TableRow } from '../table.js';
import { detached } from '../text/detached.js';
import { columnOf } from './column-of.js';
import { isNumberText, numberText } from './number-text.js';
import type { XmlHandler } from './read-xml.js';
import { isoDate, serialDate } from './serial-date.js';
import type { SharedStrings } from './shared-strings.js';
import { StringText, unescaped } from './string-text.js';
import { damaged } from './workbook-error.js';

/** What the cells of all sheets refer to. */
export interface WorkbookContext {
  dateFormats: readonly boolean[];
  /** Whether its dates count from 1904. */
  is1904: boolean;
  strings: SharedStrings;
}

/** Makes rows of the elements of a sheet. */
export class SheetRows implements XmlHandler {
  readonly #place: { file: string; sheet: string };
  readonly #context: WorkbookContext;
  #rows: TableRow[] = [];
  #isInData = false;
  #isInRow = false;
  #isInCell = false;
  #number = 0;
  #cells: Cell[] = [];
  #column = -1;
  #type = '';
  #style = 0;
  /** `v` or `f`, inside of which text is collected. */
  #inside: 'f' | 'v' | undefined;
  #value = '';
  #formula: string | undefined;
  #isInline = false;
  readonly #inline = new StringText();

  constructor(context: WorkbookContext, place: { file: string; sheet: string }) {
    this.#context = context;
    this.#place = place;
  }

  /** The rows that were finished since the last call. */
  take(): TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(element: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#isInCell) this.#openInCell(element);
    else if (this.#isInRow) {
      if (element === 'c') this.#openCell(attributes);
    } else if (element === 'row' && this.#isInData) this.#openRow(attributes.r);
    else if (element === 'sheetData') this.#isInData = true;
  }

  text(text: string): void {
    if (this.#inside === 'v') this.#value += text;
    else if (this.#inside === 'f') this.#formula += text;
    else if (this.#isInline) this.#inline.add(text);
  }

  close(element: string): void {
    if (this.#isInCell) this.#closeInCell(element);
    else if (element === 'row' && this.#isInRow) {
      this.#isInRow = false;
      if (this.#cells.length > 0) this.#rows.push({ cells: this.#cells, number: this.#number });
    } else if (element === 'sheetData') this.#isInData = false;
  }

  #openRow(r: string | undefined): void {
    this.#isInRow = true;
    this.#cells = [];
    this.#column = -1;
    this.#number = r === undefined ? this.#number + 1 : Number(r);
    if (!Number.isSafeInteger(this.#number) || this.#number < 1)
      throw damaged(damageMessages.rowNumber({ given: JSON.stringify(r) }), this.#place);
    if (this.#number > MAX_ROWS)
      throw new UsageError('TABLE_LIMIT', tableMessages.rows({ ...this.#place, max: MAX_ROWS }), {
        hints: [tableMessages.checkTable()],
        place: this.#place.file,
      });
  }

  #openCell({ r, s, t = 'n' }: Readonly<Record<string, string>>): void {
    this.#isInCell = true;
    this.#column = r === undefined ? this.#column + 1 : this.#columnOf(r);
    if (this.#column >= MAX_COLUMNS)
      throw new UsageError(
        'TABLE_LIMIT',
        tableMessages.columns({ ...this.#place, max: MAX_COLUMNS, row: this.#number }),
        { hints: [tableMessages.checkTable()], place: this.#place.file },
      );
    this.#type = t;
    this.#style = s === undefined ? 0 : Number(s);
    this.#value = '';
    this.#formula = undefined;
  }

  #columnOf(address: string): number {
    const column = columnOf(address);
    if (column === undefined)
      throw damaged(damageMessages.cell({ given: JSON.stringify(address) }), this.#where());
    return column;
  }

  #openInCell(element: string): void {
    if (this.#isInline) this.#inline.open(element);
    else if (element === 'v') this.#inside = 'v';
    else if (element === 'f') {
      this.#inside = 'f';
      this.#formula = '';
    } else if (element === 'is') this.#isInline = true;
  }

  #closeInCell(element: string): void {
    if (element === 'c') this.#closeCell();
    else if (element === 'is') this.#isInline = false;
    else if (this.#isInline) this.#inline.close(element);
    else this.#inside = undefined;
  }

  #closeCell(): void {
    this.#isInCell = false;
    this.#isInline = false;
    this.#inside = undefined;
    const cell = this.#cell();
    if (cell === undefined) return;
    const cells = this.#cells;
    while (cells.length < this.#column) cells.push(undefined);
    cells[this.#column] = cell;
  }

  #cell(): Cell {
    const inline = this.#inline.take();
    const value = this.#value;
    if (this.#type === 'inlineStr') return textCell(detached(inline === '' ? unescaped(value) : inline));
    // A formula that no program has calculated: its result is not known, and is not nothing.
    if (value === '')
      return this.#formula === undefined ? undefined : { kind: 'error', text: `=${this.#formula}` };
    switch (this.#type) {
      case 's': {
        return textCell(this.#sharedString(value));
      }
      case 'str': {
        return textCell(detached(unescaped(value)));
      }
      case 'b': {
        return { kind: 'boolean', text: isTrue(value) ? 'TRUE' : 'FALSE' };
      }
      case 'e': {
        return { kind: 'error', text: detached(value) };
      }
      case 'd': {
        const date = isoDate(value);
        return date === undefined ? textCell(detached(value)) : { kind: 'date', text: date };
      }

      default: {
        return this.#numberCell(value.trim());
      }
    }
  }

  #sharedString(value: string): string {
    const text = this.#context.strings.get(value.trim() === '' ? -1 : Number(value));
    if (text === undefined)
      throw damaged(damageMessages.sharedString({ index: JSON.stringify(value) }), this.#where());
    return text;
  }

  #numberCell(text: string): Cell {
    if (!isNumberText(text)) return textCell(detached(text));
    const date =
      this.#context.dateFormats[this.#style] === true && serialDate(Number(text), this.#context.is1904);
    return date ? { kind: 'date', text: date } : { kind: 'number', text: detached(numberText(text)) };
  }

  #where(): { file: string; row: number; sheet: string } {
    return { ...this.#place, row: this.#number };
  }
}

function textCell(text: string): Cell {
  return text === '' ? undefined : { kind: 'text', text };
}

function isTrue(value: string): boolean {
  return value.trim() === '1' || value.trim().toLowerCase() === 'true';
}

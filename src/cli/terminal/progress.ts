import { formatBytes } from '../../asset/format-bytes.js';
import type { Language } from '../../i18n/language.js';
import { textsIn, type TextsOf } from '../../i18n/message.js';
import { escapeLine, escapeUnprintable } from '../../platform/escape-unprintable.js';
import { terminalControl } from '../../platform/styled.js';
import { cut } from './columns.js';
import { progressMessages } from './messages.js';

/** Where progress is written: standard error, so that standard output stays the result. */
export interface ProgressStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const CLEAR_LINE = '\r\u001B[K';
const REDRAW_MS = 80;
const BAR_WIDTH = 20;

/**
 * One line for each thing that is done. In a terminal the line of the running one is redrawn with bytes, rate
 * and time left; in a pipe only finished lines are written.
 */
export class Progress {
  readonly #stream: ProgressStream;
  readonly #live: boolean;
  readonly #now: () => number;
  readonly #texts: TextsOf<typeof progressMessages>;
  #title = '';
  #started = 0;
  #drawn = 0;

  /** @param now Milliseconds, on any clock. */
  constructor(
    stream: ProgressStream,
    { language = 'en', now = () => performance.now() }: { language?: Language; now?(): number } = {},
  ) {
    this.#stream = stream;
    this.#texts = textsIn(progressMessages, language);
    this.#live = Boolean(stream.isTTY) && process.env.TERM !== 'dumb' && !process.env.CI;
    this.#now = now;
  }

  start(title: string): void {
    this.#title = title;
    this.#started = this.#now();
    this.#drawn = 0;
    this.#draw(`  ${title} …`);
  }

  /** @param done Bytes so far. @param total Bytes in all, `0` when nobody knows. */
  bytes(done: number, total: number): void {
    if (this.#live && this.#now() - this.#drawn >= REDRAW_MS)
      this.#draw(`  ${this.#title} ${this.#bar(done, total)}`);
  }

  /** Things that are counted one by one, of `total`. */
  count(done: number, total: number): void {
    if (!this.#live || this.#now() - this.#drawn < REDRAW_MS) return;
    const seconds = Math.max((this.#now() - this.#started) / 1000, 0.001);
    this.#draw(`  ${this.#title} ${this.#texts.count({ done, rate: Math.round(done / seconds), total })}`);
  }

  /** @param mark One character in front: `✔`, `=`, `…`. */
  finish(mark: string, detail?: string): void {
    this.say(mark, this.#title, detail);
    this.#title = '';
  }

  /** The line of something that has ended, whether or not it is the running one. */
  say(mark: string, title: string, detail?: string): void {
    this.clear();
    this.#stream.write(`${mark} ${escapeLine(`${title}${detail ? `  ${detail}` : ''}`)}\n`);
  }

  /** Takes the running line away: something else is about to be written. */
  clear(): void {
    if (this.#live) this.#stream.write(terminalControl(CLEAR_LINE));
  }

  #draw(line: string): void {
    if (!this.#live) return;
    this.#drawn = this.#now();
    // A terminal that was told no size has 0 columns.
    const shown = cut(escapeUnprintable(escapeLine(line)), (this.#stream.columns || 80) - 1);
    this.#stream.write(`${terminalControl(CLEAR_LINE)}${shown}`);
  }

  #bar(done: number, total: number): string {
    const seconds = Math.max((this.#now() - this.#started) / 1000, 0.001);
    const rate = done / seconds;
    const shown = { done: formatBytes(done), rate: formatBytes(rate) };
    if (total === 0) return this.#texts.bytes(shown);
    const filled = Math.min(BAR_WIDTH, Math.round((done / total) * BAR_WIDTH));
    const secondsLeft = rate > 0 ? Math.ceil((total - done) / rate) : undefined;
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
    return `${bar} ${this.#texts.bytes({ ...shown, secondsLeft, total: formatBytes(total) })}`;
  }
}

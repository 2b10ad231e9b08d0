import { formatBytes } from '../asset/format-bytes.js';
import { cut } from './columns.js';

/** Where progress is written: standard error, so that standard output stays the result. */
export interface ProgressStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

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
  #title = '';
  #started = 0;
  #drawn = 0;

  constructor(stream: ProgressStream, now: () => number = () => performance.now()) {
    this.#stream = stream;
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
    this.#draw(`  ${this.#title} ${done} of ${total}, ${Math.round(done / seconds)}/s`);
  }

  /** @param mark One character in front: `✔`, `=`, `…`. */
  finish(mark: string, detail?: string): void {
    this.say(mark, this.#title, detail);
    this.#title = '';
  }

  /** The line of something that has ended, whether or not it is the running one. */
  say(mark: string, title: string, detail?: string): void {
    this.clear();
    this.#stream.write(`${mark} ${title}${detail ? `  ${detail}` : ''}\n`);
  }

  /** Takes the running line away: something else is about to be written. */
  clear(): void {
    if (this.#live) this.#stream.write('\r\u001B[K');
  }

  #draw(line: string): void {
    if (!this.#live) return;
    this.#drawn = this.#now();
    this.#stream.write(`\r\u001B[K${cut(line, (this.#stream.columns ?? 80) - 1)}`);
  }

  #bar(done: number, total: number): string {
    const seconds = Math.max((this.#now() - this.#started) / 1000, 0.001);
    const rate = done / seconds;
    const speed = `${formatBytes(rate)}/s`;
    if (total === 0) return `${formatBytes(done)}, ${speed}`;
    const filled = Math.min(BAR_WIDTH, Math.round((done / total) * BAR_WIDTH));
    const left = rate > 0 ? `, ${Math.ceil((total - done) / rate)} s left` : '';
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
    return `${bar} ${formatBytes(done)} of ${formatBytes(total)}, ${speed}${left}`;
  }
}

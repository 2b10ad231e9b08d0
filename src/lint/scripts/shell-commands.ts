/** A word of a command, without its quotes. */
export interface Word {
  text: string;
  /** Offsets in the script. */
  start: number;
  end: number;
}

/** One command of a script, its redirections among the words. */
export interface Command {
  words: Word[];
  start: number;
  end: number;
  /** It is in a file that the script writes (a here-document). */
  written: boolean;
}

const BLANK = /[ \t\r]/;
const SEPARATOR = /[\n;&|()`]/;

/**
 * The commands of a shell script, as far as they can be known without running it: words are split at blanks outside
 * of quotes, comments are left out, `$NAME` and `${NAME}` are replaced where the script sets NAME to one text before.
 * The same is good enough for PowerShell, and for the lists of commands in a cloud-init file.
 */
export function shellCommands(script: string): Command[] {
  const commands: Command[] = [];
  readCommands({ script, quotes: new ClosingQuotes(script) }, 0, script.length, false, commands);
  return withVariables(commands);
}

interface Text {
  script: string;
  quotes: ClosingQuotes;
}

function readCommands(
  { quotes, script }: Text,
  from: number,
  to: number,
  written: boolean,
  commands: Command[],
): void {
  let words: Word[] = [];
  let documents: string[] = [];
  const finish = (): void => {
    const last = words.at(-1);
    if (last) commands.push({ words, start: words[0]!.start, end: last.end, written });
    words = [];
  };

  for (let at = from; at < to;) {
    const character = script[at]!;
    if (character === '\n' && documents.length > 0) {
      finish();
      at += 1;
      for (const end of documents) {
        const body = hereDocument(script, at, to, end);
        readCommands({ quotes, script }, at, body.end, true, commands);
        at = body.next;
      }

      documents = [];
    } else if (SEPARATOR.test(character)) {
      finish();
      at += 1;
    } else if (BLANK.test(character) || (character === '\\' && /^\\\r?\n/.test(script.slice(at, at + 3)))) {
      at += BLANK.test(character) ? 1 : script[at + 1] === '\n' ? 2 : 3;
    } else if (character === '#') {
      const line = script.indexOf('\n', at);
      at = line === -1 ? to : line;
    } else {
      const opening = written
        ? undefined
        : /^<<-?[ \t]*(["']?)([A-Za-z_]\w*)\1/.exec(script.slice(at, at + 80));
      if (opening) documents.push(opening[2]!);
      const word = opening
        ? { text: opening[0], start: at, end: at + opening[0].length }
        : readWord({ quotes, script }, at, to);
      words.push(word);
      at = word.end;
    }
  }

  finish();
}

/** Up to the line that is its delimiter; to the end when there is none. */
function hereDocument(
  script: string,
  from: number,
  to: number,
  delimiter: string,
): { end: number; next: number } {
  for (let at = from; at < to;) {
    const lineEnd = script.indexOf('\n', at);
    const end = lineEnd === -1 || lineEnd > to ? to : lineEnd;
    if (script.slice(at, end).trim() === delimiter) return { end: at, next: end };
    at = end + 1;
  }

  return { end: to, next: to };
}

function readWord({ quotes, script }: Text, from: number, to: number): Word {
  let text = '';
  let at = from;
  while (at < to) {
    const character = script[at]!;
    if (BLANK.test(character) || SEPARATOR.test(character)) break;
    const close = character === '"' || character === "'" ? quotes.after(at, to) : -1;
    if (close !== -1) {
      text += script.slice(at + 1, close);
      at = close + 1;
    } else if (character === '\\' && at + 1 < to && !/[\w\n\r]/.test(script[at + 1]!)) {
      text += script[at + 1];
      at += 2;
    } else {
      text += character;
      at += 1;
    }
  }

  return { text, start: from, end: Math.max(at, from + 1) };
}

/** Where each quote of a script is closed. Looked for from each quote on, a line of apostrophes would take its square. */
class ClosingQuotes {
  readonly #script: string;
  readonly #next = new Map<string, Int32Array>();

  constructor(script: string) {
    this.#script = script;
  }

  /** -1 when the quote is not closed before `to`: then it is an apostrophe. */
  after(open: number, to: number): number {
    const quote = this.#script[open]!;
    let next = this.#next.get(quote);
    if (!next) this.#next.set(quote, (next = this.#closers(quote)));
    const close = next[open + 1]!;
    return close < to ? close : -1;
  }

  /** For each offset the first quote from there on that is not escaped; -1 without one. */
  #closers(quote: string): Int32Array {
    const script = this.#script;
    // Behind a last backslash there are two offsets without a character.
    const next = new Int32Array(script.length + 2).fill(-1);
    for (let at = script.length - 1; at >= 0; at -= 1) {
      if (script[at] === '\\' && quote === '"') next[at] = next[at + 2]!;
      else next[at] = script[at] === quote ? at : next[at + 1]!;
    }

    return next;
  }
}

const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s;
/** A word of a script with its variables filled in, in UTF-16 units: what is longer stays as it is written. */
const MAX_CHARACTERS = 4096;
/** All that is filled in, in UTF-16 units: a script that names a long value everywhere would grow a thousandfold. */
const MAX_FILLED_IN = 4_000_000;

function withVariables(commands: Command[]): Command[] {
  const values = new Map<string, string>();
  let total = 0;
  const expand = (text: string): string => {
    if (!text.includes('$') || text.length > MAX_CHARACTERS) return text;
    let left = MAX_CHARACTERS;
    return text.replaceAll(/\$(?:\{(\w+)\}|(\w+))/g, (all: string, braced?: string, bare?: string) => {
      const value = values.get(braced ?? bare ?? '');
      if (value === undefined) return all;
      left -= value.length;
      total += value.length;
      return left < 0 || total > MAX_FILLED_IN ? all : value;
    });
  };

  return commands.map((command) => {
    const words = command.words.map((word) => ({ ...word, text: expand(word.text) }));
    for (const { text } of words) {
      const [, name, value] = ASSIGNMENT.exec(text) ?? [];
      if (name === undefined || value === undefined) break;
      values.set(name, value);
    }

    return { ...command, words };
  });
}

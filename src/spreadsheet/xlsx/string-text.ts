/**
 * Collects the text of a string item (`si`, `is`): of its runs, without what says how it is pronounced (`rPh`), which some
 * readers add to Japanese and Chinese text.
 */
export class StringText {
  #text = '';
  #isInText = false;
  #phonetics = 0;

  open(element: string): void {
    if (element === 'rPh') this.#phonetics += 1;
    else if (element === 't' && this.#phonetics === 0) this.#isInText = true;
  }

  add(text: string): void {
    if (this.#isInText) this.#text += text;
  }

  close(element: string): void {
    if (element === 't') this.#isInText = false;
    else if (element === 'rPh') this.#phonetics -= 1;
  }

  /** The text until now, which is forgotten. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return unescaped(text);
  }
}

/** Characters that XML cannot have are written `_x000B_`, and what looks like that `_x005F_x000B_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

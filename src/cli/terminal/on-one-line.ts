import type { Language } from '../../i18n/language.js';
import { Message, type MessageData, textOf } from '../../i18n/message.js';
import { escapeLine } from '../../platform/escape-unprintable.js';

/** Data in which each message has become its text. */
export type WithTexts<T> = T extends Message
  ? string
  : T extends (...parameters: never[]) => unknown
    ? T
    : T extends object
      ? { [Key in keyof T]: WithTexts<T[Key]> }
      : T;

/**
 * Data as a presenter may put it into lines: what steers a terminal, line breaks among it, is
 * written as `\u000a` in every text of it, so that widths are those of what is shown. A name from an
 * archive, a template, a receipt or a server must not begin a line of its own, which would read as one of koo's.
 * Presenters begin with it. Objects of classes stay as they are.
 *
 * @param language Of the reader: each message becomes its text; without it they stay messages.
 */
export function onOneLine<T>(data: T): T;
export function onOneLine<T>(data: T, language: Language): WithTexts<T>;
export function onOneLine(data: unknown, language?: Language): unknown {
  if (typeof data === 'string') return escapeLine(data);
  if (data instanceof Message) {
    const { area, key } = data;
    return language === undefined
      ? new Message(area, key, onOneLine(data.data as MessageData))
      : escapeLine(textOf(data, language));
  }

  const escapedIn = (item: unknown): unknown =>
    language === undefined ? onOneLine(item) : onOneLine(item, language);
  if (Array.isArray(data)) {
    let copy: unknown[] | undefined;
    for (const [index, item] of data.entries()) {
      const safe = escapedIn(item);
      if (safe !== item) (copy ??= [...(data as unknown[])])[index] = safe;
    }

    return copy ?? data;
  }

  if (!isPlain(data)) return data;
  let isChanged = false;
  const entries = Object.entries(data).map(([name, item]) => {
    const safe = [escapeLine(name), escapedIn(item)] as const;
    isChanged ||= safe[0] !== name || safe[1] !== item;
    return safe;
  });
  return isChanged ? Object.fromEntries(entries) : data;
}

function isPlain(data: unknown): data is object {
  if (typeof data !== 'object' || data === null) return false;
  const prototype: unknown = Object.getPrototypeOf(data);
  return prototype === Object.prototype || prototype === null;
}

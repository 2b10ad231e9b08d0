import { copyButton } from '../copy-button.js';
import { escapeUnprintable } from '../../../../platform/escape-unprintable.js';
import { element } from '../dom.js';

/** Strings that are names, other strings, numbers and words of JSON. */
const JSON_PARTS = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\b\d[\d.e+-]*\b|\b(?:true|false|null)\b/gi;

/** Longer texts are shown plain: thousands of coloured pieces make a page slow. */
const MAX_COLOURED_CHARACTERS = 64 * 1024;

/** A body: JSON indented and coloured, anything else as it is; without what turns the direction of reading. */
export function shownText(text: string): HTMLElement {
  const indented = indentedJson(text);
  const printable = escapeUnprintable(indented ?? text);
  const shown = element('pre', { tabindex: 0 });
  if (indented === undefined || indented.length > MAX_COLOURED_CHARACTERS) shown.textContent = printable;
  else shown.append(...coloured(printable));
  return element('div', { class: 'text' }, shown, copyButton(printable, shown));
}

function indentedJson(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return undefined;
  }
}

function coloured(text: string): Array<Node | string> {
  const parts: Array<Node | string> = [];
  let end = 0;
  for (const found of text.matchAll(JSON_PARTS)) {
    parts.push(text.slice(end, found.index));
    const [whole, string, colon] = found;
    const kind = string === undefined ? 'json-value' : colon === undefined ? 'json-text' : 'json-name';
    parts.push(element('span', { class: kind }, string ?? whole), colon ?? '');
    end = found.index + whole.length;
  }

  parts.push(text.slice(end));
  return parts;
}

import type { Language } from '../../i18n/language.js';
import { type MessageData, textOfRecord } from '../../i18n/message.js';
import type { Finding } from '../finding.js';
import { printable } from './printable.js';

/** A `message` of SARIF: the whole text, and what it was made of. */
export interface SarifMessage {
  text: string;
  /** A key of the rule's `messageStrings`. */
  id?: string;
  /** The data of the message, in the order of the names of its fields. */
  arguments?: string[];
}

/**
 * The text of a finding with the id of its message and its data. Both are absent where a plugin gave the text, and
 * where the text has what a reader would take for a placeholder, `{0}`: with arguments it would be replaced.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html#_Toc141790720
 */
export function sarifMessage({ data = {}, message, messageId }: Finding): SarifMessage {
  const text = printable(message);
  if (messageId === undefined || /\{\d+\}/.test(text)) return { text };
  const values = fieldsOf(data).map((name) => printable(valueText(data[name])));
  return { text, id: messageId, ...(values.length > 0 && { arguments: values }) };
}

/** Of each rule the messages that it has in these findings, with placeholders for their data. */
export function messageStrings(
  findings: readonly Finding[],
  language: Language,
): ReadonlyMap<string, Readonly<Record<string, { text: string }>>> {
  const rules = new Map<string, Record<string, { text: string }>>();
  for (const finding of findings) {
    const { id } = sarifMessage(finding);
    if (id === undefined) continue;
    const strings = rules.get(finding.rule) ?? {};
    rules.set(finding.rule, strings);
    if (!Object.hasOwn(strings, id)) strings[id] = { text: withPlaceholders(finding, id, language) };
  }

  return rules;
}

/** What chooses between words (a flag, a nested message) is as in the first finding: no string of SARIF can choose. */
function withPlaceholders({ data = {}, message }: Finding, id: string, language: Language): string {
  const marked: Record<string, unknown> = { ...data };
  for (const [index, name] of fieldsOf(data).entries()) {
    const value = data[name];
    if (typeof value === 'string' || typeof value === 'number') marked[name] = `{${index}}`;
    else if (isTexts(value)) marked[name] = [`{${index}}`];
  }

  try {
    return printable(textOfRecord({ data: marked, id }, language) ?? message);
  } catch {
    // A text that calculates with its data.
    return printable(message);
  }
}

function fieldsOf(data: MessageData): string[] {
  return Object.keys(data).sort();
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  return isTexts(value) ? value.join(', ') : JSON.stringify(value ?? null);
}

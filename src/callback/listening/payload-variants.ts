import { isObject } from '../../platform/is-object.js';
import type { SignatureMistake } from './signature-mistake.js';

/** A text that may have been signed, and the mistakes that make it; none of them: it is right. */
export interface Variant<T> {
  value: T;
  mistakes: readonly SignatureMistake[];
}

type Members = ReadonlyArray<readonly [name: string, value: unknown]>;

/** So many members are left out one at a time; no table has more. */
const MAX_LEFT_OUT = 40;

/** How a JSON text is written. */
interface Writing {
  afterItem?: string;
  afterName?: string;
  /** Blanks of each level, in a text of several lines. */
  indent?: string;
  escape?: RegExp;
}

const NON_ASCII = /[\u007F-\uFFFF]/g;
const HTML = /[<>&]/g;
const HTML_AND_QUOTES = /[<>&='\u2028\u2029]/g;
const SLASH = /\//g;

const WRITINGS: ReadonlyArray<Variant<Writing>> = [
  { mistakes: [], value: {} },
  { mistakes: [{ kind: 'blanks' }], value: { afterItem: ' ', afterName: ' ' } },
  { mistakes: [{ kind: 'blanks' }], value: { afterName: ' ' } },
  ...['  ', '    ', '\t'].map((indent) => ({
    mistakes: [{ kind: 'indented' } as const],
    value: { afterName: ' ', indent },
  })),
  { mistakes: [{ kind: 'escaped-unicode' }], value: { escape: NON_ASCII } },
  { mistakes: [{ kind: 'escaped-slashes' }], value: { escape: SLASH } },
  ...[HTML, HTML_AND_QUOTES].map((escape) => ({
    mistakes: [{ kind: 'escaped-html' } as const],
    value: { escape },
  })),
  // Python's json.dumps, as it is without options.
  {
    mistakes: [{ kind: 'blanks' }, { kind: 'escaped-unicode' }],
    value: { afterItem: ' ', afterName: ' ', escape: NON_ASCII },
  },
  // PHP's json_encode.
  {
    mistakes: [{ kind: 'escaped-unicode' }, { kind: 'escaped-slashes' }],
    value: { escape: /[\u007F-\uFFFF/]/g },
  },
];

/**
 * What of a JSON body may have been signed by someone who does not follow the rule: its members in every order, with and
 * without those that are null, written in the ways of common libraries; and what else was seen.
 *
 * @param known Names of the members that the table of the interface has.
 * @param isLarge Whether to leave out what makes many texts of one.
 */
export function payloadVariants(
  body: string,
  value: Readonly<Record<string, unknown>>,
  { isLarge, known }: { isLarge: boolean; known: readonly string[] },
): Array<Variant<string>> {
  const all = Object.entries(value);
  const whole = all.filter(([, member]) => member !== null);
  const orders: Array<Variant<Members>> = [
    { mistakes: [], value: sortedByName(whole) },
    { mistakes: [{ kind: 'unsorted' }], value: whole },
    { mistakes: [{ kind: 'sorted-deep' }], value: sortedDeep(whole) },
    { mistakes: [{ kind: 'nulls-kept' }], value: sortedByName(all) },
    { mistakes: [{ kind: 'nulls-kept' }, { kind: 'unsorted' }], value: all },
    { mistakes: [{ kind: 'nulls-kept' }, { kind: 'sorted-deep' }], value: sortedDeep(all) },
    {
      mistakes: [{ kind: 'as-texts' }],
      value: sortedByName(whole).map(([name, member]) => [name, textOf(member)]),
    },
  ];
  const made = orders.flatMap((order) =>
    (isLarge ? WRITINGS.slice(0, 1) : WRITINGS).map((writing) => ({
      mistakes: [...order.mistakes, ...writing.mistakes],
      value: written(order.value, writing.value),
    })),
  );
  const right = made[0]!.value;
  return [
    ...made,
    ...(isLarge ? [] : leftOut(whole, known)),
    { mistakes: [], value: body },
    { mistakes: [{ kind: 'empty-payload' }], value: '' },
    { mistakes: [{ kind: 'empty-payload' }], value: '{}' },
    { mistakes: [{ kind: 'form-payload' }], value: formOf(sortedByName(whole)) },
    { mistakes: [{ kind: 'form-payload' }, { kind: 'unsorted' }], value: formOf(whole) },
    // UTF-8 that was read as Latin-1, and written as UTF-8 again.
    { mistakes: [{ kind: 'other-encoding' }], value: Buffer.from(right).toString('latin1') },
    { mistakes: [{ kind: 'other-encoding' }], value: Buffer.from(body).toString('latin1') },
  ];
}

/** A server that reads a body into a class loses the members that the class has not. */
function leftOut(members: Members, known: readonly string[]): Array<Variant<string>> {
  const sorted = sortedByName(members);
  const names = sorted.map(([name]) => name);
  const unknown = names.filter((name) => !known.includes(name));
  const lists = [
    ...(unknown.length > 1 ? [unknown] : []),
    ...names.slice(0, MAX_LEFT_OUT).map((name) => [name]),
  ];
  return lists.map((list) => ({
    mistakes: [{ kind: 'left-out', names: list }],
    value: written(
      sorted.filter(([name]) => !list.includes(name)),
      {},
    ),
  }));
}

export function sortedByName<T extends readonly [name: string, value: unknown]>(members: readonly T[]): T[] {
  return [...members].sort(([one], [other]) => (one < other ? -1 : 1));
}

function sortedDeep(members: Members): Members {
  return sortedByName(members.map(([name, member]) => [name, deeplySorted(member)] as const));
}

function deeplySorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => deeplySorted(item));
  if (!isObject(value)) return value;
  return Object.fromEntries(sortedDeep(Object.entries(value)));
}

function formOf(members: Members): string {
  return members.map(([name, member]) => `${name}=${textOf(member)}`).join('&');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function written(members: Members, writing: Writing): string {
  const text = writeObject(members, writing, '');
  return writing.escape ? text.replaceAll(writing.escape, (found) => escapedAs(found)) : text;
}

/** Only texts have such characters, so that the whole may be escaped at the end. */
function escapedAs(character: string): string {
  return character === '/' ? String.raw`\/` : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function writeValue(value: unknown, writing: Writing, before: string): string {
  if (isObject(value)) return writeObject(Object.entries(value), writing, before);
  if (!Array.isArray(value)) return JSON.stringify(value);
  return enclosed('[', value, ']', {
    before,
    write: (item, inner) => writeValue(item, writing, inner),
    writing,
  });
}

function writeObject(members: Members, writing: Writing, before: string): string {
  return enclosed('{', members, '}', {
    before,
    write: ([name, member], inner) =>
      `${JSON.stringify(name)}:${writing.afterName ?? ''}${writeValue(member, writing, inner)}`,
    writing,
  });
}

function enclosed<T>(
  open: string,
  items: readonly T[],
  close: string,
  {
    before,
    write,
    writing: { afterItem = '', indent },
  }: { before: string; write(item: T, before: string): string; writing: Writing },
): string {
  if (items.length === 0) return `${open}${close}`;
  if (indent === undefined)
    return `${open}${items.map((item) => write(item, before)).join(`,${afterItem}`)}${close}`;
  const inner = `${before}${indent}`;
  return `${open}\n${items.map((item) => `${inner}${write(item, inner)}`).join(',\n')}\n${before}${close}`;
}

import { TERRAFORM_FUNCTIONS } from './terraform-functions.js';
import { matches, searchAll } from './regular-expression.js';
import {
  isEqual,
  isObjectValue,
  isWhollyKnown,
  toBool,
  toNumber,
  toText,
  UNKNOWN,
  type Value,
} from './value.js';

type Implementation = (...values: Value[]) => Value | undefined;

/** Spread over a JavaScript call, more would not fit on the stack. */
const MAX_ARGUMENTS = 10_000;
/** A text of more UTF-16 units is not cut into what a reader calls characters, which takes 200 bytes for each. */
const MAX_SEGMENTED = 20_000;

/**
 * The value of a call, or UNKNOWN: when an argument is not known, when it is one that Terraform would refuse, and
 * for every function that is not here.
 */
export function callFunction(name: string, values: Value[]): Value {
  const arity = TERRAFORM_FUNCTIONS.get(name);
  if (!arity || values.length < arity.least || values.length > arity.most) return UNKNOWN;
  if (values.length > MAX_ARGUMENTS) return UNKNOWN;
  if (name === 'length') return lengthOf(values[0]) ?? UNKNOWN;
  if (name === 'coalesce') return firstGiven(values);
  const implementation = IMPLEMENTATIONS.get(name);
  if (!implementation || !values.every((value) => isWhollyKnown(value))) return UNKNOWN;
  return implementation(...values) ?? UNKNOWN;
}

/** A list's length is known even where its items are not. */
function lengthOf(value: Value | undefined): number | undefined {
  if (typeof value === 'string') {
    if (/^[\u0020-\u007E]*$/.test(value)) return value.length;
    return value.length > MAX_SEGMENTED ? undefined : [...new Intl.Segmenter().segment(value)].length;
  }

  if (Array.isArray(value)) return value.length;
  return value !== undefined && isObjectValue(value) ? Object.keys(value).length : undefined;
}

function firstGiven(values: Value[]): Value {
  for (const value of values) {
    if (value === UNKNOWN) return UNKNOWN;
    if (value !== null && value !== '') return value;
  }

  return UNKNOWN;
}

const text =
  (compute: (first: string, second: string, third: string) => Value | undefined): Implementation =>
  (...values) => {
    const [first, second, third] = values.map((value) => toText(value));
    if (
      first === undefined ||
      (values.length > 1 && second === undefined) ||
      (values.length > 2 && third === undefined)
    )
      return;
    return compute(first, second ?? '', third ?? '');
  };

const numbers =
  (compute: (all: number[]) => number): Implementation =>
  (...values) => {
    const all = values.map((value) => toNumber(value));
    return all.includes(undefined) ? undefined : compute(all as number[]);
  };

const list =
  (compute: (items: Value[], ...rest: Value[]) => Value | undefined): Implementation =>
  (items, ...rest) =>
    Array.isArray(items) ? compute(items, ...rest) : undefined;

const object =
  (compute: (members: { [key: string]: Value }, ...rest: Value[]) => Value | undefined): Implementation =>
  (members, ...rest) =>
    members !== undefined && isObjectValue(members) ? compute(members, ...rest) : undefined;

const IMPLEMENTATIONS: ReadonlyMap<string, Implementation> = new Map<string, Implementation>([
  ['abs', numbers(([one = 0]) => Math.abs(one))],
  ['ceil', numbers(([one = 0]) => Math.ceil(one))],
  ['floor', numbers(([one = 0]) => Math.floor(one))],
  ['max', numbers((all) => Math.max(...all))],
  ['min', numbers((all) => Math.min(...all))],
  ['pow', numbers(([base = 0, power = 0]) => base ** power)],
  ['signum', numbers(([one = 0]) => Math.sign(one))],
  ['chomp', text((one) => one.replace(/(?<![\r\n])[\r\n]+$/, ''))],
  ['endswith', text((one, end) => one.endsWith(end))],
  ['lower', text((one) => one.toLowerCase())],
  ['startswith', text((one, start) => one.startsWith(start))],
  ['strcontains', text((one, part) => one.includes(part))],
  ['trimprefix', text((one, prefix) => (one.startsWith(prefix) ? one.slice(prefix.length) : one))],
  ['trimspace', text((one) => one.trim())],
  [
    'trimsuffix',
    text((one, suffix) => (suffix && one.endsWith(suffix) ? one.slice(0, -suffix.length) : one)),
  ],
  ['upper', text((one) => one.toUpperCase())],
  ['split', text((separator, one) => one.split(separator))],
  ['regexall', text((pattern, one) => searchAll(pattern, one))],
  ['alltrue', list((items) => items.every((item) => toBool(item) === true))],
  ['anytrue', list((items) => items.some((item) => toBool(item) === true))],
  ['compact', list((items) => items.filter((item) => item !== '' && item !== null))],
  ['concat', (...lists) => (lists.every((one) => Array.isArray(one)) ? lists.flat() : undefined)],
  ['contains', list((items, wanted) => items.some((item) => isSame(item, wanted!)))],
  ['distinct', list((items) => withoutRepetition(items))],
  [
    'element',
    list((items, at) => (items.length > 0 ? items[(toNumber(at!) ?? Number.NaN) % items.length] : undefined)),
  ],
  ['flatten', list((items) => flattened(items))],
  ['reverse', list((items) => items.toReversed())],
  ['sum', list((items) => sumOf(items))],
  ['join', (separator, items) => joined(toText(separator!), items)],
  ['keys', object((members) => Object.keys(members).sort())],
  ['lookup', object((members, key, otherwise) => memberOr(members, toText(key!), otherwise))],
  [
    'merge',
    (...objects) => (objects.every((one) => isObjectValue(one)) ? Object.assign({}, ...objects) : undefined),
  ],
  [
    'values',
    object((members) =>
      Object.keys(members)
        .sort()
        .map((key) => members[key]!),
    ),
  ],
  ['tobool', (one) => toBool(one!)],
  ['tolist', (one) => one],
  ['tomap', (one) => one],
  ['tonumber', (one) => toNumber(one!)],
  ['toset', list((items) => withoutRepetition(items))],
  ['tostring', (one) => toText(one!)],
]);

/** Lists and objects that are compared with each other, each with each. */
const MAX_COMPARED = 300;

/** Nothing for a list of too many lists or objects. */
function withoutRepetition(items: Value[]): Value[] | undefined {
  const texts = new Set<string>();
  const others: Value[] = [];
  const found: Value[] = [];
  for (const item of items) {
    const written = toText(item);
    const isKnown = written === undefined ? others.some((other) => isSame(item, other)) : texts.has(written);
    if (isKnown) continue;
    if (written !== undefined) texts.add(written);
    else if (others.push(item) > MAX_COMPARED) return undefined;
    found.push(item);
  }

  return found;
}

function sumOf(items: Value[]): number | undefined {
  let sum = 0;
  for (const item of items) {
    const number = toNumber(item);
    if (number === undefined) return undefined;
    sum += number;
  }

  return sum;
}

/** `contains(["80"], 80)`: a list's items are of one type, so the number becomes a string. */
function isSame(a: Value, b: Value): boolean {
  return isEqual(a, b) === true || (toText(a) !== undefined && toText(a) === toText(b));
}

function flattened(items: Value[]): Value[] {
  return items.flatMap((item) => (Array.isArray(item) ? flattened(item) : [item]));
}

function joined(separator: string | undefined, items: Value | undefined): string | undefined {
  if (separator === undefined || !Array.isArray(items)) return undefined;
  const parts = items.map((item) => toText(item));
  return parts.includes(undefined) ? undefined : parts.join(separator);
}

function memberOr(
  members: { [key: string]: Value },
  key: string | undefined,
  otherwise: Value | undefined,
): Value | undefined {
  if (key === undefined) return undefined;
  return Object.hasOwn(members, key) ? members[key] : otherwise;
}

/** What `can(…)` says of a call whose arguments are known: whether it would work. */
export function canCall(name: string, values: Value[]): Value {
  if (!values.every((value) => isWhollyKnown(value))) return UNKNOWN;
  const [first] = values;
  if (name === 'regex') return text((pattern, subject) => matches(pattern, subject))(...values) ?? UNKNOWN;
  if (name === 'tonumber') return first === null || toNumber(first!) !== undefined;
  if (name === 'tobool') return first === null || toBool(first!) !== undefined;
  return callFunction(name, values) === UNKNOWN ? UNKNOWN : true;
}

import type { KeyKind } from '../callback-interface.js';
import type { Variant } from './payload-variants.js';
import type { SignatureMistake } from './signature-mistake.js';

/** 访问密钥, as far as they are known, by the kind of interface that each is bound to. */
export type SignatureKeys = Readonly<Partial<Record<KeyKind, string>>>;

/** What may have been used as the key, the right one first: those of other kinds, each as it is often copied. */
export function keyVariants(keys: SignatureKeys, expected: KeyKind): Array<Variant<string>> {
  const others = (Object.keys(keys) as KeyKind[]).filter((kind) => kind !== expected);
  const made = [expected, ...others].flatMap((kind): Array<Variant<string>> => {
    const key = keys[kind];
    if (key === undefined) return [];
    const other: SignatureMistake[] = kind === expected ? [] : [{ expected, key: kind, kind: 'other-key' }];
    return formsOf(key).map(({ mistakes, value }) => ({ mistakes: [...other, ...mistakes], value }));
  });
  // Two kinds may have the same key.
  return made.filter(({ value }, at) => made.findIndex((one) => one.value === value) === at);
}

function formsOf(key: string): Array<Variant<string>> {
  return [
    { mistakes: [], value: key },
    { mistakes: [{ kind: 'key-trimmed' }], value: key.trim() },
    ...['\n', '\r\n'].map((end) => ({
      mistakes: [{ kind: 'key-line-break' } as const],
      value: `${key}${end}`,
    })),
    ...[` ${key}`, `${key} `, ` ${key} `].map((value) => ({
      mistakes: [{ kind: 'key-blanks' } as const],
      value,
    })),
    ...[`"${key}"`, `'${key}'`].map((value) => ({ mistakes: [{ kind: 'key-quotes' } as const], value })),
    ...[key.toLowerCase(), key.toUpperCase()].map((value) => ({
      mistakes: [{ kind: 'key-case' } as const],
      value,
    })),
  ];
}

/**
 * One field of a request or an answer, as the pages state it. The value's type goes along, so that {@link Values} of a table
 * of fields is the type of the message: a protocol is written down once, and is schema and type.
 */
export interface Field<T = unknown, Required extends boolean = boolean> {
  readonly type: 'array' | 'integer' | 'number' | 'object' | 'string';
  readonly required: Required;
  /** Characters of a text; digits of an integer. */
  readonly max?: number;
  /** All that it may be. */
  readonly values?: readonly T[];
  /** A regular expression, for the whole of a text. */
  readonly pattern?: string;
  /** Of an object, and of each object of an array. */
  readonly members?: Fields;
  /** Of an array. */
  readonly maxItems?: number;
  /** Whether the text is encrypted, as {@link encryptValue} does it. */
  readonly isEncrypted?: true;
}

/** By name, in the order of the page. */
export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F> = F extends Field<infer T> ? T : never;
type RequiredNames<F extends Fields> = {
  [Name in keyof F]: F[Name] extends Field<unknown, true> ? Name : never;
}[keyof F];

/** The type of a message with these fields. */
export type Values<F extends Fields> = { [Name in RequiredNames<F>]: ValueOf<F[Name]> } & {
  [Name in Exclude<keyof F, RequiredNames<F>>]?: ValueOf<F[Name]>;
};

/** @param max Characters. */
export function text(
  max: number,
  more: Pick<Field<string>, 'isEncrypted' | 'pattern'> = {},
): Field<string, true> {
  return { type: 'string', required: true, max, ...more };
}

export function choice<const T extends string>(max: number, ...values: T[]): Field<T, true> {
  return { type: 'string', required: true, max, values };
}

/** @param max Digits. */
export function integer(max?: number): Field<number, true> {
  return { type: 'integer', required: true, ...(max !== undefined && { max }) };
}

export function flag<const T extends number>(...values: T[]): Field<T, true> {
  return { type: 'integer', required: true, values };
}

export function decimal(max: number): Field<number, true> {
  return { type: 'number', required: true, max };
}

export function object<const F extends Fields>(members: F): Field<Values<F>, true> {
  return { type: 'object', required: true, members };
}

export function list<const F extends Fields>(members: F, maxItems?: number): Field<Array<Values<F>>, true> {
  return { type: 'array', required: true, members, ...(maxItems !== undefined && { maxItems }) };
}

export function optional<T>(field: Field<T, true>): Field<T, false> {
  return { ...field, required: false } as Field<T, false>;
}

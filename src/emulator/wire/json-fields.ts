import type { Refusal, ErrorFormat } from './refusal.js';

interface TextRules {
  /** Characters (code points). */
  max?: number;
  /** May be `''`. */
  empty?: boolean;
}

/** How a call's interface names a missing and an unknown parameter, where it has codes of its own for them. */
export interface FieldRefusals {
  missing?(name: string): Refusal;
  unknown?(name: string): Refusal;
}

/** The members of a JSON object that came from outside, read one by one and checked on the way. */
export class JsonFields {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(
    body: unknown,
    private readonly errorFormat: ErrorFormat,
    private readonly refusals: FieldRefusals = {},
  ) {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      throw errorFormat.invalid('the body is not a JSON object');
    }

    this.#values = body as Record<string, unknown>;
  }

  /** Refuses members of other names. */
  only(...names: string[]): this {
    const unknown = Object.keys(this.#values).find((name) => !names.includes(name));
    if (unknown === undefined) return this;
    throw this.refusals.unknown?.(unknown) ?? this.errorFormat.invalid(`${unknown} is not known`);
  }

  text(name: string, rules: TextRules = {}): string {
    const value = this.optionalText(name, rules);
    if (value === undefined)
      throw this.refusals.missing?.(name) ?? this.errorFormat.invalid(`${name} is missing`);
    return value;
  }

  optionalText(name: string, { max = 1024, empty = false }: TextRules = {}): string | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw this.errorFormat.invalid(`${name} is not a string`);
    if (value === '' && !empty) throw this.errorFormat.invalid(`${name} is empty`);
    if (isLongerThan(value, max)) throw this.errorFormat.invalid(`${name} is longer than ${max} characters`);
    if (/\p{Surrogate}/u.test(value)) throw this.errorFormat.invalid(`${name} is not valid Unicode`);
    return value;
  }

  oneOf<Word extends string>(name: string, words: readonly Word[]): Word {
    const value = this.text(name);
    if ((words as readonly string[]).includes(value)) return value as Word;
    throw this.errorFormat.invalid(`${name} is none of ${words.join(', ')}`);
  }

  /** SHA-256 in hex, made lower-case. */
  sha256(name: string): string {
    const value = this.text(name);
    if (!/^[\da-f]{64}$/i.test(value)) throw this.errorFormat.invalid(`${name} is not a SHA-256 in hex`);
    return value.toLowerCase();
  }

  objects(name: string): JsonFields[] {
    const value = this.value(name);
    if (!Array.isArray(value)) throw this.errorFormat.invalid(`${name} is not an array`);
    return value.map((item) => new JsonFields(item, this.errorFormat, this.refusals));
  }

  optionalObject(name: string): JsonFields | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'object' || Array.isArray(value))
      throw this.errorFormat.invalid(`${name} is not an object`);
    return new JsonFields(value, this.errorFormat, this.refusals);
  }

  /** Of 0 and more. */
  optionalInteger(name: string, { max }: { max: number }): number | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max) return value;
    throw this.errorFormat.invalid(`${name} is not a whole number from 0 to ${max}`);
  }

  /** The same, or nothing where the member is absent. */
  optionalObjects(name: string): JsonFields[] | undefined {
    return this.value(name) === undefined ? undefined : this.objects(name);
  }

  optionalFlag(name: string): boolean | undefined {
    const value = this.value(name);
    if (value === undefined || typeof value === 'boolean') return value;
    throw this.errorFormat.invalid(`${name} is not a boolean`);
  }

  has(name: string): boolean {
    return this.value(name) !== undefined;
  }

  texts(name: string): string[] {
    const value = this.value(name) ?? [];
    if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) {
      throw this.errorFormat.invalid(`${name} is not an array of strings`);
    }

    return value as string[];
  }

  textMap(name: string): Record<string, string> {
    const value = this.value(name) ?? {};
    if (typeof value !== 'object' || Object.values(value).some((item) => typeof item !== 'string')) {
      throw this.errorFormat.invalid(`${name} is not an object of strings`);
    }

    return value as Record<string, string>;
  }

  /** `null` counts as absent. */
  private value(name: string): unknown {
    return Object.hasOwn(this.#values, name) ? (this.#values[name] ?? undefined) : undefined;
  }
}

/** By code points, and without counting a huge text to its end. */
export function isLongerThan(text: string, max: number): boolean {
  if (text.length <= max) return false;
  return text.length > 2 * max || [...text].length > max;
}

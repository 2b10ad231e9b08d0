import type { Language } from './language.js';

/**
 * A message that has no text yet: its id and the data that it is about. The text is made last, by {@link textOf}, in the
 * language of the reader; nothing reads a text to decide. As a string, and in JSON, it is its English text.
 *
 * Messages are made by the functions that {@link defineMessages} returns.
 */
export class Message {
  constructor(
    /** The area that defines it: `publish/receipt`, or the id of a rule. */
    readonly area: string,
    /** Its name in the area. */
    readonly key: string,
    /** JSON, and other messages. Values are shown as they are: no text of a user is ever translated. */
    readonly data: MessageData,
  ) {}

  /** `publish/receipt.unreadable` */
  get id(): string {
    return `${this.area}.${this.key}`;
  }

  toJSON(): string {
    return textOf(this, 'en');
  }

  toString(): string {
    return textOf(this, 'en');
  }
}

/** What a message is about. Names of fields say what each value is. */
export type MessageData = Readonly<Record<string, unknown>>;

/** Makes the text of one message in one language; `never` data: the message is always the same. */
// The data of each is its own; callers see it through the types below.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type TextFunction = (data: any) => string;

/** The texts of an area in one language, by key. */
export type Texts = Readonly<Record<string, TextFunction>>;

/** A text may be given as a message: it is then made in the language of the message around it. */
type Data<T> = T extends string
  ? string extends T
    ? Message | string
    : T
  : T extends ReadonlyArray<infer Item>
    ? ReadonlyArray<Data<Item>>
    : T;

type DataOf<F extends TextFunction> = { readonly [K in keyof Parameters<F>[0]]: Data<Parameters<F>[0][K]> };

/** For each text the function that makes its message. */
export type MessageSet<Area extends string, T extends Texts> = {
  readonly [K in keyof T]: Parameters<T[K]> extends [] ? () => Message : (data: DataOf<T[K]>) => Message;
} & { readonly [AREA]: Area; readonly [TEXTS]: T };

const AREA = Symbol('area');
declare const TEXTS: unique symbol;

/** What {@link defineMessages} returns, of any area. */
export interface AnyMessageSet {
  readonly [AREA]: string;
  readonly [TEXTS]: Texts;
}

/** The Chinese texts of an area: the compiler requires each of its messages, with the same data. */
export interface Chinese<Set extends AnyMessageSet> {
  readonly area: Set[typeof AREA];
  readonly texts: {
    readonly [K in keyof Set[typeof TEXTS]]: (...data: Parameters<Set[typeof TEXTS][K]>) => string;
  };
}

const texts: Record<Language, Map<string, Texts>> = { en: new Map(), zh: new Map() };

/**
 * Defines the messages of an area by their English texts. The Chinese ones are in `zh.ts` of the same folder.
 *
 * @param area Unique: the room and what it is about, `publish/receipt`; of a rule, its id.
 */
export function defineMessages<const Area extends string, T extends Texts>(
  area: Area,
  english: T,
): MessageSet<Area, T> {
  texts.en.set(area, english);
  const entries = Object.keys(english).map((key) => [
    key,
    (data: MessageData = {}) => new Message(area, key, data),
  ]);
  return Object.assign(Object.fromEntries(entries), { [AREA]: area });
}

/** For each message of an area the function that makes its text in a language. */
export type TextsOf<Set extends AnyMessageSet> = {
  readonly [K in keyof Set[typeof TEXTS]]: Parameters<Set[typeof TEXTS][K]> extends []
    ? () => string
    : (data: DataOf<Set[typeof TEXTS][K]>) => string;
};

/**
 * The messages of an area as texts of a language: what a presenter puts together is read at once, and by one reader.
 *
 * `textsIn(stackMessages, 'zh').deleting({ name })` is `textOf(stackMessages.deleting({ name }), 'zh')`.
 */
export function textsIn<Set extends AnyMessageSet>(messages: Set, language: Language): TextsOf<Set> {
  const area = messages[AREA];
  const entries = Object.keys(messages).map((key) => [
    key,
    (data: MessageData = {}) => textById(area, key, inLanguage(data, language), language),
  ]);
  return Object.fromEntries(entries) as TextsOf<Set>;
}

const FOREIGN = 'foreign';
const foreign = defineMessages(FOREIGN, { text: ({ text }: { text: string }) => text });

/**
 * A text that is not koo's: of a plugin, a library, the operating system or a server. It is shown as it is in every language.
 * No text of koo's own goes through here.
 */
export function foreignText(text: Message | string): Message {
  return typeof text === 'string' ? foreign.text({ text }) : text;
}

/** Whether a message is a text that is not koo's: made by {@link foreignText}. */
export function isForeign({ area }: Message): boolean {
  return area === FOREIGN;
}

/** The texts of one area in another language. */
export interface Translation {
  readonly area: string;
  readonly texts: Texts;
}

/** Makes the Chinese texts of areas known. Until then, every text is English. */
export function addChinese(translations: readonly Translation[]): void {
  for (const translation of translations) texts.zh.set(translation.area, translation.texts);
}

/** All areas of messages whose modules are loaded; for tests. */
export function definedAreas(): ReadonlyMap<string, Texts> {
  return texts.en;
}

/** The text of a message in a language. A text that has been made already is returned as it is. */
export function textOf(message: Message | string, language: Language): string {
  if (typeof message === 'string') return message;
  const { area, data, key } = message;
  return textById(area, key, inLanguage(data, language), language) ?? `${area}.${key}`;
}

/** A message as data: what JSON, a cache or another thread can hold. A message inside of `data` is one of these too. */
export interface MessageRecord {
  id: string;
  data: MessageData;
}

/** The message as data, at any depth. */
export function recordOf({ data, id }: Message): MessageRecord {
  return { id, data: toRecords(data) as MessageData };
}

/**
 * The text of a message that was kept as data.
 *
 * @returns Nothing where koo has no such message: it is a plugin's, or another koo's.
 */
export function textOfRecord({ data, id }: MessageRecord, language: Language): string | undefined {
  const end = id.lastIndexOf('.');
  return textById(id.slice(0, end), id.slice(end + 1), recordsInLanguage(data, language), language);
}

/**
 * The message that was kept as data, and those inside of it.
 *
 * @returns Nothing where koo has no such message: it is a plugin's, or another koo's.
 */
export function messageOf({ data, id }: MessageRecord): Message | undefined {
  const end = id.lastIndexOf('.');
  const [area, key] = [id.slice(0, end), id.slice(end + 1)];
  const english = texts.en.get(area);
  return english && Object.hasOwn(english, key)
    ? new Message(area, key, fromRecords(data) as MessageData)
    : undefined;
}

function fromRecords(value: unknown): unknown {
  return isMessageRecord(value) ? (messageOf(value) ?? value.id) : mapItems(value, fromRecords);
}

function textById(area: string, key: string, data: unknown, language: Language): string | undefined {
  const translated = texts[language].get(area) ?? texts.en.get(area);
  return translated && Object.hasOwn(translated, key) ? translated[key]!(data) : undefined;
}

function toRecords(value: unknown): unknown {
  if (value instanceof Message) return recordOf(value);
  return mapItems(value, toRecords);
}

function recordsInLanguage<T>(value: T, language: Language): T {
  if (isMessageRecord(value)) return (textOfRecord(value, language) ?? value.id) as T;
  return mapItems(value, (item) => recordsInLanguage(item, language)) as T;
}

/** What a message is about may have an `id` of its own, and no `data` beside it. */
function isMessageRecord(value: unknown): value is MessageRecord {
  const { data, id } = (value ?? {}) as Partial<MessageRecord>;
  return typeof id === 'string' && typeof data === 'object' && data !== null;
}

/** Data in which every message, at any depth, is its text. */
export function inLanguage<T>(value: T, language: Language): T {
  if (value instanceof Message) return textOf(value, language) as T;
  return mapItems(value, (item) => inLanguage(item, language)) as T;
}

/** Only lists and plain objects have items; everything else is as it is. */
function mapItems(value: unknown, map: (item: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => map(item));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, map(item)]));
}

/** English patterns and what they are in Chinese. A hole, `{name}`, stands for any text, and both have the same ones. */
export type Patterns = Readonly<Record<string, string>>;

/** A rule's texts, as far as it has them, and each message and fix title that it can have. */
export interface ChineseRule {
  name?: string;
  summary: string;
  why?: string;
  fix?: string;
  /** Where a hole has the name of a list in phrases.ts, it holds one of those phrases, which is translated too. */
  messages: Patterns;
}

/** The rules of one area, by id. */
export type ChineseArea = Readonly<Record<string, ChineseRule>>;

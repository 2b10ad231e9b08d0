import { addChinese, type AnyMessageSet, type Chinese, type Texts } from '../i18n/message.js';

/** What a rule says about itself, and its messages, in Chinese. */
export interface RuleTexts {
  readonly name?: string;
  readonly summary?: string;
  readonly why?: string;
  readonly fix?: string;
  readonly messages: Texts;
}

type MessagesOf<R> = R extends { messages?: infer M }
  ? NonNullable<M> extends AnyMessageSet
    ? NonNullable<M>
    : never
  : never;

/**
 * The Chinese texts of rules by their ids: `{ 'output/missing': typeof outputMissing }`. The compiler requires each text of
 * each rule, and each of its messages.
 */
export type ChineseRules<Rules> = {
  readonly [Id in keyof Rules]: {
    readonly name: string;
    readonly summary: string;
    readonly why: string;
    readonly fix: string;
    readonly messages: Chinese<MessagesOf<Rules[Id]>>['texts'];
  };
};

let chinese: Readonly<Record<string, RuleTexts>> = {};

/** Makes the Chinese texts of rules known, by their ids. */
export function addChineseRules(rules: Readonly<Record<string, RuleTexts>>): void {
  chinese = { ...chinese, ...rules };
  addChinese(Object.entries(rules).map(([area, { messages }]) => ({ area, texts: messages })));
}

/** Nothing before they are loaded, or where the rule is a plugin's. */
export function chineseRule(id: string): RuleTexts | undefined {
  return Object.hasOwn(chinese, id) ? chinese[id] : undefined;
}

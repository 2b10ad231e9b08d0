import { chineseRule } from '../chinese-rules.js';
import { textOfRecord } from '../../i18n/message.js';
import type { FindingTexts, MessageReference } from '../finding.js';
import type { RuleDescription } from '../rule-description.js';
import { AREAS } from './areas.js';
import type { ChineseRule } from './chinese-area.js';
import { type Matcher, matcherOf } from './message-matcher.js';
import { COMMON_MESSAGES, PHRASES } from './phrases.js';

const matchers = new Map<string, Matcher>();

/** The finding with its messages in simplified Chinese; what has no translation stays English. */
export function translateFinding<Told extends FindingTexts>(finding: Told): Told {
  const { fix, message, related, rule } = finding;
  const inChinese = (text: string, { data, messageId }: MessageReference): string =>
    messageId === undefined
      ? translateMessage(rule, text)
      : (textOfRecord({ id: messageId, data: data ?? {} }, 'zh') ?? text);
  return {
    ...finding,
    message: inChinese(message, finding),
    ...(related && {
      related: related.map((place) => ({ ...place, message: inChinese(place.message, place) })),
    }),
    ...(fix && { fix: { ...fix, title: inChinese(fix.title, fix) } }),
  };
}

/** A rule, or what is told of one, with its texts in simplified Chinese; an unknown one stays as it is. */
export function translateRule<Described extends Partial<RuleDescription> & { id: string }>(
  rule: Described,
): Described {
  const chinese = chineseRule(rule.id) ?? ruleOf(rule.id);
  if (!chinese) return rule;
  const { fix, name, summary, why } = chinese;
  const texts = Object.entries({ fix, name, summary, why }).filter(
    ([text]) => rule[text as keyof Described] !== undefined,
  );
  return { ...rule, ...Object.fromEntries(texts) };
}

/** A message, a fix's title or a related place's message of a rule. */
function translateMessage(rule: string, message: string): string {
  let matcher = matchers.get(rule);
  if (!matcher) {
    matcher = matcherOf({ ...ruleOf(rule)?.messages, ...COMMON_MESSAGES }, PHRASES);
    matchers.set(rule, matcher);
  }

  return matcher(message) ?? message;
}

function ruleOf(id: string): ChineseRule | undefined {
  const name = id.slice(0, Math.max(0, id.indexOf('/')));
  const area = Object.hasOwn(AREAS, name) ? AREAS[name] : undefined;
  return area && Object.hasOwn(area, id) ? area[id] : undefined;
}

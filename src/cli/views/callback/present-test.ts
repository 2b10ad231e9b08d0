import type { CallbackLevel } from '../../../callback/stories/callback-rules.js';
import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
import { type Style, styled } from '../../../platform/styled.js';
import { callbackTestMessages } from './messages.js';
import {
  type CallbackTestResult,
  type PlayedStory,
  playedStories,
  protocolName,
  type ShownCheck,
} from './test-result.js';

const LEVEL_STYLES: Record<CallbackLevel, Style> = {
  must: ['red', 'bold'],
  should: ['yellow', 'bold'],
  unclear: ['blue', 'bold'],
};

interface TextOptions {
  language: Language;
  colors?: boolean;
}

interface Context {
  words: ReturnType<typeof textsIn<typeof callbackTestMessages>>;
  paint(style: Style, text: string): string;
}

/** What a person reads: each story, and what of it is not met with the way out; the last line counts. */
export function callbackTestText(
  result: CallbackTestResult,
  { colors = false, language }: TextOptions,
): string {
  const { protocols, skipped, summary, url } = result;
  const words = textsIn(callbackTestMessages, language);
  const context: Context = { words, paint: (style, text) => (colors ? styled(style, text) : text) };
  const names = protocols.map((protocol) => protocolName(protocol, language));
  const lines = playedStories(result).flatMap((story) => storyLines(story, protocols.length > 1, context));
  return [
    words.head({ protocols: names, url: escapeLine(url) }),
    '',
    ...lines,
    ...skipped.map(({ needs, protocol, story }) =>
      context.paint(
        'dim',
        `- ${words.skipped({ needs, story: protocols.length > 1 ? `${protocol} ${story}` : story })}`,
      ),
    ),
    '',
    words.total(summary),
  ].join('\n');
}

function storyLines({ checks, protocol, story }: PlayedStory, isNamed: boolean, context: Context): string[] {
  const { paint, words } = context;
  const failed = checks.filter(({ isMet }) => !isMet);
  const [style, mark]: [Style, string] = failed.some(({ level }) => level === 'must')
    ? ['red', '✖']
    : failed.length > 0
      ? ['yellow', '!']
      : ['green', '✔'];
  const name = isNamed ? `${protocol} ${story}` : story;
  const head = words.story({ checks: checks.length, failed: failed.length, story: name });
  return [`${paint(style, mark)} ${head}`, ...failed.flatMap((check) => checkLines(check, context))];
}

function checkLines(
  { advice, console, curl, level, message, pages, rule }: ShownCheck,
  { paint, words }: Context,
): string[] {
  const note = level === 'unclear' ? words.unclear() : '';
  return [
    `  ${paint(LEVEL_STYLES[level], level)} ${escapeLine(message!)} ${paint('dim', `[${rule}]`)}${note}`,
    ...(console === undefined ? [] : [`      ${words.console()}: ${escapeLine(console)}`]),
    `      ${paint('cyan', '→')} ${advice}`,
    ...pages.map((page) => `      ${page}`),
    `      ${paint('dim', escapeLine(curl!))}`,
  ];
}

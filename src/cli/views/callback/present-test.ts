import type { CallbackLevel } from '../../../callback/stories/callback-rules.js';
import { ruleMessages } from '../../../callback/stories/messages.js';
import { curlOf } from '../../../callback/sending/send-call.js';
import type { CallbackCheck, StoryTry } from '../../../callback/stories/story-run.js';
import { KOOGALLERY_PROTOCOLS, type ProtocolId } from '../../../callback/protocol.js';
import type { CallbackTest } from '../../../callback/stories/test-server.js';
import type { Language } from '../../../i18n/language.js';
import { textOf, textsIn } from '../../../i18n/message.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
import { callbackTestMessages } from './messages.js';

/** What `koo callback test --json` prints. Its schema is `schemas/output/callback-test.schema.json`. */
export interface CallbackTestResult {
  url: string;
  /** What was tested, in this order. */
  protocols: ProtocolId[];
  checks: Array<
    Omit<CallbackCheck, 'message' | 'rule'> & {
      protocol: ProtocolId;
      rule: string;
      message?: string;
      advice?: string;
      curl?: string;
    }
  >;
  tries: StoryTry[];
  summary: { checks: number } & Record<CallbackLevel, number>;
}

export interface ProtocolTest {
  protocol: ProtocolId;
  test: CallbackTest;
}

/** The result in the language of its reader. */
export function callbackTestResult(
  url: URL,
  tests: readonly ProtocolTest[],
  language: Language,
): CallbackTestResult {
  const checks: CallbackTestResult['checks'] = [];
  const tries: StoryTry[] = [];
  for (const { protocol, test } of tests) {
    checks.push(...test.checks.map((check) => shownCheck(check, { language, protocol, tries, test })));
    tries.push(...test.tries);
  }

  const failed = (level: CallbackLevel): number =>
    checks.filter((check) => !check.isMet && check.level === level).length;
  return {
    url: url.href,
    protocols: tests.map(({ protocol }) => protocol),
    checks,
    tries,
    summary: {
      checks: checks.length,
      must: failed('must'),
      should: failed('should'),
      unclear: failed('unclear'),
    },
  };
}

/** @param tries Of the protocols before: places in the list of all begin behind them. */
function shownCheck(
  { message, rule, ...check }: CallbackCheck,
  { language, protocol, test, tries }: ProtocolTest & { language: Language; tries: readonly StoryTry[] },
): CallbackTestResult['checks'][number] {
  return {
    ...check,
    protocol,
    rule: `callback/${rule}`,
    tries: check.tries.map((at) => at + tries.length),
    ...(message && {
      message: textOf(message, language),
      advice: textOf(ruleMessages[rule](), language),
      curl: curlOf(test.tries[check.tries.at(-1)!]!),
    }),
  };
}

/** What a person reads: each story, and what of it is not met with the way out; the last line counts. */
export function callbackTestText(
  { checks, protocols, summary, url }: CallbackTestResult,
  language: Language,
): string {
  const words = textsIn(callbackTestMessages, language);
  const lines = protocols.flatMap((protocol) => {
    const own = checks.filter((check) => check.protocol === protocol);
    return [...new Set(own.map(({ story }) => story))].flatMap((story) => {
      const all = own.filter((check) => check.story === story);
      const failed = all.filter(({ isMet }) => !isMet);
      const mark = failed.some(({ level }) => level === 'must') ? '✖' : failed.length > 0 ? '!' : '✔';
      const name = protocols.length > 1 ? `${protocol} ${story}` : story;
      const head = words.story({ checks: all.length, failed: failed.length, story: name });
      return [`${mark} ${head}`, ...failed.flatMap((check) => checkLines(check, words))];
    });
  });
  return [
    words.head({
      protocols: protocols.map((protocol) => protocolName(protocol, language)),
      url: escapeLine(url),
    }),
    '',
    ...lines,
    '',
    words.total(summary),
  ].join('\n');
}

function checkLines(
  { advice, console, curl, level, message, pages, rule }: CallbackTestResult['checks'][number],
  words: ReturnType<typeof textsIn<typeof callbackTestMessages>>,
): string[] {
  const note = level === 'unclear' ? ` (${words.unclear()})` : '';
  return [
    `  ${level} ${escapeLine(message!)} [${rule}]${note}`,
    ...(console === undefined ? [] : [`      ${words.console()}: ${escapeLine(console)}`]),
    `      → ${advice}`,
    ...pages.map((page) => `      ${page}`),
    `      ${escapeLine(curl!)}`,
  ];
}

function protocolName(protocol: ProtocolId, language: Language): string {
  return KOOGALLERY_PROTOCOLS.find(({ id }) => id === protocol)!.name[language];
}

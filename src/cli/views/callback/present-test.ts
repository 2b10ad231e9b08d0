import { CALLBACK_RULES, type CallbackLevel } from '../../../callback/stories/callback-rules.js';
import { ruleMessages } from '../../../callback/stories/messages.js';
import { type CallbackTry, curlOf } from '../../../callback/sending/send-call.js';
import type { CallbackCheck } from '../../../callback/stories/story-run.js';
import type { CallbackTest } from '../../../callback/stories/test-server.js';
import type { Language } from '../../../i18n/language.js';
import { textOf, textsIn } from '../../../i18n/message.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
import { callbackTestMessages } from './messages.js';

/** What `koo callback test --json` prints. Its schema is `schemas/output/callback-test.schema.json`. */
export interface CallbackTestResult {
  url: string;
  protocol: 'saas-v2';
  checks: Array<
    Omit<CallbackCheck, 'message' | 'rule'> & {
      rule: string;
      message?: string;
      advice?: string;
      curl?: string;
      pages: readonly string[];
    }
  >;
  tries: CallbackTry[];
  summary: { checks: number } & Record<CallbackLevel, number>;
}

/** The result in the language of its reader. */
export function callbackTestResult(
  url: URL,
  { checks, tries }: CallbackTest,
  language: Language,
): CallbackTestResult {
  const failed = (level: CallbackLevel): number =>
    checks.filter((check) => !check.isMet && check.level === level).length;
  return {
    url: url.href,
    protocol: 'saas-v2',
    checks: checks.map(({ message, rule, ...check }) => ({
      ...check,
      rule: `callback/${rule}`,
      pages: CALLBACK_RULES[rule].pages,
      ...(message && {
        message: textOf(message, language),
        advice: textOf(ruleMessages[rule](), language),
        curl: curlOf(tries[check.tries.at(-1)!]!),
      }),
    })),
    tries,
    summary: {
      checks: checks.length,
      must: failed('must'),
      should: failed('should'),
      unclear: failed('unclear'),
    },
  };
}

/** What a person reads: each story, and what of it is not met with the way out; the last line counts. */
export function callbackTestText({ checks, summary, url }: CallbackTestResult, language: Language): string {
  const words = textsIn(callbackTestMessages, language);
  const stories = [...new Set(checks.map(({ story }) => story))];
  const lines = stories.flatMap((story) => {
    const all = checks.filter((check) => check.story === story);
    const failed = all.filter(({ isMet }) => !isMet);
    const mark = failed.some(({ level }) => level === 'must') ? '✖' : failed.length > 0 ? '!' : '✔';
    const head = words.story({ checks: all.length, failed: failed.length, story });
    return [`${mark} ${head}`, ...failed.flatMap((check) => checkLines(check, words))];
  });
  return [words.head({ url: escapeLine(url) }), '', ...lines, '', words.total(summary)].join('\n');
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

import { KOOGALLERY_PROTOCOLS, type ProtocolId } from '../../../callback/protocol.js';
import { type CallbackTry, curlOf } from '../../../callback/sending/send-call.js';
import type { CallbackLevel } from '../../../callback/stories/callback-rules.js';
import { ruleMessages } from '../../../callback/stories/messages.js';
import type { CallbackCheck, StoryTry } from '../../../callback/stories/story-run.js';
import type { CallbackTest, SkippedStory } from '../../../callback/stories/test-server.js';
import { withoutSecretsIn } from '../../../errors/secrets.js';
import type { MessageReference } from '../../../findings/finding.js';
import { referenceOf } from '../../../findings/message-reference.js';
import { wellFormed } from '../../../findings/reporters/well-formed.js';
import type { Language } from '../../../i18n/language.js';
import { type Message, textOf } from '../../../i18n/message.js';
import { jsonObjectIn } from '../../../platform/json-object.js';

/** Characters of a response that are shown: one about a hundred instances has some hundred thousand. */
const MAX_BODY = 256 * 1024;

/** Characters of a text that quotes a response. */
const MAX_TEXT = 1000;

/** Characters of a result code: six, unless a server invents some. */
const MAX_CODE = 32;

/** One thing that was looked at, in the language of the reader. */
export interface ShownCheck extends MessageReference, Omit<CallbackCheck, 'message' | 'rule'> {
  protocol: ProtocolId;
  /** `callback/http-status` */
  rule: string;
  /** What was found; like the rest, absent where the rule is met. */
  message?: string;
  advice?: string;
  curl?: string;
}

/** One call, with what it was sent for. */
export interface ShownTry extends StoryTry {
  protocol: ProtocolId;
  /** Of the response; absent where it has none. */
  resultCode?: string;
}

/** What `koo callback test --json` prints. Its schema is `schemas/output/callback-test.schema.json`. */
export interface CallbackTestResult {
  url: string;
  /** What was tested, in this order. */
  protocols: ProtocolId[];
  checks: ShownCheck[];
  tries: ShownTry[];
  /** Stories that were not played. */
  skipped: Array<{ protocol: ProtocolId } & SkippedStory>;
  summary: { checks: number } & Record<CallbackLevel, number>;
}

export interface ProtocolTest {
  protocol: ProtocolId;
  test: CallbackTest;
}

/** The result in the language of its reader, without any secret that koo knows: a server may return its key. */
export function callbackTestResult(
  url: URL,
  tests: readonly ProtocolTest[],
  language: Language,
): CallbackTestResult {
  const checks: ShownCheck[] = [];
  const tries: ShownTry[] = [];
  for (const { protocol, test } of tests) {
    const before = tries.length;
    checks.push(...test.checks.map((check) => shownCheck(check, { before, language, protocol, test })));
    tries.push(...test.tries.map((sent) => shownTry(sent, protocol)));
  }

  const failed = (level: CallbackLevel): number =>
    checks.filter((check) => !check.isMet && check.level === level).length;
  return withoutSecretsIn({
    url: url.href,
    protocols: tests.map(({ protocol }) => protocol),
    checks,
    tries,
    skipped: tests.flatMap(({ protocol, test }) => test.skipped.map((one) => ({ protocol, ...one }))),
    summary: {
      checks: checks.length,
      must: failed('must'),
      should: failed('should'),
      unclear: failed('unclear'),
    },
  });
}

/** The name of a protocol as a person reads it. */
export function protocolName(protocol: ProtocolId, language: Language): string {
  return KOOGALLERY_PROTOCOLS.find(({ id }) => id === protocol)!.name[language];
}

/** A protocol's stories, in the order in which they were played. */
export interface PlayedStory {
  protocol: ProtocolId;
  story: string;
  checks: ShownCheck[];
  /** With their places in the list of all. */
  tries: Array<readonly [at: number, sent: ShownTry]>;
}

export function playedStories({ checks, tries }: CallbackTestResult): PlayedStory[] {
  const stories = new Map<string, PlayedStory>();
  const of = ({ protocol, story }: Pick<ShownTry, 'protocol' | 'story'>): PlayedStory => {
    const key = `${protocol} ${story}`;
    const found = stories.get(key) ?? { protocol, story, checks: [], tries: [] };
    stories.set(key, found);
    return found;
  };
  for (const check of checks) of(check).checks.push(check);
  for (const [at, sent] of tries.entries()) of(sent).tries.push([at, sent]);
  return [...stories.values()];
}

/** @param before Calls of the protocols before: places in the list of all begin behind them. */
function shownCheck(
  { console, message, rule, ...check }: CallbackCheck,
  { before, language, protocol, test }: ProtocolTest & { before: number; language: Language },
): ShownCheck {
  return {
    ...check,
    protocol,
    rule: `callback/${rule}`,
    tries: check.tries.map((at) => at + before),
    ...(console !== undefined && { console: cut(console, MAX_TEXT) }),
    ...(message && {
      message: cut(textOf(message, language), MAX_TEXT),
      ...boundedReference(message),
      advice: textOf(ruleMessages[rule](), language),
      curl: curlOf(test.tries[check.tries.at(-1)!]!),
    }),
  };
}

function shownTry(sent: StoryTry, protocol: ProtocolId): ShownTry {
  const code = resultCode(sent.answer);
  return {
    ...sent,
    answer: shortened(sent.answer),
    protocol,
    ...(code !== undefined && { resultCode: code }),
  };
}

function resultCode(answer: CallbackTry['answer']): string | undefined {
  const code = 'failure' in answer ? undefined : jsonObjectIn(answer.body)?.resultCode;
  return typeof code === 'string' ? cut(code, MAX_CODE) : undefined;
}

function shortened(answer: CallbackTry['answer']): CallbackTry['answer'] {
  return 'failure' in answer ? answer : { ...answer, body: cut(answer.body, MAX_BODY) };
}

function boundedReference(message: Message): MessageReference {
  const { data = {}, messageId } = referenceOf(message);
  const bounded = Object.entries(data).map(([name, value]) => [
    name,
    typeof value === 'string' ? cut(value, MAX_TEXT) : value,
  ]);
  return { data: Object.fromEntries(bounded), ...(messageId !== undefined && { messageId }) };
}

/** Whole up to a length, and its beginning beyond it. */
function cut(text: string, max: number): string {
  return text.length > max ? `${wellFormed(text.slice(0, max))}…` : text;
}

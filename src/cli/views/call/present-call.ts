import type { CallbackInterface } from '../../../callback/callback-interface.js';
import { text } from '../../../callback/field.js';
import type { FoundInterface } from '../../../callback/find-interface.js';
import type { SignatureStep } from '../../../callback/listening/signature-steps.js';
import {
  type CallbackTry,
  curlOf,
  recordedCall,
  type RecordedCall,
} from '../../../callback/sending/send-call.js';
import { CONTENT_TYPE, type SignedCall } from '../../../callback/sending/signed-call.js';
import { pagesOf } from '../../../callback/stories/callback-rules.js';
import { judgeAnswer } from '../../../callback/stories/judge-answer.js';
import { ruleMessages } from '../../../callback/stories/messages.js';
import { activityOf } from '../../../callback/callback-interface.js';
import type { Language } from '../../../i18n/language.js';
import { textOf, textsIn } from '../../../i18n/message.js';
import { jsonObjectIn } from '../../../platform/json-object.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
import { padded } from '../../terminal/columns.js';
import { callMessages } from './messages.js';

/** UTF-16 units of a body that are shown; `--json` has all. */
const MAX_SHOWN = 4000;

/** What KooGallery would say of an answer. */
export interface CallVerdict {
  isAccepted: boolean;
  /** The rule that it breaks first. */
  rule?: string;
  message?: string;
  advice?: string;
  /** What KooGallery's debugging page prints then. */
  console?: string;
  pages?: readonly string[];
}

/** What `koo callback send --json` and `replay --json` print. Its schema is `schemas/output/callback-call.schema.json`. */
export interface CallResult {
  protocol: string;
  activity: string;
  /** Members that were made up. */
  invented: readonly string[];
  /** How the signature is made; absent where the call was repeated byte for byte. */
  steps?: readonly SignatureStep[];
  request: RecordedCall;
  curl: string;
  /** Absent with --dry-run, like what follows. */
  sentAt?: string;
  durationMs?: number;
  answer?: CallbackTry['answer'];
  verdict?: CallVerdict;
  /** Its ID in the log, for `koo callback replay`. */
  id?: string;
}

export interface CallParts extends FoundInterface {
  call: SignedCall;
  invented?: readonly string[];
  steps?: readonly SignatureStep[];
  /** Of queryInstance: the instances that are asked for. */
  instanceIds?: readonly string[];
  /** Absent where it was not sent. */
  sent?: CallbackTry;
  accessKey: string;
  id?: string;
}

/** One call and what came of it, in the language of its reader. */
export function callResult(parts: CallParts, language: Language): CallResult {
  const { call, id, invented = [], one, protocol, sent, steps } = parts;
  const request = recordedCall(call);
  return {
    protocol: protocol.id,
    activity: activityOf(one),
    invented,
    ...(steps && { steps }),
    request,
    curl: curlOf(request),
    ...(sent && {
      sentAt: sent.sentAt,
      durationMs: sent.durationMs,
      answer: sent.answer,
      verdict: verdictOf(parts, sent, language),
    }),
    ...(id !== undefined && { id }),
  };
}

function verdictOf(parts: CallParts, sent: CallbackTry, language: Language): CallVerdict {
  const { accessKey, one, protocol } = parts;
  const isOpening = one.activity === 'newInstance';
  // A new instance always has an id, although the table calls it optional.
  const judged = isOpening ? { ...one, answer: { ...one.answer, instanceId: text(64) } } : one;
  const fault = judgeAnswer(judged, sent, { accessKey, instanceIds: parts.instanceIds });
  if (!fault) return { isAccepted: true };
  return {
    isAccepted: false,
    rule: `callback/${fault.rule}`,
    message: textOf(fault.message, language),
    advice: textOf(ruleMessages[fault.rule](), language),
    ...(fault.console !== undefined && { console: fault.console }),
    pages: pagesOf(fault.rule, protocol.id),
  };
}

/** One call as a person reads it: how it is signed, what went out and came back, and what KooGallery would say. */
export function callText(result: CallResult, { one, protocol }: FoundInterface, language: Language): string {
  const words = textsIn(callMessages, language);
  const { activity, answer, curl, id, invented, request, steps } = result;
  return [
    words.head({ activity, name: one.name[language], protocol: protocol.name[language] }),
    ...(invented.length > 0 ? [`  ${words.invented()}  ${invented.join(', ')}`] : []),
    ...(steps ? ['', words.signature(), ...stepLines(steps, language)] : []),
    '',
    words.request(),
    ...requestLines(request),
    ...(answer ? ['', words.response(), ...answerLines(result, one, language)] : ['', words.notSent()]),
    '',
    one.signing.endsWith('token') ? words.repeatToken() : words.repeat(),
    escapeLine(curl),
    ...(id === undefined ? [] : [words.again({ id })]),
  ].join('\n');
}

/** Each step with how it is made, and what it is. */
export function stepLines(steps: readonly SignatureStep[], language: Language): string[] {
  const words = textsIn(callMessages, language);
  const width = Math.max(...steps.map(({ step }) => step.length));
  const blank = ' '.repeat(width);
  return steps.flatMap(({ formula, step, value }) => {
    const rule = step === 'payload' ? words.payloadRule() : step === 'joined' ? words.joinedRule() : formula;
    return [`  ${padded(step, width)}  ${rule}`, `  ${blank}  ${escapeLine(shown(value, words))}`];
  });
}

function requestLines({ body, headers = {}, method, url }: RecordedCall): string[] {
  const isPost = method !== 'GET';
  const all = { ...(isPost && { 'Content-Type': CONTENT_TYPE }), ...headers };
  return [
    `  ${isPost ? 'POST' : 'GET'} ${escapeLine(url)}`,
    ...Object.entries(all).map(([name, value]) => `  ${name}: ${escapeLine(value)}`),
    ...(isPost ? [`  ${escapeLine(body)}`] : []),
  ];
}

function answerLines(
  { answer, durationMs = 0, verdict }: CallResult,
  { timeout }: Pick<CallbackInterface, 'timeout'>,
  language: Language,
): string[] {
  const words = textsIn(callMessages, language);
  return [
    ...receivedLines(answer!, { durationMs, timeout }, words),
    ...('body' in answer! && answer.bodySign !== undefined
      ? [`  Body-Sign: ${escapeLine(answer.bodySign)}`]
      : []),
    '',
    ...verdictLines(verdict!, answer!, words),
  ];
}

type Words = ReturnType<typeof textsIn<typeof callMessages>>;

function receivedLines(
  answer: CallbackTry['answer'],
  { durationMs, timeout }: { durationMs: number; timeout: number },
  words: Words,
): string[] {
  if ('failure' in answer) {
    if (answer.failure === 'timeout') return [`  ${words.timeout({ seconds: timeout / 1000 })}`];
    if (answer.failure === 'too-large') return [`  ${words.tooLarge()}`];
    return [`  ${words.unreachable({ reason: escapeLine(answer.reason ?? answer.failure) })}`];
  }

  const { body, contentType, status } = answer;
  return [
    `  ${words.answered({ contentType: escapeLine(contentType), ms: durationMs, status })}`,
    `  ${body === '' ? words.noBody() : escapeLine(shown(body, words))}`,
  ];
}

function verdictLines(
  { advice, console, isAccepted, message, pages = [], rule }: CallVerdict,
  answer: CallbackTry['answer'],
  words: Words,
): string[] {
  if (isAccepted) {
    const isInProgress = 'body' in answer && jsonObjectIn(answer.body)?.resultCode === '000004';
    return [`✔ ${isInProgress ? words.inProgress() : words.accepted()}`];
  }

  return [
    `✖ ${words.rejected({ rule })}`,
    `  ${escapeLine(message!)}`,
    ...(console === undefined ? [] : [`  ${words.console()}: ${escapeLine(console)}`]),
    `  → ${advice}`,
    ...pages.map((page) => `  ${page}`),
  ];
}

function shown(value: string, words: Words): string {
  if (value.length <= MAX_SHOWN) return value;
  return `${value.slice(0, MAX_SHOWN)}${words.cutShort({ characters: value.length })}`;
}

import { activityOf } from '../../../callback/callback-interface.js';
import { mistakeMessage } from '../../../callback/listening/messages.js';
import type { SignatureMistake } from '../../../callback/listening/signature-mistake.js';
import type { ListenedCall } from '../../../callback/listening/substitute-server.js';
import type { FieldProblem } from '../../../callback/stories/check-fields.js';
import type { Language } from '../../../i18n/language.js';
import { textOf, textsIn } from '../../../i18n/message.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
import { callMessages } from './messages.js';

/** UTF-16 units of a body that are shown; `--json` has all. */
const MAX_SHOWN = 4000;
const SIGNING_HEADERS = ['x-sign', 'x-timestamp', 'x-nonce', 'authtoken', 'content-type'];

/** A mistake with its text. */
export type ShownMistake = SignatureMistake & { message: string };

/** The first line of `koo callback listen --json`. */
export interface ListeningStarted {
  event: 'listening';
  url: string;
  pid: number;
}

/** Each further line. The schema of both is `schemas/output/callback-listen.schema.json`. */
export interface ListenedLine {
  event: 'call';
  number: number;
  receivedAt: string;
  method: string;
  target: string;
  /** Those that sign it, and its Content-Type. */
  headers: Record<string, string>;
  body: string;
  protocol?: string;
  activity?: string;
  isSigned: boolean;
  isReplayed: boolean;
  isTooLarge: boolean;
  mistakes: readonly ShownMistake[];
  fields: readonly FieldProblem[];
  answer: { status: number; body: string };
}

/** A call as a program reads it. */
export function listenedLine(call: ListenedCall, language: Language): ListenedLine {
  const {
    answer,
    body,
    fields,
    found,
    headers,
    isReplayed,
    isTooLarge,
    method,
    number,
    receivedAt,
    signature,
  } = call;
  return {
    event: 'call',
    number,
    receivedAt,
    method,
    target: call.target,
    headers: Object.fromEntries(
      SIGNING_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
    ),
    body,
    ...(found && { protocol: found.protocol.id, activity: activityOf(found.one) }),
    isSigned: signature.valid,
    isReplayed,
    isTooLarge,
    mistakes: signature.valid ? [] : shownMistakes(signature.mistakes, language),
    fields,
    answer,
  };
}

export function shownMistakes(mistakes: readonly SignatureMistake[], language: Language): ShownMistake[] {
  return mistakes.map((mistake) => ({ ...mistake, message: textOf(mistakeMessage(mistake), language) }));
}

/** A call as a person reads it. */
export function listenedText(call: ListenedCall, language: Language): string {
  const words = textsIn(callMessages, language);
  const { answer, body, fields, found, headers, isReplayed, isTooLarge, number, receivedAt, signature } =
    call;
  const what = found
    ? words.called({ activity: activityOf(found.one), protocol: found.protocol.name[language] })
    : words.unknownInterface();
  const wrong = signature.valid ? [] : shownMistakes(signature.mistakes, language);
  const shownHeaders = SIGNING_HEADERS.filter((name) => headers[name] !== undefined);
  return [
    words.call({ number, time: receivedAt.slice(11, 23), what }),
    `  ${escapeLine(call.method)} ${escapeLine(cut(call.target, words))}`,
    ...shownHeaders.map((name) => `  ${name}: ${escapeLine(String(headers[name]))}`),
    ...(body === '' ? [] : [`  ${escapeLine(cut(body, words))}`]),
    ...(isTooLarge ? [`  ✖ ${words.bodyTooLarge()}`] : []),
    signature.valid ? `  ✔ ${words.signatureRight()}` : `  ✖ ${words.signatureWrong()}`,
    ...wrong.map(({ message }) => `      ${escapeLine(message)}`),
    ...(isReplayed ? [`  ✖ ${words.nonceUsed()}`] : []),
    ...(found ? [] : [`  ✖ ${words.noInterface()}`]),
    ...fields.map(({ kind, path }) => `  ✖ ${words.field({ kind, path: escapeLine(path) })}`),
    `  ← HTTP ${answer.status} ${escapeLine(cut(answer.body, words))}`,
    '',
  ].join('\n');
}

function cut(text: string, words: ReturnType<typeof textsIn<typeof callMessages>>): string {
  if (text.length <= MAX_SHOWN) return text;
  return `${text.slice(0, MAX_SHOWN)}${words.cutShort({ characters: text.length })}`;
}

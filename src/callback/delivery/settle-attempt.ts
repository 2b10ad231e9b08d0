import { jsonObjectIn } from '../../platform/json-object.js';
import { type Message, recordOf } from '../../i18n/message.js';
import { answerMessages, storyMessages } from '../stories/messages.js';
import { judgeAnswer } from '../stories/judge-answer.js';
import type { CallbackTry } from '../sending/send-call.js';
import type { DeliveredInterface } from './delivered-interface.js';
import type { AttemptAnswer, AttemptFault, AttemptVerdict, Delivery, DeliveryAttempt } from './delivery.js';
import { deliveryPlan, nextPoll } from './delivery-plan.js';
import { nextAttempt } from './next-attempt.js';

/** Of the body of an answer, in UTF-16 units; one that a seller reads is shorter. */
const MAX_SHOWN = 8 * 1024;

/**
 * Records what came of an attempt, and what follows for the delivery: only HTTP 200 with `000000` in the form that the
 * debugging page requires counts; of a new instance `000004` does as well.
 *
 * @param now By the clock of the delivery.
 */
export function settleAttempt(
  delivery: Delivery,
  attempt: DeliveryAttempt,
  { answer, durationMs }: Pick<CallbackTry, 'answer' | 'durationMs'>,
  { delivered, now }: { delivered: DeliveredInterface; now: Date },
): void {
  const { fault, json, verdict } = judged(delivery, attempt, answer, delivered);
  attempt.answer = storedAnswer(answer);
  attempt.durationMs = durationMs;
  attempt.verdict = verdict;
  if (fault) attempt.fault = fault;
  if (attempt.cause === 'poll') settlePoll(delivery, verdict, now);
  else settleCall(delivery, attempt, { delivered, json, now });
}

/** An attempt that koo did not see the end of: the server may have done all of it. */
export function settleInterrupted(attempt: DeliveryAttempt): void {
  attempt.answer = { failure: 'interrupted' };
  attempt.durationMs = 0;
  attempt.verdict = 'lost';
}

interface Judged {
  verdict: AttemptVerdict;
  fault?: AttemptFault;
  json?: Record<string, unknown>;
}

function judged(
  { instanceId, members }: Delivery,
  { cause }: DeliveryAttempt,
  answer: CallbackTry['answer'],
  { called, query }: DeliveredInterface,
): Judged {
  if ('failure' in answer && answer.failure === 'cut') return { verdict: 'lost' };
  const asked = cause === 'poll' && query ? query : called;
  const json = 'failure' in answer ? undefined : jsonObjectIn(answer.body);
  const isUnready = cause === 'poll' && json?.resultCode === '000004';
  const fault = judgeAnswer(isUnready ? called : asked, { answer });
  // An answer that the instance is not ready has none.
  if (isUnready && (!fault || fault.rule === 'answer-field')) return { verdict: 'in-progress' };
  if (fault) return { fault: stored(fault.rule, fault.message, fault.console), verdict: 'failed' };
  const { activity = '' } = asked;
  if (cause === 'poll' && !namesInstance(json!, instanceId ?? members.instanceId)) {
    const message = answerMessages.field({ activity, kind: 'missing', path: 'info[0].instanceId' });
    return {
      fault: stored('answer-field', message, '调测失败，接口响应缺少instanceId.'),
      verdict: 'failed',
    };
  }

  const other = json!.instanceId;
  if (activity === 'newInstance' && instanceId !== undefined && other !== instanceId) {
    const message = storyMessages.otherInstance({ first: instanceId, second: String(other) });
    return { fault: stored('same-instance', message), verdict: 'failed' };
  }

  return { json, verdict: json!.resultCode === '000000' ? 'accepted' : 'in-progress' };
}

function namesInstance({ info }: Record<string, unknown>, instanceId: string | undefined): boolean {
  return (
    Array.isArray(info) && info.some((one) => (one as { instanceId?: unknown }).instanceId === instanceId)
  );
}

function stored(rule: AttemptFault['rule'], message: Message, printed?: string): AttemptFault {
  return { message: recordOf(message), rule, ...(printed !== undefined && { console: printed }) };
}

function settleCall(
  delivery: Delivery,
  { cause, verdict }: DeliveryAttempt,
  { delivered, json, now }: { delivered: DeliveredInterface; json?: Record<string, unknown>; now: Date },
): void {
  // What a person repeats by hand tells nothing new of a delivery that has ended, and is no attempt of the plan.
  const isExpected = delivery.state === 'open' || delivery.state === 'manual' || delivery.state === 'stopped';
  if (verdict === 'accepted' || verdict === 'in-progress') {
    if (!isExpected) return;
    if (typeof json?.instanceId === 'string') delivery.instanceId = json.instanceId;
    delivery.state = delivered.query ? 'polling' : 'delivered';
    if (delivered.query) delivery.next = now.toISOString();
    else delete delivery.next;
    return;
  }

  if (cause !== 'plan' || delivery.state !== 'open') return;
  const { retry } = deliveryPlan(delivered.called);
  const called = delivery.called.map((time) => new Date(time));
  goOn(
    delivery,
    nextAttempt(retry, called),
    { 'order-fails': 'order-failed', stops: 'stopped' }[retry.afterwards as string] as
      'order-failed' | 'stopped' | undefined,
  );
}

function settlePoll(delivery: Delivery, verdict: AttemptVerdict, now: Date): void {
  if (delivery.state !== 'polling') return;
  if (verdict === 'accepted') {
    delivery.state = 'delivered';
    delete delivery.next;
    return;
  }

  const next = nextPoll(delivery.polled.map((time) => new Date(time)));
  // An answer may have taken longer than the pause.
  goOn(delivery, next && new Date(Math.max(next.getTime(), now.getTime())), 'order-failed');
}

function goOn(
  delivery: Delivery,
  next: Date | undefined,
  end: 'manual' | 'order-failed' | 'stopped' = 'manual',
): void {
  if (next) {
    delivery.next = next.toISOString();
    return;
  }

  delivery.state = end;
  delete delivery.next;
}

function storedAnswer(answer: CallbackTry['answer']): AttemptAnswer {
  if ('failure' in answer) return answer;
  const { body, contentType, status } = answer;
  return {
    body: body.slice(0, MAX_SHOWN),
    bytes: Buffer.byteLength(body),
    contentType: contentType.slice(0, 256),
    status,
  };
}

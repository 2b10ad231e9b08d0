import { WoundClock } from '../delivery/clock.js';
import { nextAttempt } from '../delivery/next-attempt.js';
import { type CallMembers, signedCall } from '../sending/signed-call.js';
import type { StorySubject } from './call-members.js';
import type { CallbackRuleName } from './callback-rules.js';
import { repeatLicence, uploadLicence } from './licence-steps.js';
import { answerMessages, storyMessages, unusualMessages } from './messages.js';
import type { Step } from './script.js';
import { answered, type Answered, type CallOptions, type StoryRun } from './story-run.js';
import { keyMember, UNUSUAL_CALLS } from './unusual-calls.js';

/**
 * Performs one step of a story.
 *
 * @returns whether the story goes on: `broken` where the server cannot even do what every story begins with.
 */
export async function performStep(run: StoryRun, step: Step): Promise<'broken' | 'goes-on' | 'over'> {
  if (step === 'begin') return (await begin(run)) ? 'goes-on' : 'broken';
  if (step === 'restart') return goesOn(await restart(run));
  if ('begin' in step) return goesOn(await begin(run, step.begin));
  if ('shows' in step) {
    showFrontEnd(run);
    return 'goes-on';
  }

  if ('call' in step) {
    await call(run, step);
    return 'goes-on';
  }

  if ('unusual' in step) {
    await unusual(run, step);
    return 'goes-on';
  }

  if ('sameTwice' in step) return goesOn(await sameTwice(run, step.sameTwice, step.rule));
  if ('parallel' in step) return goesOn(await parallel(run, step.parallel, step.rule));
  if ('lost' in step) return goesOn(await lost(run, step.lost, step.rule));
  if ('retried' in step) return goesOn(await retried(run, step.retried, step.rule));
  if ('licence' in step)
    return goesOn(await (step.licence === 'uploaded' ? uploadLicence(run) : repeatLicence(run)));
  return 'goes-on';
}

function goesOn(isDone: boolean): 'goes-on' | 'over' {
  return isDone ? 'goes-on' : 'over';
}

/** Makes what the story is about, and waits until it is ready. */
async function begin(run: StoryRun, changes: CallMembers = {}): Promise<boolean> {
  const activity = run.script.begin;
  const opened = await run.call(activity, run.members(activity, changes));
  if (!opened) return false;
  const { instanceId } = opened.json;
  if (typeof instanceId === 'string') run.subject.instanceId = instanceId;
  return opened.code !== '000004' || becomesReady(run, changes);
}

/** The page of the debugging page requires the address of a new instance; the table of newInstance has it as optional. */
function showFrontEnd(run: StoryRun): void {
  if (run.lastAnswer?.code !== '000000') return;
  const { activity } = run.tries.at(-1)!;
  const appInfo = run.lastAnswer.json.appInfo as { frontEndUrl?: unknown } | undefined;
  const isThere = typeof appInfo?.frontEndUrl === 'string';
  const text = answerMessages.field({ activity, kind: 'missing', path: 'appInfo.frontEndUrl' });
  run.check('front-end-url', isThere ? undefined : text, {
    ...(!isThere && { console: '调测失败，接口响应缺少frontEndUrl.' }),
  });
}

const MAX_POLLS = 100;
const POLL_MS = 50;
/** A server may need some 30 seconds to start. */
const MAX_STARTS = 600;

/** KooGallery asks until it succeeds. How often, no page states: the clock is wound here. */
async function becomesReady(run: StoryRun, changes: CallMembers): Promise<boolean> {
  const { poll } = run.script;
  let got: Answered | undefined;
  for (let count = 1; count <= MAX_POLLS; count += 1) {
    got = answered(await run.send(poll, run.members(poll, changes), { label: 'poll' }));
    if (got?.code === '000000') {
      run.check('poll');
      return true;
    }

    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    run.target.signal?.throwIfAborted();
  }

  const code = got?.code ?? '-';
  run.check('poll', storyMessages.notReady({ activity: poll, code, polls: MAX_POLLS }));
  return false;
}

async function call(run: StoryRun, step: Extract<Step, { call: string }>): Promise<void> {
  const { after, again, call: activity } = step;
  if (after !== undefined && !run.hasSucceeded(after)) return;
  const members = run.members(activity, step.with);
  if (!(await run.call(activity, members)) || again === undefined) return;
  // Of the same order, and with a new businessId where there is one; a saved case is the same in everything.
  const { businessId } = again === 'probing' ? members : run.members(activity);
  const same = { ...members, ...(businessId !== undefined && { businessId }) };
  const got = answered(await run.send(activity, same, { label: 'again' }));
  const text = storyMessages.repeatRejected({ activity, code: got?.code ?? '-' });
  run.check(again, run.isSuccess(got?.code) ? undefined : text, { last: 2 });
}

async function unusual(run: StoryRun, step: Extract<Step, { unusual: string }>): Promise<void> {
  const { after, of: activity = run.script.probe, unusual: label } = step;
  const { at, changes, codeRule, codes, isAccepted, isReplayed, isUnauthentic, key, rule, sent } =
    UNUSUAL_CALLS[label];
  // What follows from a fault is not one more.
  if (!run.isOffered(activity) || run.hasFailed(activity) || (after !== undefined && !run.isMet(after)))
    return;
  if (key === 'other-kind' && !run.target.otherKeys?.length) return;
  const called = run.interfaceOf(activity);
  const subject = run.script.isProbeNew && activity === run.script.probe ? run.newSubject() : undefined;
  const usual = run.members(activity, step.with, subject);
  const members = { ...step.with, ...changes?.(usual, called) };
  if (isReplayed) return replay(run, activity, subject);
  const got = answered(
    await run.send(activity, run.members(activity, members, subject), { at, key, label, sent }),
  );
  const what = unusualMessages[label]({ member: keyMember(called) });
  if (isAccepted) {
    return run.check(rule, run.isSuccess(got?.code) ? undefined : storyMessages.rejected({ activity, what }));
  }

  if (!got) return run.check('answer-form', storyMessages.noAnswer({ activity }));
  // A licence code that was invented is unknown: that it was looked for shows as much as a success.
  const isDone = isUnauthentic ? run.isSuccess(got.code) : got.code === '000000' || got.code === '000004';
  run.check(rule, isDone ? storyMessages.accepted({ activity, what }) : undefined);
  if (isDone || !codes || run.isSuccess(got.code)) return;
  const isRight = (codes as readonly string[]).includes(got.code);
  const other = storyMessages.otherCode({ activity, code: got.code, expected: codes[0], what });
  run.check(codeRule ?? rule, isRight ? undefined : other);
}

/** The very same call, which has succeeded: what is signed is not signed again. */
async function replay(run: StoryRun, activity: string, subject?: StorySubject): Promise<void> {
  const { accessKey, url: address } = run.target;
  const called = run.interfaceOf(activity);
  const same = signedCall(called, run.members(activity, {}, subject), {
    accessKey,
    address,
    now: new Date(),
  });
  const first = answered(await run.sendSigned(activity, same));
  if (!run.isSuccess(first?.code)) return;
  const second = answered(await run.sendSigned(activity, same, { label: 'replayed' }));
  if (!second) return run.check('answer-form', storyMessages.noAnswer({ activity }));
  const what = unusualMessages.replayed();
  const isAccepted = run.isSuccess(second.code);
  run.check('replayed-nonce', isAccepted ? storyMessages.accepted({ activity, what }) : undefined, {
    last: 2,
  });
}

/** The same order line again, with another businessId. */
async function sameTwice(run: StoryRun, activity: string, rule: CallbackRuleName): Promise<boolean> {
  const subject = run.newSubject();
  const first = await run.call(activity, run.members(activity, {}, subject));
  const second = first && (await run.call(activity, run.members(activity, {}, subject), { label: 'again' }));
  return second ? hasOneInstance(run, rule, [first, second], 2) : false;
}

/** Two at the same millisecond, three times. */
async function parallel(run: StoryRun, activity: string, rule: CallbackRuleName): Promise<boolean> {
  for (let round = 0; round < 3; round += 1) {
    const subject = run.newSubject();
    const now = new Date();
    const options: CallOptions = { at: () => now, label: 'parallel' };
    const both = await Promise.all(
      [1, 2].map(async () => answered(await run.send(activity, run.members(activity, {}, subject), options))),
    );
    // One of two may be told to come again: it has no instance then.
    const ids = both.filter((one) => one && idOf(one) !== undefined);
    if (!hasOneInstance(run, rule, ids.length < 2 ? [] : both, 2)) return false;
  }

  return true;
}

/** Late, after an answer that was lost. */
async function lost(run: StoryRun, activity: string, rule: CallbackRuleName): Promise<boolean> {
  const subject = run.newSubject();
  await run.send(activity, run.members(activity, {}, subject), { isCut: true, label: 'lost' });
  const both = [];
  for (let time = 0; time < 2; time += 1)
    both.push(answered(await run.send(activity, run.members(activity, {}, subject), { label: 'again' })));
  return hasOneInstance(run, rule, both, 3);
}

/**
 * Every attempt that KooGallery makes of a call that does not succeed, on a clock that is wound: each time with another
 * businessId, of the same order.
 */
async function retried(run: StoryRun, activity: string, rule: CallbackRuleName): Promise<boolean> {
  if (!run.isOffered(activity)) return true;
  const subject = run.newSubject();
  const order = run.members(activity, {}, subject);
  const clock = new WoundClock();
  const due: Date[] = [];
  const got: Array<Answered | undefined> = [];
  for (
    let next: Date | undefined = clock.now();
    next;
    next = nextAttempt(run.interfaceOf(activity).retry, due)
  ) {
    await clock.sleep(next, run.target.signal);
    due.push(next);
    const { businessId } = run.members(activity, {}, subject);
    const members = { ...order, ...(businessId !== undefined && { businessId }) };
    got.push(answered(await run.send(activity, members, { dueAt: next, label: 'retry' })));
  }

  return hasOneInstance(run, rule, got, got.length);
}

/** The state of the server outlives it. */
async function restart(run: StoryRun): Promise<boolean> {
  const { begin: activity, probe } = run.script;
  const before: Answered = { code: '000000', json: { instanceId: run.subject.instanceId } };
  const repeated = answered(await run.send(activity, run.members(activity), { label: 'again' }));
  // What it does not even find while it runs, another rule is about.
  if (!repeated || idOf(repeated) !== idOf(before)) return false;
  await run.target.restart!(run.target.signal);
  let again = await run.send(activity, run.members(activity), { label: 'again' });
  for (let time = 1; time < MAX_STARTS && isUnreachable(again.answer); time += 1) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    // While it starts, nothing of it is a part of the story.
    run.tries.pop();
    again = await run.send(activity, run.members(activity), { label: 'again' });
  }

  if (!hasOneInstance(run, 'restart', [before, answered(again)], 1)) return false;
  const got = answered(await run.send(probe, run.members(probe)));
  const text = storyMessages.forgotten({ activity: probe, code: got?.code ?? '-' });
  run.check('restart', run.isSuccess(got?.code) ? undefined : text);
  return true;
}

function isUnreachable(answer: object): boolean {
  return 'failure' in answer && answer.failure === 'unreachable';
}

/** Whether all answers are a success, and name one instance where they name any. */
function hasOneInstance(
  run: StoryRun,
  rule: CallbackRuleName,
  all: ReadonlyArray<Answered | undefined>,
  last: number,
): boolean {
  const ids = all.map((one) => (one && run.isSuccess(one.code) ? (idOf(one) ?? '') : undefined));
  const other = ids.findIndex((id) => id === undefined || id !== ids[0]);
  const first = all[0];
  const text =
    other === -1
      ? undefined
      : first && all[other] && ids[0] !== undefined && ids[other] !== undefined
        ? storyMessages.otherInstance({ first: ids[0], second: ids[other] })
        : storyMessages.repeatFailed({
            code: all.find((_one, index) => ids[index] === undefined)?.code ?? '-',
          });
  run.check(rule, text, { last });
  return other === -1;
}

function idOf({ json }: Answered): string | undefined {
  return typeof json.instanceId === 'string' && json.instanceId !== '' ? json.instanceId : undefined;
}

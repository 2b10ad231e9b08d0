import { expect } from 'chai';
import fc from 'fast-check';
import type { RetryPlan } from '../../../src/callback/callback-interface.js';
import { hasInterval, nextAttempt } from '../../../src/callback/delivery/next-attempt.js';
import { KOOGALLERY_PROTOCOLS } from '../../../src/callback/protocol.js';

const START = new Date('2026-01-05T08:00:00Z');
const MINUTE = 60_000;

/** Minutes after the first call, of a server that never succeeds. */
function minutesOf(retry: RetryPlan): number[] {
  return attempts(retry, START).map((at) => (at.getTime() - START.getTime()) / MINUTE);
}

function attempts(retry: RetryPlan, first: Date): Date[] {
  const sent = [first];
  for (let next = nextAttempt(retry, sent); next; next = nextAttempt(retry, sent)) sent.push(next);
  return sent;
}

function planOf(id: string): RetryPlan {
  return KOOGALLERY_PROTOCOLS.flatMap(({ interfaces }) => interfaces).find((one) => one.id === id)!.retry;
}

const plans = fc.record(
  {
    afterwards: fc.constantFrom<RetryPlan['afterwards']>('manual', 'order-fails', 'stops'),
    every: fc.integer({ max: 2 * 60 * MINUTE, min: MINUTE }),
    for: fc.integer({ max: 3 * 60 * MINUTE, min: 0 }),
    times: fc.integer({ max: 100, min: 1 }),
  },
  { requiredKeys: ['afterwards', 'every', 'for'] },
);

describe('when KooGallery calls again', () => {
  it('opens and upgrades an instance for three hours, once an hour', () => {
    for (const id of ['saas-2.0/newInstance', 'saas-2.0/upgradeInstance', 'saas-1.0/newInstance'])
      expect(minutesOf(planOf(id)), id).to.deep.equal([0, 60, 120, 180]);
  });

  it('calls about a licence code sixty times, every two minutes', () => {
    const expected = Array.from({ length: 60 }, (_, index) => index * 2);
    for (const id of ['licence/refreshLicenseCode', 'licence/releaseLicenseCode', 'licence/getLicenseAsync'])
      expect(minutesOf(planOf(id)), id).to.deep.equal(expected);
  });

  it('gives no time where no page states an interval, and a plan that has one does', () => {
    for (const id of [
      'saas-2.0/refreshInstance',
      'saas-2.0/updateInstanceStatus',
      'saas-1.0/refreshInstance',
    ]) {
      const plan = planOf(id);
      expect(hasInterval(plan), id).to.equal(false);
      expect(minutesOf(plan), id).to.deep.equal([0]);
    }

    const renewal = { ...planOf('saas-1.0/refreshInstance'), every: 20 * MINUTE };
    expect(minutesOf(renewal)).to.deep.equal([0, 20, 40, 60]);
  });

  it('gives no time before anything was sent', () => {
    expect(nextAttempt(planOf('saas-2.0/newInstance'), [])).to.equal(undefined);
  });

  it('keeps to the interval, the duration and the count of any plan', () => {
    fc.assert(
      fc.property(
        plans,
        fc.date({ max: new Date('2100-01-01'), min: new Date('2000-01-01'), noInvalidDate: true }),
        (plan, first) => {
          const sent = attempts(plan, first);
          const gaps = sent.slice(1).map((at, index) => at.getTime() - sent[index]!.getTime());
          expect(new Set(gaps).size).to.be.at.most(1);
          for (const gap of gaps) expect(gap).to.equal(plan.every);
          const whole = Math.floor(plan.for / plan.every) + 1;
          expect(sent).to.have.length(Math.min(whole, plan.times ?? whole));
        },
      ),
    );
  });

  it('neither changes what it gets, nor depends on what lies between the first and the last call', () => {
    fc.assert(
      fc.property(
        plans,
        fc.array(fc.integer({ max: 60 * MINUTE, min: 1 }), { maxLength: 20 }),
        (plan, gaps) => {
          const sent = [START];
          for (const gap of gaps) sent.push(new Date(sent.at(-1)!.getTime() + gap));
          const before = sent.map((at) => at.getTime());
          const next = nextAttempt(Object.freeze(plan), Object.freeze(sent));
          expect(sent.map((at) => at.getTime())).to.deep.equal(before);
          expect(nextAttempt(plan, sent)).to.deep.equal(next);
          if (!next) return;
          expect(next.getTime()).to.equal(sent.at(-1)!.getTime() + plan.every);
          expect(next.getTime() - START.getTime()).to.be.at.most(plan.for);
        },
      ),
    );
  });
});

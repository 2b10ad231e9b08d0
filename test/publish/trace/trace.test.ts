import { expect } from 'chai';
import fc from 'fast-check';
import { keepSecret } from '../../../src/errors/secrets.js';
import { BoundedBytes } from '../../../src/publish/trace/bounded-bytes.js';
import { Trace } from '../../../src/publish/trace/trace.js';
import type { TraceEvent } from '../../../src/publish/trace/trace-event.js';
import { foreignText } from '../../../src/i18n/message.js';

/** A trace with a clock that moves when told. */
function sampleTrace() {
  const events: TraceEvent[] = [];
  const clock = { elapsed: () => clock.ms, ms: 5000, now: () => new Date(Date.UTC(2026, 0, 1) + clock.ms) };
  const trace = new Trace([(event) => events.push(event)], { command: 'publish', koo: '1.2.3' }, clock);
  return { clock, events, trace };
}

describe('a trace', () => {
  it('stamps what happens, with how long each step took', () => {
    const { clock, events, trace } = sampleTrace();
    const emit = trace.listener('p1', 'local');
    const step = { id: 'upload app', title: foreignText('upload shop V1'), type: 'step' } as const;
    clock.ms += 250;
    emit({ ...step, state: 'started' });
    clock.ms += 1500;
    emit({ done: 50, id: 'upload app', total: 100, type: 'bytes' });
    emit({ done: 51, id: 'upload app', total: 100, type: 'bytes' });
    emit({ done: 9, id: 'another', total: 10, type: 'bytes' });
    emit({ ...step, bytes: 100, state: 'done' });
    trace.end(0);
    const time = (ms: number) => ({
      at: ms - 5000,
      format: 1,
      time: new Date(Date.UTC(2026, 0, 1) + ms).toISOString(),
    });
    const of = { product: 'p1', target: 'local' };
    expect(events).to.deep.equal([
      { ...time(5000), command: 'publish', koo: '1.2.3', type: 'run-started' },
      { ...time(5250), ...of, ...step, state: 'started' },
      { ...time(6750), ...of, done: 50, id: 'upload app', total: 100, type: 'bytes' },
      { ...time(6750), ...of, ...step, bytes: 100, durationMs: 1500, state: 'done' },
      { ...time(6750), durationMs: 1750, exitCode: 0, type: 'run-ended' },
    ]);
  });

  it('keeps steps of the same name of two products apart', () => {
    const { clock, events, trace } = sampleTrace();
    const [one, other] = [trace.listener('p1', 'local'), trace.listener('p2', 'local')];
    const step = { id: 'product', title: foreignText('product'), type: 'step' } as const;
    one({ ...step, state: 'started' });
    clock.ms += 10;
    other({ ...step, state: 'started' });
    clock.ms += 10;
    one({ ...step, state: 'done' });
    other({ ...step, state: 'failed' });
    expect(events.slice(3)).to.deep.include.members([
      { ...events[3], durationMs: 20, product: 'p1' },
      { ...events[4], durationMs: 10, product: 'p2' },
    ]);
  });

  it('has no secret in any text, and stays what it is', () => {
    const secret = '"1234567890","';
    keepSecret(secret);
    const { events, trace } = sampleTrace();
    const emit = trace.listener('p1', 'local');
    emit({
      detail: foreignText(`x ${secret} y`),
      id: secret,
      state: 'failed',
      title: foreignText(`t ${secret}`),
      type: 'step',
    });
    trace.end(70, new Error(`broken: ${secret}`));
    expect(JSON.stringify(events)).to.not.include('1234567890');
    expect(JSON.parse(JSON.stringify(events[1]))).to.include({
      detail: 'x *** y',
      id: '***',
      title: 't ***',
    });
    expect(JSON.parse(JSON.stringify(events[2]))).to.deep.include({
      error: { code: 'BUG', hints: [], message: 'broken: ***' },
    });
  });
});

describe('bounded bytes', () => {
  const step = fc.record({
    after: fc.integer({ max: 5000, min: 0 }),
    bytes: fc.integer({ max: 1e12, min: 0 }),
  });

  it('tell each tenth once, and of no step more than a hundred times', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
        const total = Math.max(
          1,
          steps.reduce((sum, { bytes }) => sum + bytes, 0),
        );
        const bounded = new BoundedBytes();
        let [done, at, told] = [0, 0, 0];
        const tenths = new Set([0]);
        for (const { after, bytes } of steps) {
          done += bytes;
          at += after;
          const isNew = !tenths.has(Math.floor((10 * done) / total));
          tenths.add(Math.floor((10 * done) / total));
          const isTold = bounded.lets({ done, total }, at);
          if (isTold) told += 1;
          expect(isTold || !isNew, 'a new tenth is told').to.equal(true);
        }

        expect(told).to.be.at.most(100);
      }),
    );
  });

  it('move at least every second where a step is long, and say nothing of an unknown end', () => {
    const bounded = new BoundedBytes();
    const told = Array.from({ length: 1000 }, (_, i) => bounded.lets({ done: i + 1, total: 1000 }, i * 200));
    expect(told.filter(Boolean)).to.have.length(100);
    expect(new BoundedBytes().lets({ done: 5, total: 0 }, 0)).to.equal(false);
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import type { Change } from '../../src/publish/plan/change.js';
import { runChanges } from '../../src/publish/apply/run-changes.js';
import type { StepOutcome } from '../../src/publish/apply/step-outcome.js';
import { foreignText } from '../../src/i18n/message.js';

const change = (id: string, needs: string[] = [], more: Partial<Change> = {}): Change => ({
  by: 'koo',
  id,
  kind: 'create',
  needs,
  reason: foreignText('it is needed'),
  step: 'draft-asset',
  what: { key: id, name: id, type: 'asset' },
  ...more,
});

/** Steps that end when they are told to. */
class Steps {
  readonly begun: string[] = [];
  readonly #ends = new Map<string, (outcome: Error | StepOutcome['state']) => void>();

  readonly run = ({ id }: Change): Promise<StepOutcome> => {
    this.begun.push(id);
    return new Promise((resolve, reject) => {
      this.#ends.set(id, (outcome) =>
        typeof outcome === 'string' ? resolve({ state: outcome }) : reject(outcome),
      );
    });
  };

  async end(id: string, outcome: Error | StepOutcome['state'] = 'done'): Promise<void> {
    this.#ends.get(id)!(outcome);
    await settled();
  }
}

/** All that can go on without anything new has gone on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

describe('changes as a graph', () => {
  it('begin when what they need is done, side by side', async () => {
    const steps = new Steps();
    const changes = [change('a'), change('b'), change('c', ['a', 'b']), change('d', ['b'])];
    const run = runChanges(changes, { limits: {}, run: steps.run, width: 8 });
    expect(steps.begun).to.deep.equal(['a', 'b']);
    await steps.end('b', 'unchanged');
    expect(steps.begun).to.deep.equal(['a', 'b', 'd']);
    await steps.end('a');
    expect(steps.begun).to.deep.equal(['a', 'b', 'd', 'c']);
    await steps.end('c');
    await steps.end('d');
    expect([...(await run).outcomes]).to.have.deep.members([
      ['a', 'done'],
      ['b', 'unchanged'],
      ['c', 'done'],
      ['d', 'done'],
    ]);
  });

  it('are no more at a time than is allowed, and of one step no more than that', async () => {
    const steps = new Steps();
    const upload = { step: 'upload-package' } as const;
    const changes = [change('u1', [], upload), change('u2', [], upload), change('a'), change('b')];
    const run = runChanges(changes, { limits: { 'upload-package': 1 }, run: steps.run, width: 2 });
    expect(steps.begun).to.deep.equal(['u1', 'a']);
    await steps.end('a');
    expect(steps.begun).to.deep.equal(['u1', 'a', 'b']);
    await steps.end('u1');
    expect(steps.begun).to.deep.equal(['u1', 'a', 'b', 'u2']);
    await steps.end('b');
    await steps.end('u2');
    await run;
  });

  it('begin no more after an error, and let end what runs', async () => {
    const steps = new Steps();
    const failure = new Error('broken');
    const changes = [change('a'), change('b'), change('c', ['a']), change('d', ['b'])];
    const run = runChanges(changes, { limits: {}, run: steps.run, width: 8 });
    await steps.end('a', failure);
    await steps.end('b');
    const { errors, outcomes } = await run;
    expect(errors).to.deep.equal([failure]);
    expect(steps.begun).to.deep.equal(['a', 'b']);
    expect([...outcomes]).to.have.deep.members([
      ['b', 'done'],
      ['c', 'open'],
      ['d', 'open'],
    ]);
  });

  it('begin no more when they are stopped', async () => {
    const steps = new Steps();
    const abort = new AbortController();
    const run = runChanges([change('a'), change('b', ['a'])], {
      limits: {},
      run: steps.run,
      signal: abort.signal,
      width: 8,
    });
    abort.abort();
    await steps.end('a');
    expect([...(await run).outcomes]).to.deep.equal([
      ['a', 'done'],
      ['b', 'open'],
    ]);
  });

  it('stay open behind a person, and behind what waits', async () => {
    const steps = new Steps();
    const changes = [
      change('by hand', [], { by: 'person' }),
      change('after that', ['by hand']),
      change('review'),
      change('link', ['review']),
    ];
    const run = runChanges(changes, { limits: {}, run: steps.run, width: 8 });
    await steps.end('review', 'waiting');
    expect([...(await run).outcomes]).to.have.deep.members([
      ['by hand', 'hand-off'],
      ['review', 'waiting'],
      ['after that', 'open'],
      ['link', 'open'],
    ]);
    expect(steps.begun).to.deep.equal(['review']);
  });

  it('never begin before what they need, whatever the graph and whoever ends first', async () => {
    const graphs = fc.array(fc.tuple(fc.array(fc.nat()), fc.constantFrom('done', 'unchanged', 'waiting')), {
      maxLength: 12,
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(
        graphs,
        fc.integer({ max: 4, min: 1 }),
        fc.infiniteStream(fc.nat()),
        async (graph, width, dice) => {
          const changes = graph.map(([needs], index) =>
            change(String(index), index === 0 ? [] : [...new Set(needs.map((need) => String(need % index)))]),
          );
          const ended = new Map<string, StepOutcome['state']>();
          const running: Array<() => void> = [];
          const run = runChanges(changes, {
            limits: {},
            async run({ id, needs }) {
              for (const need of needs) expect(ended.get(need)).to.be.oneOf(['done', 'unchanged']);
              await new Promise<void>((resolve) => running.push(resolve));
              const state = graph[Number(id)]![1] as StepOutcome['state'];
              ended.set(id, state);
              return { state };
            },
            width,
          });
          for (let left = changes.length; left > 0; left -= 1) {
            await settled();
            expect(running.length).to.be.at.most(width);
            if (running.length === 0) break;
            running.splice(dice.next().value! % running.length, 1)[0]!();
          }

          const { outcomes } = await run;
          expect(outcomes.size).to.equal(changes.length);
          for (const { id, needs } of changes) {
            const mayBegin = needs.every((need) => ['done', 'unchanged'].includes(outcomes.get(need)!));
            expect(outcomes.get(id) === 'open').to.equal(!mayBegin);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

import { expect } from 'chai';
import { InterruptedError, UsageError } from '../../src/errors/koo-error.js';
import { Credentials } from '../../src/marketplace/credentials/credentials.js';
import { NotReachedError } from '../../src/marketplace/sending/call-errors.js';
import type { Pace } from '../../src/marketplace/sending/pace.js';
import { createExecutionPlan } from '../../src/rfs/plans/execution-plans.js';
import { RfsClient } from '../../src/rfs/rfs-client.js';
import { deployStack, listStacks } from '../../src/rfs/stacks/stacks.js';
import { withTemporaryStack } from '../../src/rfs/temporary-stack.js';
import { emulators } from '../emulator/support/emulators.js';
import { failureOf, transportTo } from '../marketplace/support/client.js';
import { lossyClients } from './support/lossy-clients.js';
import { foreignText } from '../../src/i18n/message.js';

const TEMPLATE = { template_body: 'resource "huaweicloud_vpc" "v" {\n  name = "n"\n}\n' };

describe('a stack for some work', () => {
  const start = emulators();
  let now: number;
  const pace: Pace = {
    elapsed: () => now,
    random: () => 0,
    async wait(milliseconds) {
      now += milliseconds;
    },
  };
  const options = { description: 'for a test', pace, prefix: 'koo-x' };
  let rfs: RfsClient;

  beforeEach(async () => {
    now = Date.parse('2026-03-01T12:00:00Z');
    const clock = () => new Date(now);
    const { credentials, projectId, url } = await start({ now: clock, stackSeconds: 60 });
    const transport = transportTo(url, { credentials: new Credentials(credentials, 'the test'), now: clock });
    rfs = new RfsClient({ projectId, transport });
  });

  const left = async (client = rfs): Promise<string[]> => {
    const names: string[] = [];
    for await (const { stack_name, status } of listStacks(client)) names.push(`${stack_name} ${status}`);
    return names;
  };

  it('is there while it is worked in, and gone afterwards', async () => {
    const { leftover, result } = await withTemporaryStack(rfs, options, async ({ stack_name: name }) => {
      expect(name).to.match(/^koo-x-[\da-f]{8}$/);
      expect(await left()).to.deep.equal([`${name} CREATION_COMPLETE`]);
      return 'done';
    });
    expect({ leftover, result }).to.deep.equal({ leftover: undefined, result: 'done' });
    expect(await left()).to.deep.equal([]);
  });

  it('is gone after a failure, which says so', async () => {
    const work = withTemporaryStack(rfs, options, async (stack) => {
      await createExecutionPlan(rfs, stack, { ...TEMPLATE, execution_plan_name: 'p' });
      throw new UsageError('WRONG', foreignText('It is wrong.'), { hints: [foreignText('Put it right.')] });
    });
    const error = await failureOf(work);
    expect(error.hints[0]).to.equal('Put it right.');
    expect(error.hints[1]).to.match(/^Nothing is left behind: the stack koo-x-[\da-f]{8} is gone\.$/);
    expect(await left()).to.deep.equal([]);
  });

  it('is gone after it was stopped in the middle of a deployment: first that has to end', async () => {
    const abort = new AbortController();
    const reason = new InterruptedError();
    const told: unknown[] = [];
    const work = withTemporaryStack(
      rfs,
      { ...options, onRemoval: (_, early) => told.push(early), signal: abort.signal },
      async (stack) => {
        await deployStack(rfs, stack, TEMPLATE);
        abort.abort(reason);
        abort.signal.throwIfAborted();
      },
    );
    expect(await failureOf(work)).to.equal(reason);
    expect(reason.hints[0]).to.match(/^Nothing is left behind/);
    expect(told).to.deep.equal([true]);
    expect(await left()).to.deep.equal([]);
  });

  it('is told where it cannot be deleted', async () => {
    const stuck = { template_body: TEMPLATE.template_body.replace('"n"', '"EMU-STUCK"') };
    const { leftover } = await withTemporaryStack(rfs, options, async (stack) => {
      await deployStack(rfs, stack, stuck);
    });
    expect(leftover!.stack.stack_id).to.match(/^[\da-f-]{36}$/);
    expect(leftover!.reason).to.match(/DELETION_FAILED/);
    expect(await left()).to.deep.equal([`${leftover!.stack.stack_name} DELETION_FAILED`]);
  });

  it('stays where it was said to, and that is told after a failure', async () => {
    let name = '';
    const work = withTemporaryStack(rfs, options, async (stack) => {
      name = stack.stack_name;
      stack.isKept = true;
      throw new UsageError('WRONG', foreignText('It is wrong.'));
    });
    const { hints } = await failureOf(work);
    expect(hints[0]).to.include(`The stack ${name} (`).and.to.include('koo stack delete');
    expect(await left()).to.deep.equal([`${name} CREATION_COMPLETE`]);
  });

  it('is told where nobody can be reached any more', async () => {
    const { transport } = rfs;
    const work = withTemporaryStack(rfs, options, async () => {
      const dead = { mayPass: false, tryElsewhere: false };
      transport.send = () =>
        Promise.reject(new NotReachedError('CONNECTION_REFUSED', foreignText('Nobody is there.'), dead));
      await createExecutionPlan(rfs, { stack_name: 'x' }, { ...TEMPLATE, execution_plan_name: 'p' });
    });
    const error = await failureOf(work);
    expect(error.hints.at(-1)).to.match(
      /^The stack koo-x-[\da-f]{8} \([\da-f-]{36}\) still exists \(Nobody is there\)\. /,
    );
  });

  it('is not looked for where RFS refused to make it', async () => {
    const told: unknown[] = [];
    const client = new RfsClient({ projectId: 'another', transport: rfs.transport });
    const onRemoval = () => told.push('removal');
    const error = await failureOf(withTemporaryStack(client, { ...options, onRemoval }, async () => {}));
    expect(error).to.include({ kind: 'refused' });
    expect({ hints: error.hints.filter((hint) => hint.includes('stack')), told }).to.deep.equal({
      hints: [],
      told: [],
    });
  });

  it('is not looked for where nobody was reached who could have made it', async () => {
    const { transport } = rfs;
    let calls = 0;
    transport.send = () => {
      calls += 1;
      const dead = { mayPass: false, tryElsewhere: false };
      return Promise.reject(new NotReachedError('CONNECTION_REFUSED', foreignText('Nobody is there.'), dead));
    };
    const error = await failureOf(withTemporaryStack(rfs, options, async () => {}));
    expect({ calls, hints: error.hints }).to.deep.equal({ calls: 1, hints: [] });
  });

  describe('whose making nobody answered', () => {
    const clients = lossyClients();

    it('is gone as well', async () => {
      const { direct, lossy } = await clients('after');
      await withTemporaryStack(lossy, options, async () => {});
      expect(await left(direct)).to.deep.equal([]);
    });
  });
});

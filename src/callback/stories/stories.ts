import { randomUUID } from 'node:crypto';
import type { ProtocolId } from '../protocol.js';
import { storyMessages } from './messages.js';
import { answered, type StoryRun } from './story-run.js';

/** So many instances are in one queryInstance at most. */
const MAX_QUERIED = 100;

/** What happens between KooGallery and a server; each has orders of its own. */
export type Story = (run: StoryRun) => Promise<void>;

/** An order from its beginning to its end. */
async function lifecycle(run: StoryRun): Promise<void> {
  const instanceId = await run.open();
  if (instanceId === undefined) return;
  await run.call({ activity: 'queryInstance', instanceId });
  const renewal = {
    activity: 'refreshInstance',
    ...run.order(),
    expireTime: '20991231000000',
    instanceId,
  } as const;
  await run.call({ ...renewal, scene: 'RENEWAL' });
  for (const status of ['FREEZE', 'UNFREEZE'] as const)
    await run.call({ activity: 'updateInstanceStatus', instanceId, status });
  await run.call({ activity: 'releaseInstance', instanceId, ...run.order() });
}

/** The same order line again, as after an answer that KooGallery did not get; then two at the same time. */
async function repeated(run: StoryRun): Promise<void> {
  const order = run.order();
  const first = await run.newInstance(order);
  const second = first && (await run.newInstance(order));
  if (!second) return;
  const isSame = first.json.instanceId === second.json.instanceId;
  run.check('same-instance', isSame ? undefined : different(first.json.instanceId, second.json.instanceId), {
    last: 2,
  });
  if (!isSame) return;
  await parallel(run);
  await lostAnswer(run);
}

async function parallel(run: StoryRun): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    const order = run.order();
    const sent = await Promise.all(
      [1, 2].map(async () => run.send({ activity: 'newInstance', ...order, businessId: randomUUID() })),
    );
    const [one, other] = sent.map((each) => answered(each)?.json.instanceId);
    // One of two may be told to come again: it has no instance then.
    const isSame = one === undefined || other === undefined || one === other;
    run.check('parallel', isSame ? undefined : different(one, other), { last: 2 });
    if (!isSame) return;
  }
}

async function lostAnswer(run: StoryRun): Promise<void> {
  const order = run.order();
  await run.send({ activity: 'newInstance', ...order, businessId: randomUUID() }, { isCut: true });
  const ids = [];
  for (let time = 0; time < 2; time += 1) {
    const sent = await run.send({ activity: 'newInstance', ...order, businessId: randomUUID() });
    ids.push(answered(sent)?.json.instanceId);
  }

  const isSame = ids[0] !== undefined && ids[0] === ids[1];
  run.check('lost-answer', isSame ? undefined : different(ids[0], ids[1]), { last: 3 });
}

function different(first: unknown, second: unknown): ReturnType<typeof storyMessages.otherInstance> {
  return storyMessages.otherInstance({ first: String(first), second: String(second) });
}

/** Calls that have been done already. */
async function doneBefore(run: StoryRun): Promise<void> {
  const instanceId = await run.open();
  if (instanceId === undefined) return;
  const refresh = {
    activity: 'refreshInstance',
    ...run.order(),
    expireTime: '20991231000000',
    instanceId,
    scene: 'RENEWAL',
  } as const;
  const freeze = { activity: 'updateInstanceStatus', instanceId, status: 'FREEZE' } as const;
  if (await run.call(refresh)) await run.accepts('repeat', 'repeated', refresh);
  if (await run.call(freeze)) await run.accepts('repeat', 'repeated', freeze);
}

/** Calls that are not KooGallery's. */
async function signature(run: StoryRun): Promise<void> {
  const instanceId = await run.open();
  if (instanceId === undefined) return;
  const query = { activity: 'queryInstance', instanceId };
  const code = { expected: '000001', rule: 'signature-code' } as const;
  await run.refuses('signature', 'other-key', query, { accessKey: randomUUID(), code });
  await run.refuses('signature', 'no-signature', query, {
    change: ({ nonce, timestamp }) => ({ nonce, timestamp }),
    code,
  });
  await run.refuses('signature', 'changed-body', query, {
    changeBody: (body) => body.replace('}', ',"testFlag":"1"}'),
    code,
  });
  await run.accepts('signature-case', 'lower-case', query, {
    change: (signed) => ({ ...signed, signature: signed.signature.toLowerCase() }),
  });
}

/** Calls that come late, early, or twice. */
async function time(run: StoryRun): Promise<void> {
  const instanceId = await run.open();
  if (instanceId === undefined) return;
  const query = { activity: 'queryInstance', instanceId };
  await run.accepts('time-within', '59-seconds-old', query, { skewMs: -59_000 });
  await run.refuses('time-past', '61-seconds-old', query, { skewMs: -61_000 });
  await run.refuses('time-future', '61-seconds-ahead', query, { skewMs: 61_000 });
  let first: object | undefined;
  // The very same call: what is signed is not signed again.
  const change = <Signed extends object>(signed: Signed): Signed => (first ??= signed) as Signed;
  if (answered(await run.send(query, { change }))?.code !== '000000') return;
  await run.refuses('replayed-nonce', 'replayed', query, { change, last: 2 });
}

/** Calls about what does not exist, and of other forms. */
async function forms(run: StoryRun): Promise<void> {
  const instanceId = await run.open();
  if (instanceId === undefined) return;
  const query = { activity: 'queryInstance', instanceId };
  const isAccepted = await run.accepts('unknown-member', 'unknown-member', {
    ...query,
    later: { name: 'x' },
  });
  if (isAccepted) await run.accepts('utf-8', 'four-byte-characters', { ...query, later: '𠮷野家 😀' });
  const parameter = { expected: '000002' } as const;
  await run.refuses(
    'unknown-instance',
    'unknown-instance',
    { activity: 'queryInstance', instanceId: randomUUID() },
    {
      code: { expected: '000003' },
    },
  );
  await run.refuses(
    'unknown-activity',
    'unknown-activity',
    { activity: 'koo.unknown', instanceId },
    {
      code: parameter,
    },
  );
  const { orderLineId } = run.order();
  await run.refuses(
    'missing-member',
    'missing-member',
    { activity: 'newInstance', businessId: randomUUID(), orderLineId },
    { code: parameter },
  );
  const ids = Array.from({ length: MAX_QUERIED + 1 }, () => instanceId).join(',');
  await run.refuses(
    'too-many-ids',
    'too-many-ids',
    { activity: 'queryInstance', instanceId: ids },
    {
      code: parameter,
    },
  );
}

/** A call of the debugging page. */
async function debugging(run: StoryRun): Promise<void> {
  await run.newInstance(run.order(), { testFlag: '1' });
}

/** Every story, in the order in which they are told. */
export const STORIES = {
  lifecycle,
  debugging,
  repeated,
  'done-before': doneBefore,
  signature,
  time,
  forms,
} as const satisfies Record<string, Story>;

export type StoryName = keyof typeof STORIES;

/** The stories that there are for a protocol. */
export function storiesOf(protocol: ProtocolId = 'saas-2.0'): StoryName[] {
  return protocol === 'saas-2.0' ? (Object.keys(STORIES) as StoryName[]) : [];
}

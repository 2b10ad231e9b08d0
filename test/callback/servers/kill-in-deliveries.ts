import { expect } from 'chai';
import Libsql from 'libsql';
import { randomUUID } from 'node:crypto';
import { newInstance } from '../../../src/callback/interfaces/saas-2.0/new-instance.js';
import { refreshInstance } from '../../../src/callback/interfaces/saas-2.0/refresh-instance.js';
import { call } from './call.js';
import { databaseOf, startReference } from './reference-server.js';

const ORDERS = 8;
/** KooGallery calls again while the first call is being answered. */
const AT_ONCE = 3;

/**
 * Kills the reference server in the middle of parallel deliveries, again and again. Each order line is delivered until it
 * is answered, as KooGallery does. In the end there is one instance for each, and it is the one of every answer.
 */
export async function killInDeliveries(project: string, times: number): Promise<void> {
  const server = await startReference(project);
  const lines: string[] = [];
  /** Every instance that was answered, by order line. */
  const answered = new Map<string, Set<string>>();
  /** @returns whether it was answered */
  const deliver = async (orderLineId: string): Promise<boolean> => {
    try {
      const order = { orderId: orderLineId.slice(0, -7), orderLineId };
      const opened = await call(server.url, newInstance, {
        activity: 'newInstance',
        businessId: randomUUID(),
        ...order,
      });
      if (opened.resultCode !== '000000') return false;
      const { instanceId } = opened;
      answered.set(orderLineId, (answered.get(orderLineId) ?? new Set()).add(instanceId!));
      const renewal = { ...order, expireTime: '20991231000000', instanceId, scene: 'RENEWAL' };
      const renewed = await call(server.url, refreshInstance, { activity: 'refreshInstance', ...renewal });
      return renewed.resultCode === '000000';
    } catch {
      // Killed.
      return false;
    }
  };

  for (let kill = 0; kill < times; kill += 1) {
    const fresh = Array.from({ length: ORDERS }, () => `${randomUUID()}-000001`);
    lines.push(...fresh);
    const calls = fresh.flatMap((line) => Array.from({ length: AT_ONCE }, () => line));
    // Each time after another number of answers, from none to most of them.
    const limit = (kill * 5) % (calls.length - 4);
    let count = 0;
    let killed: Promise<unknown> | undefined;
    const killAtLimit = () => {
      if (count >= limit) killed ??= server.kill();
    };
    const deliveries = calls.map(async (line) => {
      await deliver(line);
      count += 1;
      killAtLimit();
    });
    killAtLimit();
    await Promise.all(deliveries);
    await killed;
    await server.start();
    // Those of before come again, until they are answered.
    for (const line of fresh) expect(await deliver(line), line).to.equal(true);
  }

  // Also those of long ago.
  for (const line of lines.slice(0, ORDERS)) expect(await deliver(line)).to.equal(true);
  await server.kill();

  const database = new Libsql(databaseOf(project));
  const rows = database
    .prepare('SELECT orderLineId, instanceId, status, expireTime FROM instances')
    .all() as Array<Record<string, string>>;
  const renewals = database.prepare('SELECT count(*) AS n FROM answers').get() as { n: number };
  const intact = database.pragma('integrity_check') as unknown;
  database.close();
  expect(JSON.stringify(intact)).to.include('"ok"');
  expect(rows.map(({ orderLineId }) => orderLineId).sort()).to.deep.equal([...lines].sort());
  expect(renewals.n).to.equal(lines.length);
  for (const { expireTime, instanceId, orderLineId, status } of rows) {
    expect([...answered.get(orderLineId!)!], orderLineId).to.deep.equal([instanceId]);
    expect({ expireTime, status }).to.deep.equal({ expireTime: '20991231000000', status: 'active' });
  }
}

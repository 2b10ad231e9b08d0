import { fork } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { processUse } from './process-use.js';

const CALLS = 20_000;
const ROUNDS = 7;
/** Requests a second on one core. */
const REACH = 2000;
const AT_ONCE = 32;
/** Invented. */
const KEY = 'not-a-secret';

/**
 * Verifying KooGallery's calls in a seller's server: beside the two HMACs that it cannot do without, in one process, and as
 * a server of node:http in a process of its own. Processor time, so that other work of the machine does not count.
 */
export async function benchCallback({ root }) {
  const library = await import(pathToFileURL(path.join(root, 'dist/callback.js')).href);
  return [...(await verifying(library)), await serving(library)];
}

async function verifying({ createCallbackHandler, memoryNonces, signQuery, verifyRequest }) {
  const calls = makeCalls(signQuery);
  const taken = { answer: [], bare: [], verify: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    taken.bare.push(
      await processorTime(() => {
        for (const call of calls) bareVerify(call);
      }),
    );
    const options = { keys: KEY, nonces: memoryNonces(), protocol: 'saas-2.0', toleranceMs: 3_600_000 };
    taken.verify.push(
      await processorTime(async () => {
        for (const call of calls) {
          const { valid } = await verifyRequest(call, options);
          if (!valid) throw new Error('A call was rejected.');
        }
      }),
    );
    const { answer } = createCallbackHandler({
      ...options,
      handlers: { queryInstance: () => ({ info: [] }) },
      nonces: memoryNonces(),
    });
    taken.answer.push(
      await processorTime(async () => {
        for (const call of calls) {
          const { body } = await answer(call);
          if (!body.includes('000000')) throw new Error(body);
        }
      }),
    );
  }

  const [bare, verify, answer] = [taken.bare, taken.verify, taken.answer].map((all) => median(all));
  return [
    `verifyRequest with a nonce store: ${rate(verify)} requests/s on one core, to reach ≥ ${REACH}: ${verdict(verify)}; ${(verify / bare).toFixed(2)}× the two HMACs alone (${rate(bare)}/s)`,
    `createCallbackHandler, with checked members and an answer: ${rate(answer)} requests/s on one core, to reach ≥ ${REACH}: ${verdict(answer)}; ${(answer / bare).toFixed(2)}×`,
  ];
}

/** A server of node:http, called by this process over connections that stay open. */
async function serving({ signQuery }) {
  const server = fork(path.join(import.meta.dirname, 'callback-server.js'), [KEY]);
  try {
    const [port] = await once(server, 'message');
    const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });
    const calls = makeCalls(signQuery);
    const send = async (some) => {
      let next = 0;
      const work = async () => {
        for (let at = next++; at < some.length; at = next++) await post(some[at], { agent, port });
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    };
    const [first, rest] = [calls.slice(0, 4000), calls.slice(4000)];
    await send(first);
    const before = processUse(server.pid);
    await send(rest);
    const taken = processUse(server.pid).processor - before.processor;
    const perSecond = (rest.length / taken) * 1000;
    agent.destroy();
    return `a server of node:http with it: ${perSecond.toFixed(0)} requests/s on one core, to reach ≥ ${REACH}: ${perSecond >= REACH ? 'yes' : 'NO'}`;
  } finally {
    server.kill();
  }
}

function post({ body, headers, url }, { agent, port }) {
  return new Promise((resolve, reject) => {
    const options = { agent, headers, host: '127.0.0.1', method: 'POST', path: url, port };
    http
      .request(options, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        answer.on('end', () => (text.includes('000000') ? resolve() : reject(new Error(text))));
      })
      .on('error', reject)
      .end(body);
  });
}

function makeCalls(signQuery) {
  const now = new Date();
  return Array.from({ length: CALLS }, (_, at) => {
    const body = `{"activity":"queryInstance","instanceId":"0f8fad5b-d9cb-469f-a165-${String(at).padStart(12, '0')}"}`;
    const url = `/saasproduce?${new URLSearchParams({ ...signQuery(body, KEY, now) })}`;
    return { body, headers: { 'content-type': 'application/json;charset=utf8' }, method: 'POST', url };
  });
}

/** The signature as the page states it, for a body that is sorted already. */
function bareVerify({ body, url }) {
  const query = new URLSearchParams(url.slice(url.indexOf('?')));
  const hmac = (text) => createHmac('sha256', KEY).update(text).digest('hex');
  const expected = hmac(`${KEY}${query.get('nonce')}${query.get('timestamp')}${hmac(body)}`);
  if (query.get('signature') !== expected) throw new Error('A call was rejected.');
}

/** Milliseconds. */
async function processorTime(act) {
  const before = process.cpuUsage();
  await act();
  const { system, user } = process.cpuUsage(before);
  return (system + user) / 1000;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function rate(milliseconds) {
  return ((CALLS / milliseconds) * 1000).toFixed(0);
}

function verdict(milliseconds) {
  return (CALLS / milliseconds) * 1000 >= REACH ? 'yes' : 'NO';
}

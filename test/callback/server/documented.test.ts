import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { newInstance } from '../../../src/callback/interfaces/saas-2.0/new-instance.js';
import { queryInstance } from '../../../src/callback/interfaces/saas-2.0/query-instance.js';
import { packageRoot } from '../../../src/platform/package-root.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { call } from '../servers/call.js';
import { ACCESS_KEY, ServerProcess } from '../servers/server-process.js';

const page = readFileSync(path.join(packageRoot(), 'docs/callbacks.md'), 'utf8');
const section = page.slice(page.indexOf('## In your own code'));
const [server, verifying] = [...section.matchAll(/```js\n([\S\s]*?)```/g)].map(([, code]) => code!);
const LAST_LINE = 'http.createServer(toNodeListener(handle)).listen(8080);\n';
const rowOf = (name: string): string =>
  new RegExp(String.raw`^\| ${name}[^|]*\| \`([^\`]*)\``, 'm').exec(section)![1]!;

const LISTEN = `.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'));`;
const HTTP = `http.createServer((request, response) => void respond(request, response))${LISTEN}`;

/** The last line, as the page has it for each server, and what is around it there. */
const SERVERS: Readonly<Record<string, string>> = {
  'node:http': LAST_LINE.replace('.listen(8080);', LISTEN),
  fastify: `
    import fastify from 'fastify';
    import { toFastifyPlugin } from 'koogallery-cli/callback';
    const app = fastify();
    ${rowOf('fastify')}
    app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) }).then(() => console.log('listening'));
  `,
  fetch: `
    async function respond(incoming, outgoing) {
      const url = 'http://127.0.0.1' + incoming.url;
      const { headers, method } = incoming;
      const request = new Request(url, { body: incoming, duplex: 'half', headers, method });
      ${rowOf('fetch')}
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(await response.text());
    }
    ${HTTP}
  `,
  'verifying only': `
    ${verifying!}
    async function respond(incoming, outgoing) {
      const chunks = [];
      for await (const chunk of incoming) chunks.push(chunk);
      const { headers, method, url } = incoming;
      const verified = await verify({ body: Buffer.concat(chunks).toString(), headers, method, url });
      outgoing.end(JSON.stringify(verified));
    }
    ${HTTP}
  `,
};

describe('docs/callbacks.md', () => {
  const folder = temporaryFolders();

  for (const [name, code] of Object.entries(SERVERS))
    it(`has code that runs: ${name}`, async () => {
      const cwd = await folder();
      const modules = path.join(cwd, 'node_modules');
      await mkdir(modules);
      await symlink(packageRoot(), path.join(modules, 'koogallery-cli'), 'dir');
      await symlink(path.join(packageRoot(), 'node_modules/fastify'), path.join(modules, 'fastify'), 'dir');
      expect(server).to.include(LAST_LINE);
      await writeFile(
        path.join(cwd, 'server.mjs'),
        server!.replace(LAST_LINE, () => code),
      );
      const running = await ServerProcess.start({
        arguments: ['server.mjs'],
        cwd,
        env: { KOO_CALLBACK_KEY: ACCESS_KEY },
        program: process.execPath,
        ready: /listening/,
      });
      try {
        const order = {
          activity: 'newInstance',
          businessId: 'b-1',
          orderId: 'CS1',
          orderLineId: 'CS1-000001',
        };
        const opened = await call(running.url, newInstance, order);
        if (name === 'verifying only') {
          expect(opened).to.deep.equal({ activity: 'newInstance', members: order });
          return;
        }

        const { instanceId } = opened;
        expect(opened).to.deep.equal({ instanceId, resultCode: '000000', resultMsg: 'success' });
        expect(instanceId).to.be.a('string').and.not.equal('');
        const again = await call(running.url, newInstance, { ...order, businessId: 'b-2' });
        expect(again).to.include({ instanceId });
        const query = { activity: 'queryInstance', instanceId };
        const queried = await call(running.url, queryInstance, query);
        expect(queried).to.have.nested.property('info[0].instanceId', instanceId);
        const unknown = { ...query, instanceId: 'another' };
        expect(await call(running.url, queryInstance, unknown)).to.include({ resultCode: '000003' });
      } finally {
        await running.kill();
      }
    });
});

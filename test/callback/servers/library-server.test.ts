import { expect } from 'chai';
import { generateKeyPairSync } from 'node:crypto';
import { KOOGALLERY_PROTOCOLS } from '../../../src/callback/protocol.js';
import { MarketEvents } from '../../../src/callback/stories/market-events.js';
import { storiesOf } from '../../../src/callback/stories/stories.js';
import { testServer } from '../../../src/callback/stories/test-server.js';
import { brokenChecks } from './broken-checks.js';
import { LibraryServer } from './library-server.js';
import { ACCESS_KEY } from './server-process.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
const LICENCES = ['PL0001EXAMPLE'];

describe('a server of node:http with koogallery-cli/callback', () => {
  for (const { id: protocol } of KOOGALLERY_PROTOCOLS) {
    it(`passes every check of ${protocol}`, async () => {
      const events = await MarketEvents.listen();
      const problems: unknown[] = [];
      const server = await LibraryServer.start({
        accessKey: ACCESS_KEY,
        licences: LICENCES,
        marketplace: events.url,
        onProblem: (problem) => problems.push(problem),
        privateKey,
        protocol,
      });
      try {
        const started = performance.now();
        const result = await testServer({
          accessKey: ACCESS_KEY,
          events,
          licenceTimeoutMs: 2000,
          licences: LICENCES,
          otherKeys: ['another-key'],
          protocol,
          publicKey,
          restart: async () => server.restart(),
          url: server.url,
        });
        expect(brokenChecks(result)).to.deep.equal([]);
        expect(problems).to.deep.equal([]);
        expect(result.skipped).to.deep.equal([]);
        expect(new Set(result.checks.map(({ story }) => story))).to.deep.equal(new Set(storiesOf(protocol)));
        expect(performance.now() - started).to.be.below(10_000);
      } finally {
        await server.stop();
        await events.close();
      }
    });
  }
});

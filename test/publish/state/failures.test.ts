import { expect } from 'chai';
import type { KooError } from '../../../src/errors/koo-error.js';
import { withKeeper } from '../../../src/publish/with-keeper.js';
import { emulators } from '../../emulator/support/emulators.js';
import { postgresPrograms, startPostgres } from '../../support/postgres-server.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { type StateServer, startStateServer } from './support/state-server.js';
import { Checkout } from './support/team.js';

describe('a state that fails', () => {
  const folder = temporaryFolders();
  const newEmulator = emulators();
  let server: StateServer;

  beforeEach(async () => {
    server = await startStateServer();
  });
  afterEach(() => server.close());

  const begin = async (environment: Record<string, string> = {}) =>
    Checkout.create(await folder(), await newEmulator({ console: 'by-hand' }), {
      KOO_STATE: server.url,
      ...environment,
    });
  const thrownBy = (work: Promise<unknown>): Promise<KooError> =>
    work.then(
      () => {
        throw new Error('It ended well.');
      },
      (error: KooError) => error,
    );

  /** Marks a link, as a publish does. */
  const link = async (checkout: Checkout, skuCode: string): Promise<void> =>
    withKeeper(
      await checkout.project(),
      { state: { environment: checkout.environment }, target: 'shop' },
      (keeper) =>
        keeper.note(undefined, (receipt) => {
          receipt.links[skuCode] = { template: { id: 'T1', version: 'V1' } };
        }),
    );
  const linksOf = async (checkout: Checkout): Promise<string[]> =>
    withKeeper(
      await checkout.project(),
      { state: { environment: checkout.environment }, target: 'shop' },
      async ({ receipt }) => Object.keys(receipt.links),
    );

  it('in the middle of a publish is written by the next one from there: nothing is lost', async () => {
    const first = await begin();
    server.fail('POST', 403, 20);
    const error = await thrownBy(link(first, 'sku-basic'));
    expect([error.code, error.kind, error.message]).to.deep.equal([
      'STATE_UNREACHABLE',
      'environment',
      'The server of the state answered with HTTP 403.',
    ]);
    expect(server.lockedBy(), 'the lock is let go').to.equal(undefined);
    const second = first.clone(await folder());
    expect(await linksOf(second)).to.deep.equal([]);
    while (server.document() === undefined) await linksOf(first).catch(() => {});
    expect(await linksOf(second)).to.deep.equal(['sku-basic']);
  });

  it('is not written by whoever lost the lock', async () => {
    const first = await begin();
    const error = await thrownBy(
      withKeeper(
        await first.project(),
        { state: { environment: first.environment }, target: 'shop' },
        async (keeper) => {
          // Somebody has released the lock by force, and holds it now.
          await fetch(server.url, { body: JSON.stringify({ ID: server.lockedBy() }), method: 'UNLOCK' });
          await fetch(server.url, { body: JSON.stringify({ ID: 'other', Who: 'bob' }), method: 'LOCK' });
          await keeper.note(undefined, (receipt) => {
            receipt.links.a = { template: { id: 'T1', version: 'V1' } };
          });
        },
      ),
    );
    expect(error.code).to.equal('STATE_LOCKED');
    expect(error.message).to.contain('bob');
    expect([server.document(), server.lockedBy()]).to.deep.equal([undefined, 'other']);
  });

  const documents: Array<[what: string, text: string, message: string]> = [
    ['no JSON', '<html>', 'it is not JSON'],
    [
      "a state of Terraform's own",
      '{"version": 4, "serial": 1, "resources": []}',
      'the response contains no state of koo',
    ],
    ['null', 'null', 'the response contains no state of koo'],
    ['another form', '{"serial": 1, "koo": {"format": 1}}', 'a value has another form than koo writes'],
    [
      'an id that is a path',
      JSON.stringify({
        koo: {
          format: 1,
          product: '00301-0001',
          targets: {
            shop: {
              links: {
                a: {
                  check: '0'.repeat(16),
                  template: { id: '../../x', version: 'V1' },
                  updated: '2026-11-20T09:30:00.000Z',
                },
              },
            },
          },
        },
        serial: 1,
      }),
      'targets.shop.links.a.template.id: the value must be',
    ],
    ['deep nesting', `{"koo": ${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`, ''],
  ];
  for (const [what, text, message] of documents) {
    it(`that is ${what} is refused, and not written over`, async () => {
      const first = await begin();
      server.setDocument(text);
      const error = await thrownBy(link(first, 'sku-basic'));
      expect([error.code, error.place]).to.deep.equal(['STATE_INVALID', server.url]);
      expect(error.message).to.contain(message);
      expect(server.calls.filter((call) => call.startsWith('POST'))).to.deep.equal([]);
    });
  }

  it('of another product, or longer than a state can be, is refused', async () => {
    const first = await begin();
    server.setDocument(JSON.stringify({ koo: { format: 1, product: 'other', targets: {} }, serial: 1 }));
    expect((await thrownBy(first.publish())).code).to.equal('STATE_OTHER_PRODUCT');
    server.setDocument(`{"koo": "${'x'.repeat(2 * 1024 * 1024)}"}`);
    expect((await thrownBy(first.publish())).kind).to.equal('environment');
  });

  it('at a server without locks is used only where that is said', async () => {
    const first = await begin();
    server.fail('LOCK', 405);
    const error = await thrownBy(link(first, 'a'));
    expect(error.code).to.equal('STATE_LOCK_MISSING');
    expect(error.hints.join('\n')).to.contain('KOO_STATE_LOCK_METHOD=none');
    first.environment.KOO_STATE_LOCK_METHOD = 'none';
    await link(first, 'a');
    expect(server.calls.slice(-3)).to.deep.equal(['GET /state', 'GET /state', 'POST /state']);
  });

  it('is refused where its address or its credentials are wrong', async () => {
    const first = await begin();
    const codeWith = async (environment: Record<string, string>) => {
      const other = new Checkout(first.root, first.site, { ...first.environment, ...environment });
      const { code, hints, message } = await thrownBy(link(other, 'a'));
      expect([message, ...hints].join('\n')).not.to.contain('planted');
      return code;
    };
    expect(await codeWith({ KOO_STATE: 'http://state.example.com/planted' })).to.equal('NOT_HTTPS');
    expect(await codeWith({ KOO_STATE: 'ftp://state.example.com' })).to.equal('BAD_ADDRESS');
    expect(await codeWith({ KOO_STATE: 'https://ann:planted@state.example.com/x' })).to.equal('BAD_ADDRESS');
    expect(await codeWith({ KOO_STATE_USERNAME: 'ann' })).to.equal('STATE_CREDENTIALS');
    expect(await codeWith({ KOO_STATE_TOKEN: 'planted\nHost: x' })).to.equal('STATE_CREDENTIALS');
    expect(await codeWith({ KOO_STATE_LOCK_METHOD: 'TRACE' })).to.equal('STATE_LOCK_METHOD');
    expect(server.calls).to.deep.equal([]);
  });

  it('in PostgreSQL is not written once the connection that holds the lock broke', async function () {
    const programs = postgresPrograms();
    if (!programs && !process.env.CI) return void this.skip();
    const postgres = await startPostgres(programs!);
    try {
      const first = await begin({ KOO_STATE: postgres.newDatabase() });
      const second = first.clone(await folder());
      const error = await thrownBy(
        withKeeper(
          await first.project(),
          { state: { environment: first.environment }, target: 'shop' },
          async (keeper) => {
            await postgres.crash();
            await postgres.restart();
            await link(second, 'bob');
            await keeper.note(undefined, (receipt) => {
              receipt.links.ann = { template: { id: 'T1', version: 'V1' } };
            });
          },
        ),
      );
      expect([error.code, error.kind]).to.deep.equal(['STATE_UNREACHABLE', 'environment']);
      expect(error.place).not.to.contain('planted-password');
      expect(await linksOf(second)).to.deep.equal(['bob']);
      // The receipt there has it, and the next run writes it beside what came meanwhile.
      expect((await linksOf(first)).sort()).to.deep.equal(['ann', 'bob']);
      expect((await linksOf(second)).sort()).to.deep.equal(['ann', 'bob']);
    } finally {
      await postgres.stop();
    }
  });
});

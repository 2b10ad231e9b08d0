import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as validatePlan } from '#validators/plan';
import { validate as validateEvent } from '#validators/publish-event';
import { validate as validateProving } from '#validators/output-template-prove';
import { InterruptedError, KooError } from '../../../src/errors/koo-error.js';
import { RunRecorder } from '../../../src/publish/report/record/run-recorder.js';
import { reportPage } from '../../../src/publish/report/report-page.js';
import { Trace } from '../../../src/publish/trace/trace.js';
import type { TraceEvent } from '../../../src/publish/trace/trace-event.js';
import type { Proving } from '../../../src/publish/proving/proof.js';
import { TemplatesRefused } from '../../../src/publish/proving/templates-refused.js';
import { emulators, type TestEmulator } from '../../emulator/support/emulators.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import type { Shop } from '../support/shop.js';
import { provingShop, TEMPLATE } from './proving-shop.js';
import { foreignText } from '../../../src/i18n/message.js';

describe('a publish whose templates RFS proves first', () => {
  const folder = temporaryFolders();
  const start = emulators();
  let emulator: TestEmulator;
  let count = 0;
  before(async () => {
    emulator = await start();
  });
  afterEach(() => faults());

  const shopWith = async (rfs: Parameters<typeof provingShop>[3], address?: string): Promise<Shop> =>
    provingShop(await folder(), `00301-${(count += 1)}`, emulator, rfs, address);
  const faults = (...some: object[]) => emulator.client.call('PUT', '/console/v1/faults', { faults: some });
  const reading = () => `/v1/${emulator.projectId}/template-analyses/variables`;
  const refusal = () => ({
    code: 'RF.10015001',
    kind: 'status',
    message: 'Unsupported argument on main.tf line 29',
    path: reading(),
    status: 400,
  });
  const stacks = async () =>
    (await emulator.client.rfs('GET', `/v1/${emulator.projectId}/stacks`)).json.stacks;
  const versions = async (shop: Shop): Promise<string[]> => {
    const name = `koo-proof-${shop.id}-single`;
    const { json } = await emulator.client.rfs('GET', `/v1/${emulator.projectId}/templates/${name}/versions`);
    return (json.versions ?? []).map((one: { version_id: string }) => one.version_id);
  };
  const product = async (shop: Shop) =>
    (await emulator.client.call('GET', `/console/v1/products/${shop.id}`)).status;
  const failure = async (work: Promise<unknown>): Promise<KooError> =>
    work.then(
      () => expect.fail('it did not fail'),
      (error: unknown) => error as KooError,
    );

  it('plans to, keeps each new version in RFS once, and asks nothing where nothing is new', async () => {
    const shop = await shopWith({});
    const plan = await shop.plan();
    expect(validatePlan(JSON.parse(JSON.stringify(plan))), JSON.stringify(validatePlan.errors)).to.equal(
      true,
    );
    expect(plan.proving).to.deep.equal({
      asks: false,
      plan: false,
      price: false,
      refused: 'stop',
      templates: ['single'],
    });
    // As if another pipeline had kept it in between.
    const made = { code: 'RF.EMU.EXISTS', kind: 'status', method: 'POST', status: 409, times: 1 };
    await faults({ ...made, path: `/v1/${emulator.projectId}/templates` });
    const { proving } = await shop.publish();
    expect(
      validateProving(JSON.parse(JSON.stringify(proving))),
      JSON.stringify(validateProving.errors),
    ).to.equal(true);
    expect(proving!.differences).to.deep.equal([]);
    expect(proving!.templates).to.have.length(1);
    expect(proving!.templates[0]).to.deep.include({ accepted: ['read', 'keep'], variables: 2, waitsFor: [] });
    expect(await versions(shop)).to.deep.equal(['V1']);

    expect((await shop.plan()).proving).to.equal(undefined);
    await faults(refusal());
    expect((await shop.publish()).proving).to.equal(undefined);
    await faults();
    await shop.write('one/main.tf', `${TEMPLATE}# another\n`);
    await shop.publish();
    expect((await versions(shop)).sort()).to.deep.equal(['V1', 'V2']);
  });

  it('changes nothing where RFS refuses one, and says where it stands', async () => {
    const shop = await shopWith({});
    await faults(refusal());
    const told: Proving[] = [];
    const error = await failure(
      shop.publish({ consent: () => expect.fail(), proving: { onProved: (proving) => told.push(proving) } }),
    );
    expect(error).to.be.instanceOf(TemplatesRefused);
    expect(error).to.include({
      code: 'RFS_REFUSES',
      kind: 'check',
      message: 'RFS rejects template single: Unsupported argument on main.tf line 29',
    });
    expect(error.hints[0]).to.equal('Nothing was changed at local.');
    const { proving } = error as TemplatesRefused;
    expect(
      validateProving(JSON.parse(JSON.stringify(proving))),
      JSON.stringify(validateProving.errors),
    ).to.equal(true);
    expect(told).to.deep.equal([proving]);
    // The id of its asset is not known yet: `set` has changed the file, so that lines may be others.
    expect(proving.differences).to.deep.equal([
      {
        about: 'read',
        kind: 'refused',
        ours: null,
        template: 'single',
        theirs: 'Unsupported argument on main.tf line 29',
      },
    ]);
    expect(await product(shop)).to.equal(404);

    shop.manifest.templates[0]!.set = {};
    shop.manifest.specs = [{ asset: 'app', name: 'Basic', skuCode: 'basic', template: 'single' }];
    await shop.write(
      'one/main.tf',
      TEMPLATE.replace('var.asset_id', '"0123"').replace(/variable "asset_id"[^}]*}\n\n/, ''),
    );
    await shop.save();
    const { place } = ((await failure(shop.publish())) as TemplatesRefused).proving.differences[0]!;
    expect(place).to.deep.include({ column: 1, line: 29 });
    expect(place!.file).to.match(/one\/main\.tf$/);
  });

  it('is told as events, and shown on the page of the run', async () => {
    const shop = await shopWith({ plan: true, price: true });
    const recorder = new RunRecorder();
    const valid = (event: TraceEvent) => {
      if (!validateEvent(JSON.parse(JSON.stringify(event))))
        expect.fail(`${event.type}: ${JSON.stringify(event)}`);
    };
    const trace = new Trace([valid, (event) => recorder.listen(event)], { command: 'publish', koo: '1.2.3' });
    const { proving } = await shop.publish({ onEvent: trace.listener(shop.id, 'local') });
    trace.end(0);
    const [product] = recorder.record.products;
    expect(product!.proved.map(({ proof }) => proof)).to.deep.equal(proving!.templates);
    const page = reportPage(recorder.record, { language: 'en' });
    expect(page).to.include('Validation of the templates by RFS').and.include('parsed, stored, planned');
    expect(page).to.include(`koo-proof-${shop.id}-single V1`).and.include('class="number">Price');
  });

  it('is told and published all the same where koo.yaml says so', async () => {
    const shop = await shopWith({ refused: 'report' });
    // The local target has RFS read it, too, when it registers it.
    await faults({ ...refusal(), times: 2 });
    const { changed, links, proving } = await shop.publish();
    expect({ changed, links: links.length }).to.deep.equal({ changed: true, links: 2 });
    expect(proving!.templates[0]!.refused).to.deep.include({ at: 'read', code: 'RF.10015001' });
  });

  it('shows what RFS reads otherwise, and is not stopped by it', async () => {
    const shop = await shopWith({});
    const variables = [
      { default: 'not-yet-known', description: 'Asset that is deployed.', name: 'asset_id', type: 'string' },
      {
        default: 3,
        description: 'How much.',
        name: 'size',
        type: 'number',
        validations: [{ condition: 'var.size<5', error_message: 'At most 5.' }],
      },
      { name: 'more' },
    ];
    await faults({ body: JSON.stringify({ variables }), kind: 'answer', path: reading(), times: 1 });
    const told: Proving[] = [];
    const { changed } = await shop.publish({
      proving: { onProved: (one) => told.push(structuredClone(one)) },
    });
    expect(changed).to.equal(true);
    const lines = told[0]!.differences.map(
      ({ about, ours, place, theirs }) =>
        `${place ? `${place.line}:${place.column}` : '-'} ${about} ${ours} ${theirs}`,
    );
    expect(lines).to.deep.equal([
      '16:3 size.description How many. How much.',
      '15:1 size.validations var.size<5: At most 4. var.size<5: At most 5.',
      '18:3 size.default 2 3',
      '- more null more',
    ]);
    // The second time RFS reads it as koo does.
    expect(told.at(-1)!.differences).to.deep.equal([]);
  });

  it('reads a stand-in before the draft, and keeps and plans it with the real id before it is registered', async () => {
    const shop = await shopWith({ plan: true, price: true, varFiles: ['size.tfvars'] });
    await shop.write('size.tfvars', 'size = 3\n');
    const told: Proving[] = [];
    let asked = 0;
    const { proving } = await shop.publish({
      proving: {
        consent(planned) {
          asked += 1;
          expect(planned.templates).to.deep.equal(['single']);
        },
        onProved: (one) => told.push(structuredClone(one)),
      },
    });
    expect(asked).to.equal(1);
    expect(
      told.map(({ templates }) => [templates[0]!.accepted.join(' '), templates[0]!.waitsFor]),
    ).to.deep.equal([
      ['read', ['app']],
      ['read keep plan', []],
    ]);
    expect(proving!.templates[0]!.plan).to.have.length(3);
    expect(proving!.templates[0]!.price!.totals[0]).to.include({ periodType: 'HOUR', resources: 3 });
    expect(await stacks()).to.deep.equal([]);
  });

  it('does not register what RFS cannot plan, and goes on when it can', async () => {
    const shop = await shopWith({ plan: true, stacks: 'allow', varFiles: ['size.tfvars'] });
    await shop.write('size.tfvars', 'size = 9\n');
    const error = await failure(shop.publish({ proving: { consent: () => expect.fail() } }));
    expect(error).to.include({ code: 'RFS_REFUSES', kind: 'check' });
    expect(error.message).to.include('At most 4.');
    expect(error.hints[0]).to.include('not registered');
    const { json } = await emulator.client.call('GET', '/console/v1/templates');
    expect(json.templates.map(({ name }: { name: string }) => name)).to.not.include(
      shop.templateName('single'),
    );
    expect(await stacks()).to.deep.equal([]);
    await shop.write('size.tfvars', 'size = 1\n');
    expect((await shop.publish()).links).to.have.length(2);
  });

  it('changes nothing without the consent, the values, or the network that it needs', async () => {
    const shop = await shopWith({ price: true });
    const no = new InterruptedError(foreignText('no'));
    const declined = await failure(
      shop.publish({
        proving: {
          consent() {
            throw no;
          },
        },
      }),
    );
    expect(declined).to.equal(no);
    await shop.write('one/main.tf', TEMPLATE.replace('  default     = 2\n', ''));
    const missing = await failure(shop.publish());
    expect(missing).to.include({ code: 'VARIABLE_MISSING', kind: 'usage' });
    expect(missing.hints).to.deep.equal([
      'This is about template single.',
      'Give a value in the environment (TF_VAR_size), or in a file: in koo.yaml targets: {local: {rfs: {varFiles: [FILE]}}}.',
      'Nothing was changed at local: RFS checks the templates first.',
    ]);
    expect(await product(shop)).to.equal(404);

    const alone = await shopWith({}, 'http://127.0.0.1:1');
    const unreached = await failure(alone.publish());
    expect(unreached).to.include({ kind: 'environment' });
    expect(unreached.message).to.include('127.0.0.1:1');
    expect(unreached.hints).to.include('Nothing was changed at local: RFS checks the templates first.');
    expect(await product(alone)).to.equal(404);
  });

  it('does not take a fault of RFS, or a missing permission, for a word about the template', async () => {
    const shop = await shopWith({ refused: 'report' });
    for (const fault of [
      { code: 'RF.00000403', kind: 'status', path: reading(), status: 403 },
      { code: 'APIGW.0301', kind: 'status', path: reading(), status: 400 },
    ]) {
      await faults(fault);
      expect(await failure(shop.publish())).to.include({ code: fault.code, kind: 'refused' });
    }

    expect(await product(shop)).to.equal(404);
  });

  it('wants the address of a template of several files, and sees when others lie there', async () => {
    const shop = await shopWith({});
    shop.manifest.templates = [{ key: 'single', path: 'template', set: { asset_id: '0123' } }];
    await shop.save();
    const desired = await failure(shop.publish());
    expect(desired).to.include({ code: 'TEMPLATE_NEEDS_URI', kind: 'usage' });
    expect(desired.hints).to.include(
      'Then write its address into koo.yaml: targets: {local: {rfs: {templateUris: {single: URL}}}}',
    );
    const zip = await readFile(path.join(shop.root, '.koo/packages/templates/single.zip'));
    const other = await emulator.client.putObject('other.tf', Buffer.from(TEMPLATE));
    const right = await emulator.client.putObject('right.zip', zip);
    const at = (uri: string): Promise<void> => {
      shop.manifest.targets = { local: { rfs: { templateUris: { single: uri } } } };
      return shop.save();
    };
    await at(other.json.uri);
    expect(await failure(shop.publish())).to.include({ code: 'OTHER_TEMPLATE', kind: 'check' });
    expect(await product(shop)).to.equal(404);
    await at(right.json.uri);
    const { proving } = await shop.publish();
    expect(proving!.templates[0]).to.deep.include({ accepted: ['read', 'keep'], waitsFor: [] });
    expect(await versions(shop)).to.include('V2');
  });

  it('takes its stack away when it is stopped, and publishes nothing', async () => {
    const shop = await shopWith({ price: true });
    shop.manifest.templates[0]!.set = { asset_id: '0123' };
    await shop.save();
    const controller = new AbortController();
    const stopped: string[] = [];
    const ground = shop.target.provingGround!;
    Object.assign(shop.target, {
      async provingGround(options: Parameters<typeof ground>[0]) {
        const made = await ground(options);
        const { rfs } = made.connection;
        const call = rfs.call.bind(rfs);
        rfs.call = async (one) => {
          if (one.path.endsWith('/execution-plans')) controller.abort(new InterruptedError());
          return call(one);
        };
        return made;
      },
    });
    const error = await failure(
      shop.publish({ proving: { onStopping: (stack) => stopped.push(stack) }, signal: controller.signal }),
    );
    expect(error).to.include({ kind: 'interrupted' });
    expect(stopped).to.have.length(1);
    expect(error.hints).to.deep.equal([`Nothing is left behind: the stack ${stopped[0]} is gone.`]);
    expect(await stacks()).to.deep.equal([]);
    expect(await product(shop)).to.equal(404);
  });
});

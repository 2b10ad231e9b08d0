import { expect } from 'chai';
import { emulators, type TestEmulator } from './support/emulators.js';
import { attach, draft, goodPackage, register, TEMPLATE, upload } from './support/flows.js';
import type { HttpAnswer } from './support/http-call.js';
import { zipOf } from './support/packages.js';

/** How far a thing is: each state goes on from the one before, but for `rejected`. */
const STATES = ['drafted', 'uploaded', 'attached', 'in review', 'rejected', 'approved', 'linked'] as const;
type State = (typeof STATES)[number];

/** What somebody tries, and what comes of it in each state: `ok`, or the code of the rule that is not kept. */
const ACTIONS: Record<string, Record<State, string>> = {
  'draft it again, saying the same': all('ok'),
  'draft it again, saying something else': {
    ...all('ok'),
    'in review': 'EMU.SEALED',
    approved: 'EMU.SEALED',
    linked: 'EMU.SEALED',
  },
  'upload the same bytes': all('ok'),
  'upload other bytes': {
    ...all('ok'),
    'in review': '91381034',
    approved: '91381034',
    linked: '91381034',
  },
  'attach the template again': all('ok'),
  'attach another version of the template': { ...all('ok'), 'in review': 'EMU.SEALED' },
  'attach another template': { ...all('ok'), 'in review': 'EMU.SEALED' },
  'detach the template': {
    ...all('ok'),
    drafted: 'EMU.NOT_FOUND',
    uploaded: 'EMU.NOT_FOUND',
    'in review': 'EMU.SEALED',
    approved: 'EMU.LAST_TEMPLATE',
    linked: 'EMU.IN_USE',
  },
  'submit it': { ...all('ok'), drafted: 'EMU.NO_PACKAGE', uploaded: 'EMU.NO_TEMPLATE' },
  'approve it': { ...all('EMU.NOT_IN_REVIEW'), 'in review': 'ok', approved: 'ok', linked: 'ok' },
  'reject it': { ...all('EMU.NOT_IN_REVIEW'), 'in review': 'ok', rejected: 'ok' },
  'link it': { ...all('EMU.NOT_APPROVED'), approved: 'ok', linked: 'ok' },
  'link it with a template that is not attached': {
    ...all('EMU.NOT_APPROVED'),
    approved: 'EMU.NOT_ATTACHED',
    linked: 'EMU.NOT_ATTACHED',
  },
  'link it to a product that is not listed': all('EMU.NOT_LISTED'),
  'link a spec without an asset': all('EMU.INVALID'),
  'unlink the spec': all('ok'),
  'delete the version': {
    ...all('ok'),
    'in review': 'EMU.NOT_DRAFT',
    approved: 'EMU.NOT_DRAFT',
    linked: 'EMU.NOT_DRAFT',
  },
  'delete the asset': { ...all('ok'), linked: 'EMU.IN_USE' },
  'delete the template': { ...all('EMU.IN_USE'), drafted: 'ok', uploaded: 'ok' },
  'delete the version of the template': { ...all('EMU.IN_USE'), drafted: 'ok', uploaded: 'ok' },
  'delete the other version of the template': all('ok'),
};

function all(outcome: string): Record<State, string> {
  return Object.fromEntries(STATES.map((state) => [state, outcome])) as Record<State, string>;
}

/** Who tries: an asset version with its template (V1, V2), another template, and a product with one spec. */
interface Try {
  on: TestEmulator;
  name: string;
  asset: string;
  event: string;
  template: string;
  other: string;
}

describe('the rules of the emulator’s seller console', () => {
  const start = emulators();
  let emulator: TestEmulator;
  let count = 0;

  before(async () => {
    emulator = await start({ review: 'manual' });
  });

  for (const [action, outcomes] of Object.entries(ACTIONS)) {
    for (const state of STATES) {
      const expected = outcomes[state];
      it(`${state}: ${action} → ${expected}`, async () => {
        const prepared = await inState(emulator, `thing-${(count += 1)}`, state);
        const answer = await DOINGS[action]!(prepared);
        const code = answer.json?.error_code ?? 'ok';
        const outcome = code === 'CBC.0000' ? 'ok' : code;
        expect(outcome, JSON.stringify(answer.json)).to.equal(expected);
      });
    }
  }

  it('says for each refusal what it is about', async () => {
    const { asset, on, template } = await inState(emulator, 'told', 'linked');
    const about = async (method: string, address: string) =>
      (await on.client.call(method, `/console/v1${address}`)).json.error_msg;
    expect(await about('DELETE', `/assets/${asset}`)).to.contain('spec s1 of product told');
    expect(await about('DELETE', `/templates/${template}`)).to.contain('spec s1 of product told');
    expect(await about('DELETE', `/assets/${asset}/versions/V1/templates/${template}`)).to.contain('spec s1');
    const { json } = await on.client.call('GET', '/console/v1/assets?name=told');
    expect(json.assets[0].used_by).to.deep.equal([{ product_id: 'told', sku_code: 's1', version: 'V1' }]);
    const { templates } = (await on.client.call('GET', '/console/v1/templates?name=template-of-told')).json;
    expect(templates[0].used_by).to.deep.equal({
      assets: [{ asset_id: asset, asset_version: 'V1', name: 'told', version: 'V1' }],
      specs: [{ product_id: 'told', sku_code: 's1', version: 'V1' }],
    });
  });

  it('keeps the last version of a template, and drops the asset with its last draft', async () => {
    const { asset, name, on, template } = await inState(emulator, 'last', 'drafted');
    const drop = (address: string) => on.client.call('DELETE', `/console/v1${address}`);
    expect((await drop(`/templates/${template}/versions/V2`)).status).to.equal(204);
    expect((await drop(`/templates/${template}/versions/V1`)).json.error_code).to.equal('EMU.LAST_VERSION');
    expect((await draft(on, name, 'V2')).status).to.equal(200);
    expect((await drop(`/assets/${asset}/versions/V1`)).status).to.equal(204);
    expect((await on.client.call('GET', `/console/v1/assets/${asset}`)).json.versions).to.have.length(1);
    expect((await drop(`/assets/${asset}/versions/V2`)).status).to.equal(204);
    expect((await on.client.call('GET', `/console/v1/assets/${asset}`)).status).to.equal(404);
  });
});

/** What each action of {@link ACTIONS} calls. */
const DOINGS: Record<string, (one: Try) => Promise<HttpAnswer>> = {
  'draft it again, saying the same': ({ name, on }) => draft(on, name),
  'draft it again, saying something else': ({ name, on }) => draft(on, name, 'V1', { os: 'linux' }),
  'upload the same bytes': async ({ event, on }) => upload(on, event, await goodPackage()),
  'upload other bytes': async ({ event, on }) => upload(on, event, await zipOf({ 'bin/other': 'x' })),
  'attach the template again': ({ asset, on, template }) => attach(on, asset, 'V1', template),
  'attach another version of the template': ({ asset, on, template }) =>
    attach(on, asset, 'V1', template, 'V2'),
  'attach another template': ({ asset, on, other }) => attach(on, asset, 'V1', other),
  'detach the template': ({ asset, on, template }) =>
    on.client.call('DELETE', `/console/v1/assets/${asset}/versions/V1/templates/${template}`),
  'submit it': ({ asset, on }) => on.client.call('POST', `/console/v1/assets/${asset}/versions/V1/submit`),
  'approve it': (one) => review(one, 'APPROVED'),
  'reject it': (one) => review(one, 'REJECTED'),
  'link it': (one) => link(one),
  'link it with a template that is not attached': (one) => link({ ...one, template: one.other }),
  'link it to a product that is not listed': (one) => link({ ...one, name: 'nobody' }),
  'link a spec without an asset': ({ name, on, template }) =>
    on.client.call('PUT', `/console/v1/products/${name}/specs/s1/link`, {
      template_id: template,
      template_version: 'V1',
    }),
  'unlink the spec': ({ name, on }) => on.client.call('DELETE', `/console/v1/products/${name}/specs/s1/link`),
  'delete the version': ({ asset, on }) =>
    on.client.call('DELETE', `/console/v1/assets/${asset}/versions/V1`),
  'delete the asset': ({ asset, on }) => on.client.call('DELETE', `/console/v1/assets/${asset}`),
  'delete the template': ({ on, template }) => on.client.call('DELETE', `/console/v1/templates/${template}`),
  'delete the version of the template': ({ on, template }) =>
    on.client.call('DELETE', `/console/v1/templates/${template}/versions/V1`),
  'delete the other version of the template': ({ on, template }) =>
    on.client.call('DELETE', `/console/v1/templates/${template}/versions/V2`),
};

async function inState(on: TestEmulator, name: string, state: State): Promise<Try> {
  const reached = STATES.indexOf(state);
  const isReached = (one: State) => reached >= STATES.indexOf(one);
  await on.client.call('PUT', `/console/v1/products/${name}`, {
    access: 'license',
    name: 'Shop',
    specs: [{ name: 'Basic', sku_code: 's1' }],
  });
  const { asset_id: asset, event_id: event } = (await draft(on, name)).json;
  const { template_id: template } = (await register(on, `template-of-${name}`)).json;
  await register(on, `template-of-${name}`, `${TEMPLATE}# more\n`);
  const { template_id: other } = (await register(on, `other-of-${name}`)).json;
  const one = { asset, event, name, on, other, template };
  if (isReached('uploaded')) await upload(on, event, await goodPackage());
  if (isReached('attached')) await attach(on, asset, 'V1', template);
  if (isReached('in review')) await DOINGS['submit it']!(one);
  if (state === 'rejected') await review(one, 'REJECTED');
  else if (isReached('approved')) await review(one, 'APPROVED');
  if (isReached('linked')) await link(one);
  return one;
}

function review({ asset, on }: Try, status: 'APPROVED' | 'REJECTED'): Promise<HttpAnswer> {
  return on.client.call('PUT', `/console/v1/assets/${asset}/versions/V1/review`, { reasons: [], status });
}

function link({ asset, name, on, template }: Try): Promise<HttpAnswer> {
  return on.client.call('PUT', `/console/v1/products/${name}/specs/s1/link`, {
    asset_id: asset,
    asset_version: 'V1',
    template_id: template,
    template_version: 'V1',
  });
}

import { expect } from 'chai';
import { emulators, type TestEmulator } from './support/emulators.js';
import { ready, register, TEMPLATE } from './support/flows.js';
import { type HttpAnswer, httpCall } from './support/http-call.js';
import { zipOf } from './support/packages.js';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

describe('RFS of the emulator', () => {
  const start = emulators();
  let emulator: TestEmulator;
  const NOW = new Date('2026-03-01T12:00:00.500Z');

  before(async () => {
    emulator = await start({ now: () => NOW });
  });

  const call = (method: string, path: string, content?: unknown): Promise<HttpAnswer> =>
    emulator.client.rfs(method, `/v1/${emulator.projectId}${path}`, content);
  const said = ({ json, status }: HttpAnswer) => ({ code: json?.error_code, status });
  const create = (name: string, more: object = {}) =>
    call('POST', '/templates', { template_name: name, template_body: TEMPLATE, ...more });

  describe('parses the variables of', () => {
    const HCL = `
variable "password" {
  type        = string
  description = "Password of the \\"root\\" user"
  sensitive   = true
  nullable    = "false"
  validation {
    condition     = length(regexall("^[a-z]+$", var.password)) > 0
    error_message = "Only letters."
  }
}
variable "zones" {
  type    = list(object({ name = string }))
  default = [{ name = "a" }, { name = null }]
}
variable "bare" {}
`;
    const whole = [
      {
        name: 'password',
        type: 'string',
        description: 'Password of the "root" user',
        sensitive: true,
        nullable: false,
        validations: [
          { condition: 'length(regexall("^[a-z]+$", var.password)) > 0', error_message: 'Only letters.' },
        ],
      },
      {
        name: 'zones',
        type: 'list(object({ name = string }))',
        default: [{ name: 'a' }, { name: null }],
        sensitive: false,
        nullable: true,
        validations: [],
      },
      { name: 'bare', sensitive: false, nullable: true, validations: [] },
    ];

    it('HCL as a body', async () => {
      const { json, status } = await call('POST', '/template-analyses/variables', { template_body: HCL });
      expect({ json, status }).to.deep.equal({ json: { variables: whole }, status: 200 });
    });

    it('JSON as a body', async () => {
      const body = JSON.stringify({
        variable: {
          size: {
            type: 'number',
            default: 3,
            validation: [{ condition: '${var.size > 0}', error_message: 'Positive.' }],
          },
          name: { type: '${string}', default: 'demo' },
        },
      });
      const { json } = await call('POST', '/template-analyses/variables', { template_body: body });
      expect(json.variables).to.deep.equal([
        {
          name: 'size',
          type: 'number',
          default: 3,
          sensitive: false,
          nullable: true,
          validations: [{ condition: 'var.size > 0', error_message: 'Positive.' }],
        },
        { name: 'name', type: 'string', default: 'demo', sensitive: false, nullable: true, validations: [] },
      ]);
    });

    for (const [name, content] of [
      [
        'whole.zip',
        () =>
          zipOf({ 'variables.tf': HCL, 'main.tf': '# nothing\n', 'modules/x/v.tf': 'variable "inner" {}\n' }),
      ],
      ['whole.tf', async () => Buffer.from(HCL)],
    ] as Array<[string, () => Promise<Buffer>]>) {
      it(`${name} as an address`, async () => {
        const { json: laid } = await emulator.client.putObject(name, await content());
        const { json } = await call('POST', '/template-analyses/variables', { template_uri: laid.uri });
        expect(json).to.deep.equal({ variables: whole });
      });
    }
  });

  describe('refuses in every call', () => {
    it('a missing or short Client-Request-Id', async () => {
      const path = `/v1/${emulator.projectId}/templates`;
      const missing = await emulator.client.call('GET', path);
      expect(said(missing)).to.deep.equal({ code: 'RF.10011001', status: 400 });
      expect(missing.json).to.have.all.keys(
        'error_code',
        'error_msg',
        'encoded_authorization_message',
        'details',
      );
      for (const id of ['short', 'x'.repeat(129)]) {
        const wrong = await emulator.client.call('GET', path, undefined, { 'client-request-id': id });
        expect(said(wrong)).to.deep.equal({ code: 'RF.EMU.INVALID', status: 400 });
      }
    });

    it('another project', async () => {
      expect(
        said(await emulator.client.rfs('GET', '/v1/0123456789abcdef0123456789abcdef/templates')),
      ).to.deep.equal({ code: 'RF.EMU.FORBIDDEN', status: 403 });
    });
  });

  describe('refuses a template', () => {
    const table: Array<[title: string, body: object, code: string, message: RegExp]> = [
      ['without body and address', {}, 'RF.10011001', /template_body or template_uri is missing/],
      ['with both', { template_body: TEMPLATE, template_uri: 'x' }, 'RF.EMU.INVALID', /are both there/],
      [
        'over 51,200 characters',
        { template_body: `#${'字'.repeat(51_200)}` },
        'RF.EMU.INVALID',
        /longer than 51200/,
      ],
      ['that is empty', { template_body: '' }, 'RF.EMU.INVALID', /empty/],
      ['with a mistake', { template_body: 'variable "a" {' }, 'RF.EMU.INVALID', /not valid: main\.tf:1:\d+ /],
      [
        'with a computed default',
        { template_body: 'variable "a" {\n  default = timestamp()\n}\n' },
        'RF.EMU.INVALID',
        /default of variable "a" is not a plain value/,
      ],
      [
        'with a mistake in JSON',
        { template_body: '{"variable": {' },
        'RF.EMU.INVALID',
        /not valid: main\.tf\.json:1:\d+ /,
      ],
      [
        'with an unknown parameter',
        { template_body: TEMPLATE, vars: [] },
        'RF.10011002',
        /vars is not recognised/,
      ],
      [
        'at another address',
        { template_uri: 'https://example.com/a.zip' },
        'RF.EMU.INVALID',
        /not the address of an object/,
      ],
      [
        'at an address that is too long',
        { template_uri: `http://127.0.0.1/${'a'.repeat(2048)}` },
        'RF.EMU.INVALID',
        /longer than 2048/,
      ],
    ];
    for (const [title, body, code, message] of table) {
      it(title, async () => {
        for (const answer of [
          await call('POST', '/template-analyses/variables', body),
          await call('POST', '/templates', { template_name: 'refused', ...body }),
        ]) {
          expect(said(answer)).to.deep.equal({ code, status: 400 });
          expect(answer.json.error_msg).to.match(message);
        }

        expect(said(await call('GET', '/templates/refused/metadata'))).to.deep.equal({
          code: 'RF.EMU.NOT_FOUND',
          status: 404,
        });
      });
    }

    it('of 51,200 characters it takes', async () => {
      const answer = await call('POST', '/template-analyses/variables', {
        template_body: `#${'字'.repeat(51_199)}`,
      });
      expect(answer.json).to.deep.equal({ variables: [] });
    });

    it('whose file is none that RFS reads', async () => {
      const { json: laid } = await emulator.client.putObject('template.txt', Buffer.from(TEMPLATE));
      const answer = await call('POST', '/template-analyses/variables', { template_uri: laid.uri });
      expect(said(answer)).to.deep.equal({ code: 'RF.EMU.INVALID', status: 400 });
    });

    for (const [title, more, code] of [
      ['without a name', { template_name: undefined }, 'RF.10011001'],
      ['with a digit first', { template_name: '1a' }, 'RF.EMU.INVALID'],
      ['with a name of 129 characters', { template_name: 'a'.repeat(129) }, 'RF.EMU.INVALID'],
      ['with a description that is too long', { template_description: 'a'.repeat(1025) }, 'RF.EMU.INVALID'],
      [
        'with a version description that is too long',
        { version_description: 'a'.repeat(1025) },
        'RF.EMU.INVALID',
      ],
    ] as Array<[string, object, string]>) {
      it(title, async () => {
        expect(said(await create('x', more))).to.deep.equal({ code, status: 400 });
      });
    }
  });

  it('leads a template through its life', async () => {
    const created = await create('模板-life', { template_description: 'First', version_description: 'one' });
    expect(created.status).to.equal(201);
    expect(created.json.template_id).to.match(UUID);
    expect(created.json.version_id).to.equal('V1');
    const path = `/templates/${encodeURIComponent('模板-life')}`;
    expect(said(await create('模板-life'))).to.deep.equal({ code: 'RF.EMU.EXISTS', status: 409 });

    const second = await call('POST', `${path}/versions?template_id=${created.json.template_id}`, {
      template_body: `${TEMPLATE}# two\n`,
    });
    expect({ json: second.json, status: second.status }).to.deep.equal({
      json: { version_id: 'V2' },
      status: 201,
    });

    const metadata = {
      template_id: created.json.template_id,
      template_name: '模板-life',
      template_description: 'First',
      create_time: '2026-03-01T12:00:00Z',
      update_time: '2026-03-01T12:00:00Z',
    };
    expect((await call('GET', `${path}/metadata`)).json).to.deep.equal(metadata);
    const { templates } = (await call('GET', '/templates')).json;
    expect(templates).to.deep.include({
      ...metadata,
      latest_version_id: 'V2',
      latest_version_description: '',
    });

    const version = (id: string, description: string) => ({
      template_id: created.json.template_id,
      template_name: '模板-life',
      version_id: id,
      version_description: description,
      create_time: '2026-03-01T12:00:00Z',
    });
    expect((await call('GET', `${path}/versions`)).json).to.deep.equal({
      versions: [version('V2', ''), version('V1', 'one')],
      page_info: { current_count: 2 },
    });
    expect((await call('GET', `${path}/versions/V1/metadata`)).json).to.deep.equal(version('V1', 'one'));

    const content = await call('GET', `${path}/versions/V1`);
    expect(content.status).to.equal(302);
    expect((await httpCall(content.headers.location!)).text).to.equal(TEMPLATE);

    const changed = await call('PATCH', `${path}/metadata`, {
      template_description: 'Second',
      template_id: created.json.template_id,
    });
    expect(changed.status).to.equal(204);
    expect((await call('GET', `${path}/metadata`)).json.template_description).to.equal('Second');

    expect((await call('DELETE', `${path}/versions/V2`)).status).to.equal(204);
    expect(said(await call('DELETE', `${path}/versions/V1`))).to.deep.equal({
      code: 'RF.EMU.LAST_VERSION',
      status: 403,
    });
    const third = await call('POST', `${path}/versions`, { template_body: `${TEMPLATE}# three\n` });
    expect(third.json).to.deep.equal({ version_id: 'V3' });
    expect((await call('DELETE', path)).status).to.equal(204);
    expect(said(await call('GET', `${path}/metadata`))).to.deep.equal({
      code: 'RF.EMU.NOT_FOUND',
      status: 404,
    });
  });

  it('answers 404 for what is not there, and 400 for an id of another template', async () => {
    const { json } = await create('there');
    const calls: Array<[method: string, path: string, body?: object]> = [
      ['GET', '/templates/nobody/metadata'],
      ['PATCH', '/templates/nobody/metadata', { template_description: 'x' }],
      ['DELETE', '/templates/nobody'],
      ['GET', '/templates/nobody/versions'],
      ['POST', '/templates/nobody/versions', { template_body: TEMPLATE }],
      ['GET', '/templates/there/versions/V2'],
      ['GET', '/templates/there/versions/V2/metadata'],
      ['GET', '/templates/there/versions/latest'],
      ['DELETE', '/templates/there/versions/V2'],
    ];
    for (const [method, path, body] of calls) {
      expect(said(await call(method, path, body)), `${method} ${path}`).to.deep.equal({
        code: 'RF.EMU.NOT_FOUND',
        status: 404,
      });
    }

    const other = '00000000-0000-4000-8000-000000000000';
    expect(said(await call('GET', `/templates/there/metadata?template_id=${other}`))).to.deep.equal({
      code: 'RF.EMU.INVALID',
      status: 400,
    });
    expect((await call('GET', `/templates/there/metadata?template_id=${json.template_id}`)).status).to.equal(
      200,
    );
  });

  it('does not delete what the console uses', async () => {
    await ready(emulator, 'user');
    expect(said(await call('DELETE', '/templates/template-of-user'))).to.deep.equal({
      code: 'RF.EMU.IN_USE',
      status: 403,
    });
    await register(emulator, 'template-of-user', `${TEMPLATE}# two\n`);
    expect(said(await call('DELETE', '/templates/template-of-user/versions/V1'))).to.deep.equal({
      code: 'RF.EMU.IN_USE',
      status: 403,
    });
    expect((await call('DELETE', '/templates/template-of-user/versions/V2')).status).to.equal(204);
  });

  it('gives out lists page by page, and takes at most 100 templates', async () => {
    const full = await start();
    const list = (query: string) => full.client.rfs('GET', `/v1/${full.projectId}/templates${query}`);
    const add = (name: string) =>
      full.client.rfs('POST', `/v1/${full.projectId}/templates`, {
        template_name: name,
        template_body: TEMPLATE,
      });
    for (let number = 0; number < 100; number += 1) expect((await add(`t${number}`)).status).to.equal(201);
    const refused = await add('t100');
    expect(said(refused)).to.deep.equal({ code: 'RF.EMU.QUOTA', status: 403 });

    const names: string[] = [];
    let marker: string | undefined;
    do {
      const { json } = await list(`?limit=30${marker ? `&marker=${marker}` : ''}`);
      names.push(...json.templates.map((one: { template_name: string }) => one.template_name));
      expect(json.page_info.current_count).to.equal(json.templates.length);
      marker = json.page_info.next_marker;
    } while (marker);
    expect(names).to.deep.equal(Array.from({ length: 100 }, (_, number) => `t${99 - number}`));
    for (const query of ['?limit=0', '?limit=1001', '?limit=x', '?marker=x']) {
      expect(said(await list(query)), query).to.deep.equal({ code: 'RF.EMU.INVALID', status: 400 });
    }
  });
});

import { expect } from 'chai';
import { parseTemplateVariables } from '../../src/rfs/templates/parse-template-variables.js';
import {
  createTemplateVersion,
  listTemplateVersions,
  showTemplateVersionContent,
  showTemplateVersionMetadata,
} from '../../src/rfs/templates/template-versions.js';
import {
  createTemplate,
  deleteTemplate,
  listTemplates,
  showTemplateMetadata,
} from '../../src/rfs/templates/templates.js';
import { RfsClient } from '../../src/rfs/rfs-client.js';
import { rfsEndpoint } from '../../src/rfs/rfs-endpoint.js';
import { failureOf, transportTo } from '../marketplace/support/client.js';
import { type LoopbackServer, replying, type Reply } from '../marketplace/support/loopback-server.js';

const PROJECT = '77b6a44cba5143ab91d13ab9a8ff44fd';

describe('RFS', () => {
  let server: LoopbackServer | undefined;
  const client = async (...replies: Reply[]): Promise<RfsClient> => {
    server = await replying(...replies);
    return new RfsClient({ projectId: PROJECT, transport: transportTo(server.url) });
  };
  const sent = (): string[] =>
    server!.received.map(({ body, method, target }) => [method, target, body.toString()].join(' ').trim());
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  it('parses variables, with a request id of its own in each call', async () => {
    const variables = [{ name: 'flavor', type: 'string' }];
    const rfs = await client({ body: { variables } }, { body: {} });
    expect(await parseTemplateVariables(rfs, { template_body: 'variable "flavor" {}' })).to.deep.equal(
      variables,
    );
    expect(
      await parseTemplateVariables(rfs, { template_uri: 'https://obs.example.com/t.zip' }),
    ).to.deep.equal([]);
    expect(sent()).to.deep.equal([
      `POST /v1/${PROJECT}/template-analyses/variables {"template_body":"variable \\"flavor\\" {}"}`,
      `POST /v1/${PROJECT}/template-analyses/variables {"template_uri":"https://obs.example.com/t.zip"}`,
    ]);
    const ids = server!.received.map(({ headers }) => headers['client-request-id'] as string);
    expect(ids[0])
      .to.match(/^[\da-f-]{36}$/)
      .and.not.equal(ids[1]);
    expect(
      server!.received.map(({ headers, signature }) => [headers['x-project-id'], signature]),
    ).to.deep.equal([
      [PROJECT, 'ok'],
      [PROJECT, 'ok'],
    ]);
  });

  it('creates, adds a version, shows and deletes', async () => {
    const rfs = await client(
      { body: { template_id: 'id-1', version_id: 'V1' }, status: 201 },
      { body: { version_id: 'V2' }, status: 201 },
      { body: { template_id: 'id-1', template_name: '模板' } },
      { body: { version_description: 'second' } },
      { body: '', status: 204 },
    );
    const template = { template_id: 'id-1', template_name: '模板' };
    expect(await createTemplate(rfs, { template_body: 'x', template_name: '模板' })).to.deep.equal({
      template_id: 'id-1',
      version_id: 'V1',
    });
    expect(await createTemplateVersion(rfs, template, { template_body: 'y' })).to.deep.equal({
      version_id: 'V2',
    });
    expect(await showTemplateMetadata(rfs, { template_name: '模板' })).to.deep.equal(template);
    expect(await showTemplateVersionMetadata(rfs, { ...template, version_id: 'V2' })).to.deep.equal({
      version_description: 'second',
    });
    await deleteTemplate(rfs, template);
    expect(sent()).to.deep.equal([
      `POST /v1/${PROJECT}/templates {"template_body":"x","template_name":"模板"}`,
      `POST /v1/${PROJECT}/templates/%E6%A8%A1%E6%9D%BF/versions?template_id=id-1 {"template_body":"y"}`,
      `GET /v1/${PROJECT}/templates/%E6%A8%A1%E6%9D%BF/metadata`,
      `GET /v1/${PROJECT}/templates/%E6%A8%A1%E6%9D%BF/versions/V2/metadata?template_id=id-1`,
      `DELETE /v1/${PROJECT}/templates/%E6%A8%A1%E6%9D%BF?template_id=id-1`,
    ]);
  });

  it('goes through the pages of a list, and does not run in circles', async () => {
    const page = (names: string[], next?: string): Reply => ({
      body: { page_info: { next_marker: next }, templates: names.map((name) => ({ template_name: name })) },
    });
    const rfs = await client(page(['a', 'b'], 'm1'), page(['c'], 'm2'), page(['d'], 'm2'), page(['never']));
    const names: string[] = [];
    for await (const { template_name } of listTemplates(rfs)) names.push(template_name);
    expect(names).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(sent()).to.deep.equal([
      `GET /v1/${PROJECT}/templates`,
      `GET /v1/${PROJECT}/templates?marker=m1`,
      `GET /v1/${PROJECT}/templates?marker=m2`,
    ]);
  });

  it('lists versions', async () => {
    const rfs = await client({ body: { versions: [{ version_id: 'V1' }] } });
    const versions: string[] = [];
    for await (const { version_id } of listTemplateVersions(rfs, { template_name: 't' }))
      versions.push(version_id);
    expect(versions).to.deep.equal(['V1']);
  });

  it('fetches the content where RFS says that it lies, without a header of ours', async () => {
    const storage = await replying({ body: 'the zip', headers: { 'content-type': 'application/zip' } });
    const rfs = await client({
      body: '',
      headers: { location: `${storage.url}/t.zip?Signature=x%2By` },
      status: 307,
    });
    const content = await showTemplateVersionContent(rfs, { template_name: 't', version_id: 'V1' });
    await storage.close();
    expect(Buffer.from(content).toString()).to.equal('the zip');
    expect(sent()).to.deep.equal([`GET /v1/${PROJECT}/templates/t/versions/V1`]);
    const [fetched] = storage.received;
    expect(fetched!.target).to.equal('/t.zip?Signature=x%2By');
    expect(Object.keys(fetched!.headers).sort()).to.deep.equal(['connection', 'host']);
  });

  it('does not fetch it over plain HTTP from elsewhere', async () => {
    const rfs = await client({
      body: '',
      headers: { location: 'http://obs.example.com/t.zip' },
      status: 302,
    });
    expect(
      await failureOf(showTemplateVersionContent(rfs, { template_name: 't', version_id: 'V1' })),
    ).to.include({ code: 'NOT_HTTPS' });
  });

  it('a refusal carries RFS’s own code and details', async () => {
    const rfs = await client({
      body: { details: [{ error_msg: 'main.tf:3' }], error_code: 'RF.10011001', error_msg: 'missing' },
      status: 400,
    });
    const error = await failureOf(parseTemplateVariables(rfs, { template_body: 'x' }));
    expect(error).to.include({ code: 'RF.10011001', kind: 'refused' });
    expect(error.hints).to.deep.equal(['main.tf:3', 'Check the values of the request.']);
  });

  it('a lost answer to a parse is only read again; to a new template it tells how to look', async () => {
    const slow = { body: { error_code: 'APIGW.0203', error_msg: 'timeout' }, status: 504 };
    const rfs = await client(slow, slow);
    expect(await failureOf(parseTemplateVariables(rfs, { template_body: 'x' }))).to.include({
      code: 'APIGW.0203',
      kind: 'refused',
    });
    const error = await failureOf(createTemplate(rfs, { template_body: 'x', template_name: 't' }));
    expect(error).to.include({ code: 'OUTCOME_UNKNOWN' });
    expect(error.hints.at(-1)).to.equal('List the templates: one named t exists if it was done.');
  });

  describe('what is not sent', () => {
    const wrong: Array<[string, string, (rfs: RfsClient) => Promise<unknown>]> = [
      ['neither body nor address', 'TEMPLATE_SOURCE', (rfs) => parseTemplateVariables(rfs, {})],
      [
        'both',
        'TEMPLATE_SOURCE',
        (rfs) => parseTemplateVariables(rfs, { template_body: 'x', template_uri: 'https://x' }),
      ],
      [
        '51,201 characters',
        'TEMPLATE_BODY',
        (rfs) => parseTemplateVariables(rfs, { template_body: 'x'.repeat(51_201) }),
      ],
      ['an empty body', 'TEMPLATE_BODY', (rfs) => parseTemplateVariables(rfs, { template_body: '' })],
      [
        'a long address',
        'TEMPLATE_URI',
        (rfs) => parseTemplateVariables(rfs, { template_uri: `https://x/${'y'.repeat(2040)}` }),
      ],
      [
        'a name that begins with a digit',
        'TEMPLATE_NAME',
        (rfs) => createTemplate(rfs, { template_body: 'x', template_name: '1a' }),
      ],
      [
        'a name of 129',
        'TEMPLATE_NAME',
        (rfs) => createTemplate(rfs, { template_body: 'x', template_name: 'a'.repeat(129) }),
      ],
      [
        'a name that leads elsewhere',
        'TEMPLATE_NAME',
        (rfs) => deleteTemplate(rfs, { template_name: '../stacks/x' }),
      ],
      [
        'a description of 1,025',
        'DESCRIPTION',
        (rfs) =>
          createTemplate(rfs, {
            template_body: 'x',
            template_description: 'd'.repeat(1025),
            template_name: 'a',
          }),
      ],
      [
        'a version without V',
        'TEMPLATE_VERSION',
        (rfs) => showTemplateVersionContent(rfs, { template_name: 'a', version_id: '1' }),
      ],
    ];
    for (const [what, code, call] of wrong) {
      it(what, async () => {
        expect(await failureOf(call(await client()))).to.include({ code, kind: 'usage' });
        expect(server!.received).to.deep.equal([]);
      });
    }

    it('exactly 51,200 characters are', async () => {
      await parseTemplateVariables(await client({ body: {} }), { template_body: '云'.repeat(51_200) });
      expect(server!.received).to.have.length(1);
    });

    it('a project id that is none', () => {
      expect(() => new RfsClient({ projectId: '../x', transport: transportTo('http://127.0.0.1:1') }))
        .to.throw()
        .with.property('code', 'PROJECT_ID');
    });
  });

  it('lies in its region', () => {
    expect(rfsEndpoint('cn-north-4').addresses[0].href).to.equal('https://rfs.cn-north-4.myhuaweicloud.com/');
    expect(rfsEndpoint('my-kualalumpur-1').addresses[0].href).to.equal(
      'https://rfs.my-kualalumpur-1.myhuaweicloud.com/',
    );
    expect(rfsEndpoint('eu-west-101').addresses[0].href).to.equal('https://aos.myhuaweicloud.eu/');
    for (const region of ['', 'x.example.com/', 'cn_north_4', 'cn-north-4.evil.example.com']) {
      expect(() => rfsEndpoint(region))
        .to.throw()
        .with.property('code', 'REGION');
    }
  });
});

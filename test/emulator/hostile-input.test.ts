import { expect } from 'chai';
import fc from 'fast-check';
import { emulators, type TestEmulator } from './support/emulators.js';
import { draft } from './support/flows.js';
import { httpCall } from './support/http-call.js';
import { FORM_TYPE } from './support/multipart-form.js';

const WORDS = [
  'name',
  'version',
  'deployed_type',
  'software_package',
  'image',
  'lifecycle',
  'install',
  'specs',
  'sku_code',
  'access',

  'template_id',
  'template_version',
  'template_uri',
  'template_body',
  'template_name',
  'sha256',
  'introduction',

  'type',
  'FILE',
  'CHARACTERS',
  'characters',
  'file_name',
  'status',
  'APPROVED',
  'reasons',
  'license',
  'PLTEST1',
  'PLEXPIRED1',
  'heartbeatInfo',
  'thirdPartyAccount',
  'ip',
  'usage_info',
  'software_usage_Info',
  'id',
  'active_num',
  '__proto__',
  'constructor',
  'V1',
  '',
];
const word = fc.oneof(
  { arbitrary: fc.constantFrom(...WORDS), weight: 3 },
  { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
);
const json = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  value: fc.oneof(
    word,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(word, tie('value'), { maxKeys: 6 }),
}));

describe('the emulator and hostile input', () => {
  const start = emulators();
  let emulator: TestEmulator;
  let event: string;
  const broken: string[] = [];

  before(async () => {
    emulator = await start({ log: (line) => line.includes(' broke: ') && broken.push(line) });
    event = (await draft(emulator, 'a')).json.event_id;
  });

  afterEach(() => expect(broken).to.deep.equal([]));

  it('answers any JSON with a status below 500', async () => {
    const { projectId } = emulator;
    const calls = [
      ['PUT', '/console/v1/products/p'],
      ['PUT', '/console/v1/products/p/specs/V1/link'],
      ['POST', '/console/v1/assets'],
      ['PUT', '/console/v1/assets/a/versions/V1/templates/t'],
      ['PUT', '/console/v1/assets/a/versions/V1/review'],
      ['POST', '/console/v1/templates'],
      ['POST', `/v1/${projectId}/templates`],
      ['PATCH', `/v1/${projectId}/templates/t/metadata`],
      ['POST', `/v1/${projectId}/template-analyses/variables`],
      ['POST', '/api/mkp-openapi-public/global/v1/license/activate'],
      ['POST', '/api/mkp-openapi-public/global/v1/license/heartbeat'],
      ['POST', '/api/mkp-openapi-public/global/v2/license/software-usage-info'],
    ] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...calls), json.object, async ([method, path], body) => {
        const { status } = await emulator.client.rfs(method, path, body);
        expect(status).to.be.below(500);
      }),
      { numRuns: 400, seed: 2 },
    );
  });

  it('answers any form and any query of a login with a status below 500', async () => {
    const { clientId, clientSecret } = emulator.credentials;
    const names = fc.constantFrom(
      'client_id',
      'client_secret',
      'code',
      'grant_type',
      'refresh_token',
      'redirect_uri',
      'redirect_url',
      'response_type',
      'scope',
      'state',
      '__proto__',
      '',
    );
    const values = fc.oneof(
      fc.constantFrom(
        clientId,
        clientSecret,
        'authorization_code',
        'refresh_token',
        'code',
        'get_user_info',
        '',
        'http://127.0.0.1:1/',
        'http://[::1',
        '//x',
        'http://127.0.0.1:1/\r\nx: y',
        '\uD800',
      ),
      fc.string({ unit: 'binary' }),
    );
    const pairs = fc.array(fc.tuple(names, values), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(pairs, fc.boolean(), async (some, isRaw) => {
        const text = isRaw
          ? encodeURI(Buffer.from(some.map((pair) => pair.join('=')).join('&')).toString())
          : new URLSearchParams(some).toString();
        const type = { 'content-type': 'application/x-www-form-urlencoded' };
        const answers = await Promise.all([
          httpCall(`${emulator.url}/api/v1/oauth2/token`, { body: text, headers: type, method: 'POST' }),
          httpCall(`${emulator.url}/api/v1/oauth2/authorize?${text.replaceAll('#', '')}`),
          httpCall(`${emulator.url}/api/v1/logout?${text.replaceAll('#', '')}`),
        ]);
        for (const { headers, status } of answers) {
          expect(status).to.be.below(500);
          if (headers.location)
            expect(new URL(headers.location).hostname).to.match(/^(?:127\..*|localhost|\[::1\])$/);
        }
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  it('answers any text for a template with a status below 500', async () => {
    const piece = fc.constantFrom(
      'variable',
      ' "a" ',
      '{',
      '}',
      '"',
      '${',
      '<<EOF\n',
      '\n',
      '=',
      'default',
      '[',
      '\\u',
      '{"variable":',
      ':',
      ',',
      '\u0000',
      '字',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const path = `/v1/${emulator.projectId}/template-analyses/variables`;
        const { status } = await emulator.client.rfs('POST', path, { template_body: pieces.join('') });
        expect(status).to.be.below(500);
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  it('answers any multipart body and any path with a status below 500', async () => {
    const piece = fc.constantFrom(
      '--koo-test-boundary',
      '--',
      '\r\n',
      '\r\n\r\n',
      'Content-Disposition: form-data; name="file"',
      '; filename="a.zip"',
      'Content-Disposition: form-data; name="isvUpdateFileReq"',
      'Content-Disposition: form-data; name="__proto__"',
      'Content-Type: application/json',
      '{"type":"CHARACTERS","characters":"x"}',
      '{',
      'x'.repeat(5000),
      '\u0000',
    );
    const segment = fc.constantFrom(
      event,
      '..',
      '%2e%2e',
      '%00',
      '%',
      '%ff',
      '*',
      'a%2Fb',
      "'",
      '"',
      ';',
      '%E5%AD%97',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), segment, async (pieces, id) => {
        const path = `/api/mkp-openapi-public/global/v1/market-event/${id}/file`;
        const { status } = await emulator.client.send('POST', path, {
          body: Buffer.from(pieces.join('')),
          headers: FORM_TYPE,
        });
        expect(status, `${id} ${JSON.stringify(pieces)}`).to.be.below(500);
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { emulators, type TestEmulator } from './support/emulators.js';
import { draft } from './support/flows.js';
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

describe('the emulator and hostile input', function () {
  this.timeout(120_000);
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
    ] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...calls), json.object, async ([method, path], body) => {
        const { status } = await emulator.client.rfs(method, path, body);
        expect(status).to.be.below(500);
      }),
      { numRuns: 300, seed: 2 },
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

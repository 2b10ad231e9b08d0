import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as isSigned } from '#validators/output-callback-sign';
import { validate as isVerified } from '#validators/output-callback-verify';
import { bodySign, verifyBodySign } from '../../src/callback/signing/body-sign.js';
import { type KooRun, runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** Invented. */
const ACCESS_KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const ENV = { KOO_CALLBACK_KEY: ACCESS_KEY, KOO_CALLBACK_KEY_SYNCHRONIZATION: 'example-synchronization-key' };
const NONCE = '50D83FDECAED6CCD8EF597F2A577950527928BA287D04E6036E92B2806FD17DA';
/** The sample that the page prints, unsorted, as a file has it. */
const BODY = `{
  "orderLineId": "CS2211181819B4LVS-000001",
  "activity": "newInstance",
  "businessId": "87b94795-0603-4e24-8ae5-69420d60e3c8",
  "orderId": "CS2211181819B4LVS",
  "testFlag": "1"
}
`;
const SIGNATURE = '67A84AE37F7A7D7FE949E561E45E79F70BD54E89D33AC2F61F35371BCAA182A6';
const COVERED = ['--timestamp', '1680508066618', '--nonce', NONCE];

describe('koo callback sign and verify', () => {
  const folder = temporaryFolders();
  const koo = async (call: string[], input?: string, env: Record<string, string> = ENV): Promise<KooRun> =>
    runKoo(['callback', ...call], { cwd: await folder(), env, input });

  it('shows each step of the sample, from a file or standard input, without the key', async () => {
    const file = path.join(await folder(), 'body.json');
    await writeFile(file, BODY);
    const { code, stderr, stdout } = await koo(['sign', file, ...COVERED]);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    expect(stdout).to
      .equal(`  payload    the members that are not null, sorted by name at the top, without blanks
             {"activity":"newInstance","businessId":"87b94795-0603-4e24-8ae5-69420d60e3c8","orderId":"CS2211181819B4LVS","orderLineId":"CS2211181819B4LVS-000001","testFlag":"1"}
  inner      hex(hmac-sha256(key, payload))
             194fb18bb45012f2d336880c3cbb978755d62356bc430f0bd2f2124dbd094078
  canonical  key + nonce + timestamp + inner
             <key>${NONCE}1680508066618194fb18bb45012f2d336880c3cbb978755d62356bc430f0bd2f2124dbd094078
  signature  hex(hmac-sha256(key, canonical))
             ${SIGNATURE}

Add to the address:
  ?signature=${SIGNATURE}&timestamp=1680508066618&nonce=${NONCE}
`);
    const piped = await koo(['sign', '-', ...COVERED, '--json'], BODY);
    expect(isSigned(JSON.parse(piped.stdout)), JSON.stringify(isSigned.errors)).to.equal(true);
    expect(piped.stdout).to.contain(SIGNATURE).and.not.contain(ACCESS_KEY);
  });

  it('signs for the other protocols, and answers of 1.0', async () => {
    const kit = JSON.parse((await koo(['sign', '-', '--kind', 'kit-2.0', '--json'], BODY)).stdout);
    expect(kit.headers).to.have.all.keys('x-sign', 'x-timestamp', 'x-nonce');
    const token = await koo(
      ['sign', '-', '--kind', 'saas-1.0', '--timestamp', '20200727073711903', '--json'],
      'activity=newInstance&businessId=61e834ba-7b97-4418-b8f7-e5345137278c&customerId=68cbc86abc2018ab880d92f36422fa0e&expireTime=20200727153156&orderId=CS1906666666ABCDE&productId=00301-666666-0--0&testFlag=1',
    );
    expect(new URLSearchParams(JSON.parse(token.stdout).query).get('authToken')).to.equal(
      'mwdK2woRAehlCba11Npvc1kGGySo6lZhy/drL3F4N84=',
    );
    const header = JSON.parse((await koo(['sign', '-', '--kind', 'kit-1.0', '--json'], '{"flag":1}')).stdout);
    expect(header.headers).to.have.all.keys('authToken');
    expect(JSON.parse(header.body)).to.have.all.keys('flag', 'timeStamp');
    const answer = '{"resultCode":"000000","resultMsg":"success."}';
    const { stdout } = await koo(['sign', '-', '--answer'], answer);
    expect(stdout).to.match(/^Body-Sign of this response:\n {2}Body-Sign: /);
    expect(verifyBodySign(stdout.trim().split('Body-Sign: ')[1], answer, ACCESS_KEY)).to.deep.equal({
      valid: true,
    });
  });

  it('verifies what came, at the time at which it came', async () => {
    const url = `http://127.0.0.1/saasproduce?signature=${SIGNATURE}&timestamp=1680508066618&nonce=${NONCE}`;
    const at = ['--at', '1680508066618'];
    expect(await koo(['verify', '-', '--url', url, ...at], BODY)).to.deep.equal({
      code: 0,
      stderr: '',
      stdout: '✔ The signature is right.\n',
    });
    const late = await koo(['verify', '-', '--url', url, '--at', '2023-04-03T07:49:47Z'], BODY);
    expect(late.code).to.equal(1);
    expect(late.stdout).to.match(
      /^✖ The signature is wrong:\n {4}timestamp is 120 seconds old; 60 are allowed\./,
    );
  });

  it('says which mistake makes the signature of other code, and how it is made right', async () => {
    // SHA-256 where the inner HMAC belongs, as the facts have it of a public example.
    const made = '82354871c48'.padEnd(64, '0');
    const different = await koo(
      ['verify', '-', '--signature', made, ...COVERED, '--at', '1680508066618'],
      BODY,
    );
    expect(different.stdout).to.contain('no usual mistake makes it');
    const header = '779b9fa759da84e77d4bf8032902b73eca753fdc3a61a91d6c40558b68c6a3c1';
    const call = ['verify', '-', '--signature', header, ...COVERED, '--at', '1680508066618'];
    const { code, stdout } = await koo(call, BODY);
    expect(code).to.equal(1);
    expect(stdout).to.contain(
      '    The body itself was signed, as the synchronization interfaces 2.0 (x-sign) have it.',
    );
    expect(stdout)
      .to.contain(`\nHow it is made:\n  payload `)
      .and.contain(SIGNATURE)
      .and.not.contain(ACCESS_KEY);
    const json = JSON.parse((await koo([...call, '--json'], BODY)).stdout);
    expect(isVerified(json), JSON.stringify(isVerified.errors)).to.equal(true);
    expect(json).to.deep.include({ isValid: false, kind: 'saas-2.0' });
    expect(json.mistakes[0].kind).to.equal('header-rule');
    expect((await koo([...call, '--lang', 'zh'], BODY)).stdout).to.match(
      /^✖ 签名错误：\n {4}签名时直接使用了请求体/,
    );
  });

  it('verifies headers, tokens and Body-Sign', async () => {
    const signed = JSON.parse((await koo(['sign', '-', '--kind', 'kit-2.0', '--json'], BODY)).stdout);
    const headers = Object.entries(signed.headers as Record<string, string>).flatMap(([name, value]) => [
      '--header',
      `${name}: ${value}`,
    ]);
    expect((await koo(['verify', '-', '--kind', 'kit-2.0', ...headers], BODY)).code).to.equal(0);
    const token = JSON.parse((await koo(['sign', '-', '--kind', 'saas-1.0', '--json'], 'a=1')).stdout);
    expect((await koo(['verify', '--kind', 'saas-1.0', '--url', `/x${token.query}`])).code).to.equal(0);
    const answer = '{"resultCode":"000000"}';
    const check = (value: string): Promise<KooRun> =>
      koo(['verify', '-', '--answer', '--signature', value], answer);
    expect((await check(bodySign(answer, ACCESS_KEY))).code).to.equal(0);
    expect((await check(bodySign(`${answer} `, ACCESS_KEY))).stdout).to.contain('Body-Sign is another one');
    expect((await check('x')).stdout).to.contain('Body-Sign has the wrong form.');
  });

  const wrong: Array<[what: string, call: string[], input: string | undefined, code: string, exit: number]> =
    [
      ['no file', ['sign'], undefined, 'WRONG_CALL', 2],
      ['a file that is missing', ['sign', 'no.json'], undefined, 'FILE_MISSING', 3],
      ['a token of no parameters', ['sign', '-', '--kind', 'saas-1.0'], 'x', 'NOT_PARAMETERS', 2],
      ['no signature', ['verify', '-'], '{}', 'NO_SIGNATURE', 2],
      ['a header without a name', ['verify', '-', '--header', 'x'], '{}', 'HEADER_FORM', 2],
      ['an address that is none', ['verify', '-', '--url', 'http://['], '{}', 'BAD_ADDRESS', 2],
      [
        'a time that is none',
        ['verify', '-', '--url', '/?signature=1', '--at', 'noon'],
        '{}',
        'TIME_FORM',
        2,
      ],
    ];
  for (const [what, call, input, code, exit] of wrong) {
    it(`refuses ${what}`, async () => {
      const run = await koo([...call, '--json'], input);
      expect(run.code, run.stdout).to.equal(exit);
      expect(JSON.parse(run.stdout).error).to.include({ code });
    });
  }
});

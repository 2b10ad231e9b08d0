import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SigningScheme } from '../../../src/callback/callback-interface.js';
import { signatureSteps } from '../../../src/callback/listening/signature-steps.js';
import { packageRoot } from '../../../src/platform/package-root.js';

const ACCESS_KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const { vectors } = JSON.parse(readFileSync(path.join(packageRoot(), 'vectors/callback.json'), 'utf8')) as {
  vectors: Array<{
    id: string;
    request: { body: string; headers: Record<string, string>; method: string; url: string };
  }>;
};

describe('the steps of a signature', () => {
  const steps = (id: string) => {
    const { request } = vectors.find((vector) => vector.id === id)!;
    const { pathname, search } = new URL(request.url);
    const [signing] = id.split('/') as [SigningScheme];
    return signatureSteps({ ...request, target: pathname + search }, { signing }, ACCESS_KEY);
  };

  it('are those of the query', () => {
    expect(steps('query-signature/unsorted')).to.deep.equal([
      {
        formula: 'members but null, sorted by name at the top, without blanks',
        step: 'payload',
        value:
          '{"activity":"newInstance","businessId":"87b94795-0603-4e24-8ae5-69420d60e3c8","orderId":"CS2211181819B4LVS","orderLineId":"CS2211181819B4LVS-000001","testFlag":"1"}',
      },
      {
        formula: 'hex(hmac-sha256(key, payload))',
        step: 'inner',
        value: '194fb18bb45012f2d336880c3cbb978755d62356bc430f0bd2f2124dbd094078',
      },
      {
        formula: 'key + nonce + timestamp + inner',
        step: 'canonical',
        value:
          '<key>50D83FDECAED6CCD8EF597F2A577950527928BA287D04E6036E92B2806FD17DA1680508066618194fb18bb45012f2d336880c3cbb978755d62356bc430f0bd2f2124dbd094078',
      },
      {
        formula: 'hex(hmac-sha256(key, canonical))',
        step: 'signature',
        value: '67A84AE37F7A7D7FE949E561E45E79F70BD54E89D33AC2F61F35371BCAA182A6',
      },
    ]);
  });

  it('are those of headers and of tokens, and none shows the key', () => {
    const header = steps('header-signature/unsorted');
    expect(header.map(({ step }) => step)).to.deep.equal(['payload', 'canonical', 'signature']);
    const { request } = vectors.find(({ id }) => id === 'header-signature/unsorted')!;
    expect(header.at(-1)!.value.toLowerCase()).to.equal(request.headers['x-sign']);
    expect(steps('query-token/unsorted')).to.deep.equal([
      {
        formula: 'parameters but authToken, decoded, sorted by name',
        step: 'joined',
        value:
          'activity=newInstance&businessId=61e834ba-7b97-4418-b8f7-e5345137278c&customerId=68cbc86abc2018ab880d92f36422fa0e&expireTime=20200727153156&orderId=CS1906666666ABCDE&productId=00301-666666-0--0&testFlag=1&timeStamp=20200727073711903',
      },
      { formula: 'key + timeStamp', step: 'token-key', value: '<key>20200727073711903' },
      {
        formula: 'base64(hmac-sha256(token-key, joined))',
        step: 'token',
        value: 'mwdK2woRAehlCba11Npvc1kGGySo6lZhy/drL3F4N84=',
      },
    ]);
    const users = steps('header-token/users');
    const { headers } = vectors.find(({ id }) => id === 'header-token/users')!.request;
    expect(users.at(-1)!.value).to.equal(headers.authtoken);
    expect(JSON.stringify([...header, ...users])).not.to.contain(ACCESS_KEY);
  });
});

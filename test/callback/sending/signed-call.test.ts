import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { CallbackInterface } from '../../../src/callback/callback-interface.js';
import { KOOGALLERY_PROTOCOLS } from '../../../src/callback/protocol.js';
import { type SignedCall, signedCall } from '../../../src/callback/sending/signed-call.js';
import { verifyBodyToken, verifyQueryToken } from '../../../src/callback/signing/auth-token.js';
import { verifyHeaders } from '../../../src/callback/signing/header-signature.js';
import { verifyQuery } from '../../../src/callback/signing/query-signature.js';
import type { Verification } from '../../../src/callback/signing/verification.js';
import { packageRoot } from '../../../src/platform/package-root.js';

const NOW = new Date('2023-04-03T07:47:46.618Z');
const ACCESS_KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const ADDRESS = new URL('https://www.isvwebsite.com/saasproduce');
const INTERFACES = KOOGALLERY_PROTOCOLS.flatMap(({ interfaces }) => interfaces);
const interfaceOf = (id: string): CallbackInterface => INTERFACES.find((one) => one.id === id)!;
const sign = (id: string, members: object, more: object = {}): SignedCall =>
  signedCall(interfaceOf(id), members as Record<string, unknown>, {
    accessKey: ACCESS_KEY,
    address: ADDRESS,
    now: NOW,
    ...more,
  });

/** What a server that keeps to the pages says of a call. */
function verified(
  { signing }: Pick<CallbackInterface, 'signing'>,
  { body, headers, url }: SignedCall,
  accessKey = ACCESS_KEY,
): Verification {
  const clock = { now: NOW };
  switch (signing) {
    case 'query-signature': {
      return verifyQuery({ body, query: url.searchParams }, accessKey, clock);
    }
    case 'header-signature': {
      return verifyHeaders({ body, headers }, accessKey, clock);
    }
    case 'query-token': {
      return verifyQueryToken(url.searchParams, accessKey);
    }
    case 'header-token': {
      return verifyBodyToken(body, headers.authToken ?? '', accessKey);
    }
  }
}

describe('a signed call', () => {
  it('of SaaS 2.0 is the one that the page prints', () => {
    const members = {
      testFlag: '1',
      activity: 'newInstance',
      orderId: 'CS2211181819B4LVS',
      orderLineId: 'CS2211181819B4LVS-000001',
      businessId: '87b94795-0603-4e24-8ae5-69420d60e3c8',
    };
    const nonce = '50D83FDECAED6CCD8EF597F2A577950527928BA287D04E6036E92B2806FD17DA';
    const call = sign('saas-2.0/newInstance', members, { nonce });
    expect(call).to.deep.equal({
      body: '{"activity":"newInstance","businessId":"87b94795-0603-4e24-8ae5-69420d60e3c8","orderId":"CS2211181819B4LVS","orderLineId":"CS2211181819B4LVS-000001","testFlag":"1"}',
      headers: { 'Content-Type': 'application/json;charset=utf8' },
      method: 'POST',
      url: new URL(
        `https://www.isvwebsite.com/saasproduce?signature=67A84AE37F7A7D7FE949E561E45E79F70BD54E89D33AC2F61F35371BCAA182A6&timestamp=1680508066618&nonce=${nonce}`,
      ),
    });
  });

  it('of the kit 2.0 has its signature in headers, and keeps the order of the page', () => {
    const members = {
      instanceId: 'huaiweitest123456',
      orderId: 'CS1906666666ABCDE',
      tenantId: '68cbc86abc2018ab880d92f36422fa0e',
      tenantCode: 'huawei',
      name: 'huaiweitest',
      domainName: 'https://example.tenantaccount.com',
      flag: 1,
      testFlag: 0,
      timeStamp: '20220413093539534',
    };
    const call = sign('kit-2.0/tenantSync', members, {
      address: new URL('https://example.isv.com/'),
      nonce: 'N',
    });
    expect(call.url.href).to.equal('https://example.isv.com/produceAPI/v2/tenantSync');
    expect(call.body).to.equal(JSON.stringify(members));
    expect(call.headers).to.have.all.keys('Content-Type', 'x-nonce', 'x-sign', 'x-timestamp');
    expect(call.headers).to.include({ 'x-nonce': 'N', 'x-timestamp': '1680508066618' });
  });

  it('of SaaS 1.0 is a GET with its token in the query, in UTC', () => {
    const members = {
      activity: 'expireInstance',
      instanceId: '03pf80c2bae96vc49b80b917bea776d7',
      orderId: undefined,
      testFlag: '1',
    };
    const call = sign('saas-1.0/expireInstance', members);
    expect(call).to.include({ body: '', method: 'GET' });
    expect(call.headers).to.deep.equal({});
    expect([...call.url.searchParams.keys()]).to.deep.equal([
      'timeStamp',
      'activity',
      'instanceId',
      'testFlag',
      'authToken',
    ]);
    expect(call.url.searchParams.get('timeStamp')).to.equal('20230403074746618');
  });

  it('of the kit 1.0 has its token in a header, and the time of China', () => {
    const call = sign('kit-1.0/singleOrgSync', { instanceId: 'i', orgCode: 'o', parentCode: undefined });
    expect(call.headers).to.have.all.keys('Content-Type', 'authToken');
    expect(JSON.parse(call.body)).to.deep.equal({
      instanceId: 'i',
      orgCode: 'o',
      timeStamp: '20230403154746618',
    });
  });

  it('keeps a query of the production address, and signs it where the whole query is signed', () => {
    const address = new URL('https://www.isvwebsite.com/saasproduce?shop=1');
    const one = sign('saas-2.0/newInstance', {}, { address });
    expect(one.url.search).to.match(
      /^\?shop=1&signature=[\dA-F]{64}&timestamp=1680508066618&nonce=[\dA-F]{64}$/,
    );
    const other = sign('saas-1.0/queryInstance', {}, { address });
    expect(verified(interfaceOf('saas-1.0/queryInstance'), other)).to.deep.equal({ valid: true });
  });

  for (const one of INTERFACES)
    it(`of ${one.id} is verified with its key, whatever its members are, and with no other`, () => {
      const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer());
      const members = fc.dictionary(fc.stringMatching(/^[A-Za-z]\w{0,9}$/), value, { maxKeys: 5 });
      fc.assert(
        fc.property(members, fc.string({ minLength: 1 }), (some, accessKey) => {
          fc.pre(accessKey !== ACCESS_KEY);
          const own = Object.fromEntries(
            Object.entries(some).filter(
              ([name]) => !/^(?:auth_?token|timestamp|signature|nonce)$/i.test(name),
            ),
          );
          const call = sign(one.id, own);
          expect(verified(one, call)).to.deep.equal({ valid: true });
          expect(verified(one, call, accessKey)).to.include({ valid: false, why: 'different' });
        }),
        { numRuns: 30 },
      );
    });

  it('is that of the vectors', () => {
    const file = path.join(packageRoot(), 'vectors/callback.json');
    const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
      vectors: Array<{
        id: string;
        accessKey: string;
        now?: number;
        request: { url: string; headers: Record<string, string>; body: string };
      }>;
    };
    const vector = (id: string) => vectors.find((each) => each.id === id)!;
    const json = (body: string) => JSON.parse(body) as Record<string, unknown>;

    for (const id of ['query-signature/upper-case', 'header-signature/upper-case']) {
      const { accessKey, now, request } = vector(id);
      const { body, headers, url } = request;
      const address = new URL(url);
      const nonce = address.searchParams.get('nonce') ?? headers['x-nonce']!;
      address.search = '';
      const [scheme] = id.split('/');
      const call = signedCall({ method: 'POST', signing: scheme as 'query-signature' }, json(body), {
        accessKey,
        address,
        nonce,
        now: new Date(now!),
      });
      expect({ body: call.body, url: call.url.href }, id).to.deep.equal({ body, url });
      expect(call.headers, id).to.include(headers);
    }

    const token = vector('query-token/sample');
    const query = new URL(token.request.url).searchParams;
    const { authToken, ...members } = Object.fromEntries(query);
    const address = new URL('https://example.isv.com');
    const options = { accessKey: token.accessKey, address, now: NOW };
    const got = signedCall({ method: 'GET', signing: 'query-token' }, members, options);
    expect(got.url.searchParams.get('authToken')).to.equal(authToken);

    const users = vector('header-token/users');
    const { headers } = signedCall({ method: 'POST', signing: 'header-token' }, json(users.request.body), {
      ...options,
      accessKey: users.accessKey,
    });
    expect(headers.authToken).to.equal(users.request.headers.authtoken);
  });
});
